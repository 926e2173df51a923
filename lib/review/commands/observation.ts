import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { member, observation } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { type Failure, fail, type Outcome } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { findResponsibility } from "@/lib/ladder/built-in";
import { getCurrentLadder } from "@/lib/ladder/queries";
import type { ChangeObservationInput, ObservationInput } from "../input";
import { claimKey } from "./once";

/**
 * Notes what the viewer saw of somebody in the workspace; nobody else ever reads it. Idempotent by `clientKey`.
 * `invalid-input`: about oneself, about nobody who is here, or an unknown responsibility.
 */
export async function noteObservation(
  viewer: Viewer,
  { clientKey, ...input }: ObservationInput,
): Promise<Outcome<{ observationId: string }, "invalid-input">> {
  authorize(viewer, "observation.write");
  const wrong = (await wrongPerson(viewer, input.aboutMemberId)) ?? (await unknownResponsibility(viewer, input));
  if (wrong) return wrong;
  const observationId = newId();
  const earlier = await claimKey(viewer, "note-observation", [clientKey, input], observationId);
  if (earlier) return { ok: true, observationId: earlier };
  const { organizationId, memberId: authorMemberId } = viewer;
  await viewer.tx.insert(observation).values({ organizationId, id: observationId, authorMemberId, ...input });
  await recordOwnAct(viewer, "observation-noted", "observation", observationId);
  return { ok: true, observationId };
}

/** Changes what was noted, never about whom. `stale-version`: it was changed in between, and nothing is stored. */
export async function changeObservation(
  viewer: Viewer,
  { observationId, version, ...input }: ChangeObservationInput,
): Promise<Outcome<{ version: number }, "invalid-input" | "not-found" | "stale-version">> {
  authorize(viewer, "observation.write");
  const wrong = await unknownResponsibility(viewer, input);
  if (wrong) return wrong;
  const [changed] = await viewer.tx
    .update(observation)
    .set({ ...input, version: sql`${observation.version} + 1` })
    .where(and(own(viewer, observationId), eq(observation.version, version)))
    .returning({ version: observation.version });
  if (!changed) {
    const [there] = await viewer.tx.select({ id: observation.id }).from(observation).where(own(viewer, observationId));
    return fail(there ? "stale-version" : "not-found");
  }
  await recordOwnAct(viewer, "observation-changed", "observation", observationId);
  return { ok: true, version: changed.version };
}

/** Deletes it for good. */
export async function deleteObservation(viewer: Viewer, observationId: string): Promise<Outcome<object, "not-found">> {
  authorize(viewer, "observation.write");
  const [gone] = await viewer.tx
    .delete(observation)
    .where(own(viewer, observationId))
    .returning({ id: observation.id });
  if (!gone) return fail("not-found");
  await recordOwnAct(viewer, "observation-deleted", "observation", observationId);
  return { ok: true };
}

async function wrongPerson(viewer: Viewer, aboutMemberId: string): Promise<Failure<"invalid-input"> | null> {
  if (aboutMemberId === viewer.memberId) return fail("invalid-input", { aboutMemberId: "not-oneself" });
  const [here] = await viewer.tx
    .select({ id: member.id })
    .from(member)
    .where(
      and(
        visible.members(viewer),
        ne(member.id, viewer.memberId),
        eq(member.id, aboutMemberId),
        isNull(member.endedAt),
      ),
    );
  return here ? null : fail("invalid-input", { aboutMemberId: "not-a-member" });
}

async function unknownResponsibility(
  viewer: Viewer,
  { responsibilityKey }: Pick<ObservationInput, "responsibilityKey">,
): Promise<Failure<"invalid-input"> | null> {
  if (responsibilityKey === null) return null;
  const known = findResponsibility(await getCurrentLadder(viewer), responsibilityKey);
  return known ? null : fail("invalid-input", { responsibilityKey: "unknown-key" });
}

function own(viewer: Viewer, observationId: string) {
  return and(visible.observations(viewer), eq(observation.id, observationId));
}
