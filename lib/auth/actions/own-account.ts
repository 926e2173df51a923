"use server";

import { redirect } from "next/navigation";
import { type Failure, fail, type Outcome } from "@/lib/errors";
import { type FormState, parseForm, refusedForm } from "@/lib/http/form";
import { asSender } from "@/lib/http/page";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { changeEmail } from "../commands/change-email";
import { changePassword } from "../commands/change-password";
import { endOtherSessions, endSession } from "../commands/end-sessions";
import { setPreferences } from "../commands/set-preferences";
import { takePasswordCheck } from "../commands/take-password-check";
import { changeEmailInput, changePasswordInput, endSessionInput, preferencesInput } from "../input";
import { type PasswordProof, provePassword } from "../own-password";
import { hashPassword, inTime } from "../password";
import { currentCaller } from "../session";

export async function preferencesAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const place = knownPlace(bound);
  const parsed = parseForm(preferencesInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const outcome = await asSender(place, (viewer) => setPreferences(viewer, parsed.value));
  // The page goes on in the language that was chosen.
  return answer(outcome.ok ? { ...place, locale: parsed.value.locale } : place, form, outcome, "preferences");
}

export async function changePasswordAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const place = knownPlace(bound);
  const parsed = parseForm(changePasswordInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const outcome = await inTime(async () => {
    const proof = await proofFrom(place, parsed.value.currentPassword);
    if ("code" in proof) return proof;
    const secretHash = await hashPassword(parsed.value.newPassword);
    return asSender(place, (viewer) => changePassword(viewer, proof, secretHash));
  });
  return answer(place, form, outcome, "password");
}

export async function changeEmailAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const place = knownPlace(bound);
  const parsed = parseForm(changeEmailInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const outcome = await inTime(async () => {
    const proof = await proofFrom(place, parsed.value.currentPassword);
    if ("code" in proof) return proof;
    return asSender(place, (viewer) => changeEmail(viewer, proof, parsed.value.email));
  });
  return answer(place, form, outcome, "email");
}

export async function endSessionAction(bound: Place, form: FormData): Promise<void> {
  const place = knownPlace(bound);
  const parsed = parseForm(endSessionInput, form);
  const outcome = parsed.ok ? await asSender(place, (viewer) => endSession(viewer, parsed.value.session)) : parsed;
  // Nothing was typed: the list as it is now says enough.
  redirect(paths.account(place.locale, place.workspace, outcome.ok ? "session" : undefined));
}

export async function endOtherSessionsAction(bound: Place): Promise<void> {
  const place = knownPlace(bound);
  const outcome = await asSender(place, endOtherSessions);
  redirect(paths.account(place.locale, place.workspace, outcome.ok ? "sessions" : undefined));
}

/** Proves the sender's password: counted first in a transaction of its own, which stays when the password is wrong. */
async function proofFrom(place: Place, typed: string): Promise<PasswordProof | Failure> {
  const caller = await currentCaller();
  const taken = await asSender(place, (viewer) => takePasswordCheck(viewer, caller));
  if (!taken.ok) return taken;
  return (await provePassword(taken.check, typed)) ?? fail("wrong-credentials");
}

function answer(place: Place, form: FormData, outcome: Outcome<object>, done: string): FormState {
  const { locale, workspace } = place;
  if (!outcome.ok) return refusedForm(outcome, form, paths.signIn(locale, paths.account(locale, workspace)));
  redirect(paths.account(locale, workspace, done));
}
