import { and, eq, sql } from "drizzle-orm";
import { agreedRating, heldRung, ladderVersion, review } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { heldLevels, standingFrom } from "@/lib/growth/standing";
import { newId } from "@/lib/ids";
import { getLadderDocument } from "@/lib/ladder/queries";
import type { SharedStanding } from "../queries/standing";

/**
 * What a closed review agreed becomes its subject's standing: one row for each confirmed rating, and for each rung that is
 * held from now on. Part of closing, in its transaction.
 */
export async function settleStanding(viewer: Viewer, shared: SharedStanding): Promise<void> {
  const { reviewId, subjectMemberId: memberId, mentorMemberId } = shared;
  authorize(viewer, "standing.read", { memberId, mentorMemberId });
  const { organizationId, tx } = viewer;
  const confirmed = await tx.execute<{ key: string; answer: number }>(sql`
    select l.key, g.answer from agreement g
    join ladder_responsibility l on l.organization_id = g.organization_id and l.id = g.responsibility_id
    where g.organization_id = ${organizationId}::uuid and g.review_id = ${reviewId}::uuid
      and g.outcome = 'rating' and g.confirmed_at is not null`);
  if (confirmed.length === 0) return;
  await tx.insert(agreedRating).values(
    confirmed.map(({ key, answer }) => ({
      ...{ organizationId, id: newId(), memberId, reviewId, responsibilityKey: key, answer },
      ...{ agreedAt: sql`now()`, withMemberId: mentorMemberId ?? "" },
    })),
  );
  const held = await rungsThatStand(viewer, shared);
  if (held.length === 0) return;
  const made = await tx
    .insert(heldRung)
    .values(held.map((levelKey) => ({ organizationId, id: newId(), memberId, levelKey, reviewId, heldAt: sql`now()` })))
    .onConflictDoNothing()
    .returning({ id: heldRung.id });
  if (made.length > 0) await recordOwnAct(viewer, "rung-held", "member", memberId);
}

async function rungsThatStand(viewer: Viewer, { reviewId, subjectMemberId }: SharedStanding): Promise<string[]> {
  const rows = await viewer.tx
    .select({ key: agreedRating.responsibilityKey, answer: agreedRating.answer, agreedAt: agreedRating.agreedAt })
    .from(agreedRating)
    .where(and(eq(agreedRating.organizationId, viewer.organizationId), eq(agreedRating.memberId, subjectMemberId)));
  const [version] = await viewer.tx
    .select({ id: ladderVersion.id, contentHash: ladderVersion.contentHash })
    .from(review)
    .innerJoin(
      ladderVersion,
      and(eq(ladderVersion.organizationId, review.organizationId), eq(ladderVersion.id, review.ladderVersionId)),
    )
    .where(and(eq(review.organizationId, viewer.organizationId), eq(review.id, reviewId)));
  if (!version) return [];
  const ladder = await getLadderDocument(viewer, version);
  return heldLevels(ladder.levels, standingFrom(rows));
}
