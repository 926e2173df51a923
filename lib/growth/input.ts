import { z } from "zod";
import { nextStepLimit } from "@/db/schema/growth";
import { boundedText } from "@/lib/auth/input";
import { isoDay } from "@/lib/review/input";

export { nextStepLimit };

/**
 * A next step as its form sends it. `version` is the one the person saw: 0 where there was none yet, so that a step
 * written elsewhere in between is not overwritten.
 *
 * @param today the person's day, `YYYY-MM-DD`: a step is due today or later.
 */
export function nextStepInput(today: string) {
  return z.object({
    responsibilityKey: z.string({ error: "unknown-key" }).min(1, "unknown-key").max(80, "unknown-key"),
    /* Trimmed first: spaces around it do not count towards the limit. */
    text: z
      .string({ error: "required" })
      .trim()
      .min(1, "required")
      .pipe(boundedText(nextStepLimit))
      .refine(isStorable, "unpaired-surrogate"),
    dueOn: isoDay.refine((day) => day >= today, "in-the-past"),
    version: z.coerce.number({ error: "required" }).int("required").min(0, "required").max(2_147_483_647, "required"),
  });
}
export type NextStepInput = z.output<ReturnType<typeof nextStepInput>>;

/** PostgreSQL stores no NUL; to the person it is, like half a character, one that could not be read. */
function isStorable(text: string): boolean {
  return !text.includes("\0");
}
