"use server";

import { revalidatePath } from "next/cache";
import { type FormState, parseForm, typedFields, untouched } from "@/lib/http/form";
import { asViewer } from "@/lib/http/page";
import { todayIn } from "@/lib/i18n/today";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { writeNextStep } from "./commands";
import { nextStepInput } from "./input";

/** Keeps a next step; what was typed comes back with a failure. */
export async function nextStepAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { locale, workspace } = knownPlace(place);
  const here = paths.growth(locale, workspace);
  const outcome = await asViewer({ locale, workspace, here, mode: "write" }, async (viewer) => {
    const parsed = parseForm(nextStepInput(todayIn(viewer.timeZone)), form);
    return parsed.ok ? writeNextStep(viewer, parsed.value) : parsed;
  });
  // After a stale version too: the page then shows what was written elsewhere beside what is typed here.
  revalidatePath(here);
  return outcome.ok ? untouched : { failure: outcome, typed: typedFields(form) };
}
