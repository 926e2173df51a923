"use server";

import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import { type FormState, parseForm, typedFields, untouched } from "@/lib/http/form";
import { asViewer } from "@/lib/http/page";
import { todayIn } from "@/lib/i18n/today";
import { paths } from "@/lib/paths";
import { writeNextStep } from "./commands";
import { nextStepInput } from "./input";

/** Keeps a next step; what was typed comes back with a failure. */
export async function nextStepAction(workspace: string, _: FormState, form: FormData): Promise<FormState> {
  const locale = await getLocale();
  const here = paths.growth(locale, workspace);
  const outcome = await asViewer({ locale, workspace, here, mode: "write" }, async (viewer) => {
    const parsed = parseForm(nextStepInput(todayIn(viewer.timeZone)), form);
    return parsed.ok ? writeNextStep(viewer, parsed.value) : parsed;
  });
  if (!outcome.ok) return { failure: outcome, typed: typedFields(form) };
  revalidatePath(here);
  return untouched;
}
