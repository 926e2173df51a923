"use server";

import { redirect } from "next/navigation";
import { removeOrganization } from "@/db/jobs/remove-organization";
import { clearSessionCookie } from "@/lib/auth/session";
import { type FormState, parseForm, typedFields } from "@/lib/http/form";
import { asViewer } from "@/lib/http/page";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { approveDemoRemoval, setPlace } from "./commands";
import { placeInput } from "./input";

/** Keeps level now and target; comes back to settings, which says so. */
export async function setPlaceAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { locale, workspace } = knownPlace(place);
  const parsed = parseForm(placeInput, form);
  if (!parsed.ok) return { failure: parsed, typed: typedFields(form) };
  const here = paths.settings(locale, workspace);
  const outcome = await asViewer({ locale, workspace, here, mode: "write" }, (viewer) =>
    setPlace(viewer, parsed.value),
  );
  if (!outcome.ok) return { failure: outcome, typed: typedFields(form) };
  redirect(`${here}?kept=1`);
}

/** One click removes the demo workspace, its people and all they wrote. */
export async function removeDemoAction(place: Place): Promise<void> {
  const { locale, workspace } = knownPlace(place);
  const here = paths.settings(locale, workspace);
  const { organizationId } = await asViewer({ locale, workspace, here, mode: "write" }, approveDemoRemoval);
  await removeOrganization(organizationId);
  await clearSessionCookie();
  redirect(paths.home(locale));
}
