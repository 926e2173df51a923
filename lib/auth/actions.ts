"use server";

import { redirect } from "next/navigation";
import { env } from "@/lib/env";
import { fail, type Outcome } from "@/lib/errors";
import { type FormState, parseForm, typedFields } from "@/lib/http/form";
import { knownLocale, type Locale } from "@/lib/i18n/locales";
import { paths, safeNext } from "@/lib/paths";
import { setUpFirstAdministrator, signIn, signInAsDemoPerson, signOut, signUp } from "./commands";
import { resetPassword } from "./commands/reset-password";
import { enterWith } from "./enter";
import { demoInput, resetInput, setupInput, signInInput, signUpInput } from "./input";
import { clearSessionCookie, currentCaller, currentSessionToken } from "./session";

/* A server action knows no language of its own: the page binds it, here and in the other actions. */

export async function signUpAction(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(signUpInput, form);
  return enter(locale, form, parsed.ok ? await signUp(parsed.value, await currentCaller()) : parsed);
}

export async function signInAction(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(signInInput, form);
  return enter(locale, form, parsed.ok ? await signIn(parsed.value, await currentCaller()) : parsed);
}

export async function setupAction(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(setupInput, form);
  return enter(locale, form, parsed.ok ? await setUpFirstAdministrator(parsed.value, await currentCaller()) : parsed);
}

export async function resetPasswordAction(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(resetInput, form);
  return enter(locale, form, parsed.ok ? await resetPassword(parsed.value, await currentCaller()) : parsed);
}

export async function demoSignInAction(locale: Locale, form: FormData): Promise<void> {
  const parsed = parseForm(demoInput, form);
  // Asked here and not only by the page: outside demo mode the demo people cannot be entered at all.
  const outcome =
    env().demo && parsed.ok ? await signInAsDemoPerson(parsed.value.person, await currentCaller()) : fail("not-found");
  const { failure } = await enter(locale, form, outcome);
  if (failure) redirect(paths.signIn(knownLocale(locale)));
}

export async function signOutAction(locale: Locale): Promise<void> {
  const token = await currentSessionToken();
  if (token) await signOut(token);
  await clearSessionCookie();
  redirect(paths.home(knownLocale(locale)));
}

/** Goes on to where the visitor came from, or to their own workspace in the language that their account prefers. */
async function enter(
  locale: Locale,
  form: FormData,
  outcome: Outcome<{ sessionToken: string; locale?: Locale }>,
): Promise<FormState> {
  if (!outcome.ok) return { failure: outcome, typed: typedFields(form) };
  await enterWith(outcome.sessionToken);
  const next = form.get("next");
  redirect(
    safeNext(typeof next === "string" ? next : null) ?? paths.ownWorkspace(outcome.locale ?? knownLocale(locale)),
  );
}
