import { and, eq, notInArray, sql } from "drizzle-orm";
import { teachingOffer, teamSharing } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { fail, type Outcome } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { getCurrentLadder } from "@/lib/ladder/queries";
import type { SharingInput, TeachingInput } from "../input";

/** Switches on or off whether the viewer shares agreed ratings with the leads of a team of theirs, from the next request on. */
export async function setSharing(viewer: Viewer, { teamId, shares }: SharingInput): Promise<{ ok: true }> {
  const { organizationId, memberId, tx } = viewer;
  authorize(viewer, "sharing.set", { memberId, teamId });
  if (shares === "no") {
    const ended = await tx
      .delete(teamSharing)
      .where(and(visible.sharing(viewer), eq(teamSharing.teamId, teamId)))
      .returning({ id: teamSharing.id });
    if (ended.length > 0) await recordOwnAct(viewer, "sharing-switched-off", "team", teamId);
    return { ok: true };
  }
  const begun = await tx
    .insert(teamSharing)
    .values({ organizationId, id: newId(), teamId, memberId, sharedAt: sql`now()` })
    .onConflictDoNothing()
    .returning({ id: teamSharing.id });
  if (begun.length > 0) await recordOwnAct(viewer, "sharing-switched-on", "team", teamId);
  return { ok: true };
}

/** Sets all that the viewer offers to teach. `invalid-input`: the ladder has no such responsibility. */
export async function setTeachingOffers(
  viewer: Viewer,
  { keys }: TeachingInput,
): Promise<Outcome<object, "invalid-input">> {
  const { organizationId, memberId, tx } = viewer;
  authorize(viewer, "teaching.offer");
  const { levels } = await getCurrentLadder(viewer);
  const known = new Set(levels.flatMap(({ responsibilities }) => responsibilities.map(({ key }) => key)));
  if (keys.some((key) => !known.has(key))) return fail("invalid-input", { keys: "unknown-key" });
  const own = and(visible.teachingOffers(viewer), eq(teachingOffer.memberId, memberId));
  const ended = await tx
    .delete(teachingOffer)
    .where(keys.length > 0 ? and(own, notInArray(teachingOffer.responsibilityKey, keys)) : own)
    .returning({ id: teachingOffer.id });
  const rows = [...new Set(keys)].map((responsibilityKey) => ({
    ...{ organizationId, id: newId(), memberId, responsibilityKey },
    offeredAt: sql`now()`,
  }));
  const begun =
    rows.length > 0
      ? await tx.insert(teachingOffer).values(rows).onConflictDoNothing().returning({ id: teachingOffer.id })
      : [];
  if (ended.length + begun.length > 0) await recordOwnAct(viewer, "teaching-offers-set", "member", memberId);
  return { ok: true };
}
