"use server";

import { revalidatePath } from "next/cache";
import { type FormState, parseForm, refusedForm, untouched } from "@/lib/http/form";
import { asSender } from "@/lib/http/page";
import { todayIn } from "@/lib/i18n/today";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { writeNextStep } from "./commands";
import { nextStepInput } from "./input";

/** Keeps a next step; what was typed comes back with a failure. */
export async function nextStepAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const place = knownPlace(bound);
  const here = paths.growth(place.locale, place.workspace);
  const outcome = await asSender(place, async (viewer) => {
    const parsed = parseForm(nextStepInput(todayIn(viewer.timeZone)), form);
    return parsed.ok ? writeNextStep(viewer, parsed.value) : parsed;
  });
  // After a stale version too: the page then shows what was written elsewhere beside what is typed here. After no other
  // failure: rendered for nobody or for somebody else, the page would go, and what was typed with it.
  if (outcome.ok || outcome.code === "stale-version") revalidatePath(here);
  return outcome.ok ? untouched : refusedForm(outcome, form, paths.signIn(place.locale, here));
}
