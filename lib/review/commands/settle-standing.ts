import { and, eq, isNotNull, sql } from "drizzle-orm";
import { agreedRating, agreement, heldRung, ladderResponsibility } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { recordEvent } from "@/lib/audit/record-event";
import { heldLevels, standingFrom } from "@/lib/growth/standing";
import { newId } from "@/lib/ids";
import type { CareerLadder } from "@/lib/ladder/format";

/** A review that has just closed, and who closed it. */
export interface Closed {
  organizationId: string;
  reviewId: string;
  subjectMemberId: string;
  mentorMemberId: string;
  actorMemberId: string;
  ladder: Pick<CareerLadder, "levels">;
  /** When it closed; left out, now. */
  at?: Date;
}

/**
 * What a closed review agreed becomes its subject's standing: one row for each confirmed rating, and for each rung that is
 * held from now on. Part of closing, in its transaction; whoever closes has asked.
 */
export async function settleStanding(tx: Transaction, closed: Closed): Promise<void> {
  const { organizationId, reviewId, subjectMemberId: memberId } = closed;
  const at = closed.at ?? sql`now()`;
  const confirmed = await tx
    .select({ key: ladderResponsibility.key, answer: agreement.answer })
    .from(agreement)
    .innerJoin(
      ladderResponsibility,
      and(
        eq(ladderResponsibility.organizationId, agreement.organizationId),
        eq(ladderResponsibility.id, agreement.responsibilityId),
      ),
    )
    .where(
      and(
        eq(agreement.organizationId, organizationId),
        eq(agreement.reviewId, reviewId),
        isNotNull(agreement.answer),
        isNotNull(agreement.confirmedAt),
      ),
    );
  if (confirmed.length === 0) return;
  await tx.insert(agreedRating).values(
    confirmed.map(({ key, answer }) => ({
      ...{ organizationId, id: newId(), memberId, reviewId, responsibilityKey: key, answer: answer ?? 0 },
      ...{ agreedAt: at, withMemberId: closed.mentorMemberId },
    })),
  );
  const rows = await tx
    .select({ key: agreedRating.responsibilityKey, answer: agreedRating.answer, agreedAt: agreedRating.agreedAt })
    .from(agreedRating)
    .where(and(eq(agreedRating.organizationId, organizationId), eq(agreedRating.memberId, memberId)));
  const held = heldLevels(closed.ladder.levels, standingFrom(rows));
  if (held.length === 0) return;
  const made = await tx
    .insert(heldRung)
    .values(held.map((levelKey) => ({ organizationId, id: newId(), memberId, levelKey, reviewId, heldAt: at })))
    .onConflictDoNothing()
    .returning({ id: heldRung.id });
  if (made.length === 0) return;
  const { actorMemberId } = closed;
  await recordEvent(tx, {
    organizationId,
    actorMemberId,
    action: "rung-held",
    objectKind: "member",
    objectId: memberId,
  });
}
