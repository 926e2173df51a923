import { and, eq, sql } from "drizzle-orm";
import { nextStep } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { fail, type Outcome } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { findResponsibility } from "@/lib/ladder/built-in";
import { getCurrentLadder } from "@/lib/ladder/queries";
import type { NextStepInput } from "./input";

/**
 * Writes what the viewer will do next about one responsibility, or changes it. `input.version` is the one they saw, 0
 * for none: another one in between is `stale-version`, and nothing is overwritten.
 */
export async function writeNextStep(
  viewer: Viewer,
  input: NextStepInput,
): Promise<Outcome<{ version: number }, "invalid-input" | "stale-version">> {
  authorize(viewer, "next-step.write");
  if (!findResponsibility(await getCurrentLadder(viewer), input.responsibilityKey)) {
    return fail("invalid-input", { responsibilityKey: "unknown-key" });
  }
  const [kept] = input.version === 0 ? await insertStep(viewer, input) : await changeStep(viewer, input);
  if (!kept) return fail("stale-version");
  await recordOwnAct(viewer, "next-step-written", "next-step", kept.id);
  return { ok: true, version: kept.version };
}

function insertStep(viewer: Viewer, { responsibilityKey, text, dueOn }: NextStepInput) {
  const { organizationId, memberId, tx } = viewer;
  return tx
    .insert(nextStep)
    .values({ organizationId, id: newId(), memberId, responsibilityKey, text, dueOn, writtenAt: sql`now()` })
    .onConflictDoNothing()
    .returning({ id: nextStep.id, version: nextStep.version });
}

function changeStep(viewer: Viewer, { responsibilityKey, text, dueOn, version }: NextStepInput) {
  return viewer.tx
    .update(nextStep)
    .set({ text, dueOn, version: sql`${nextStep.version} + 1`, writtenAt: sql`now()` })
    .where(
      and(visible.nextSteps(viewer), eq(nextStep.responsibilityKey, responsibilityKey), eq(nextStep.version, version)),
    )
    .returning({ id: nextStep.id, version: nextStep.version });
}
