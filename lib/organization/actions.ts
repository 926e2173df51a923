"use server";

import { redirect } from "next/navigation";
import { removeOrganization } from "@/db/jobs/remove-organization";
import { clearSessionCookie } from "@/lib/auth/session";
import { type FormState, parseForm, refusedForm } from "@/lib/http/form";
import { asSender } from "@/lib/http/page";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { approveDemoRemoval, setPlace } from "./commands";
import { placeInput } from "./input";

/** Keeps level now and target; comes back to settings, which says so. */
export async function setPlaceAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const place = knownPlace(bound);
  const parsed = parseForm(placeInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const here = paths.settings(place.locale, place.workspace);
  const outcome = await asSender(place, (viewer) => setPlace(viewer, parsed.value));
  if (!outcome.ok) return refusedForm(outcome, form, paths.signIn(place.locale, here));
  redirect(`${here}?kept=1`);
}

/** One click removes the demo workspace, its people and all they wrote. */
export async function removeDemoAction(bound: Place): Promise<void> {
  const place = knownPlace(bound);
  const outcome = await asSender(place, async (viewer) => ({
    ok: true as const,
    ...(await approveDemoRemoval(viewer)),
  }));
  // Nothing was typed: the page as it now is says enough.
  if (!outcome.ok) redirect(paths.settings(place.locale, place.workspace));
  await removeOrganization(outcome.organizationId);
  await clearSessionCookie();
  redirect(paths.home(place.locale));
}
