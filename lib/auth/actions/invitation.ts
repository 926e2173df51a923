"use server";

import { redirect } from "next/navigation";
import { fail } from "@/lib/errors";
import { type FormState, parseForm, refusedForm } from "@/lib/http/form";
import { knownLocale, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { signUp } from "../commands";
import { acceptInvitation } from "../commands/accept-invitation";
import { enterWith } from "../enter";
import { signUpInput } from "../input";
import { currentCaller, currentSessionToken } from "../session";
import { withViewer } from "../viewer";

/** The page of a link: what its forms are bound to. */
export interface InvitationPlace {
  locale: Locale;
  token: string;
}

/** Joins the workspace as whoever is signed in, and goes there. */
export async function acceptInvitationAction(bound: InvitationPlace, _: FormState, form: FormData): Promise<FormState> {
  const { locale, token } = knownInvitation(bound);
  const outcome = await accept(await currentSessionToken(), token);
  if (outcome.is === "signed-out") redirect(paths.signIn(locale, paths.invitation(locale, token)));
  if (outcome.is === "outside") return refusedForm(fail("forbidden"), form);
  if (!outcome.value.ok) return refusedForm(outcome.value, form);
  redirect(paths.workspace(locale, outcome.value.workspace));
}

/** Makes an account and joins with it in one go. Where joining is refused, the invitation's page says why. */
export async function signUpAndJoinAction(bound: InvitationPlace, _: FormState, form: FormData): Promise<FormState> {
  const { locale, token } = knownInvitation(bound);
  const parsed = parseForm(signUpInput, form);
  const made = parsed.ok ? await signUp(parsed.value, await currentCaller()) : parsed;
  if (!made.ok) return refusedForm(made, form);
  await enterWith(made.sessionToken);
  const outcome = await accept(made.sessionToken, token);
  const joined = outcome.is === "done" && outcome.value.ok ? outcome.value.workspace : null;
  redirect(joined ? paths.workspace(locale, joined) : paths.invitation(locale, token));
}

function accept(sessionToken: string | null, token: string) {
  return withViewer(sessionToken, null, "write", (viewer) => acceptInvitation(viewer, token));
}

/** What an action was bound to comes back from the browser. */
function knownInvitation({ locale, token }: InvitationPlace): InvitationPlace {
  return { locale: knownLocale(locale), token: /^[\w-]{1,100}$/.test(token) ? token : "-" };
}
