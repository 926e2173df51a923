"use server";

import { redirect } from "next/navigation";
import { removeOrganization } from "@/db/jobs/remove-organization";
import { clearSessionCookie } from "@/lib/auth/session";
import type { FormState } from "@/lib/http/form";
import { asSender } from "@/lib/http/page";
import { sendForm } from "@/lib/http/send-form";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { approveDemoRemoval, setPlace } from "./commands";
import { placeInput } from "./input";

/** Keeps level now and target; comes back to settings, which says so. */
export async function setPlaceAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const here = ({ locale, workspace }: Place) => paths.settings(locale, workspace);
  const sent = await sendForm(bound, form, placeInput, setPlace, here);
  return sent.ok ? redirect(`${here(sent.place)}?kept=1`) : sent.refused;
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
