import { and, eq } from "drizzle-orm";
import { agreedRating, agreement, heldRung, ladderResponsibility } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { heldLevels, standingFrom } from "@/lib/growth/standing";
import { newId } from "@/lib/ids";
import { builtInLadder } from "@/lib/ladder/built-in";

/** What a signed review of the demo agreed, as its subject's standing at that time. */
export async function settleStanding(
  tx: Transaction,
  of: { organizationId: string; reviewId: string; subjectId: string; mentorId: string; at: Date },
): Promise<void> {
  const { organizationId, reviewId, subjectId: memberId, mentorId, at } = of;
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
    .where(and(eq(agreement.organizationId, organizationId), eq(agreement.reviewId, reviewId)));
  await tx.insert(agreedRating).values(
    confirmed.flatMap(({ key: responsibilityKey, answer }) =>
      answer === null
        ? []
        : [
            {
              ...{ organizationId, id: newId(), memberId, reviewId, responsibilityKey, answer },
              ...{ agreedAt: at, withMemberId: mentorId },
            },
          ],
    ),
  );
  const rows = await tx
    .select({ key: agreedRating.responsibilityKey, answer: agreedRating.answer, agreedAt: agreedRating.agreedAt })
    .from(agreedRating)
    .where(and(eq(agreedRating.organizationId, organizationId), eq(agreedRating.memberId, memberId)));
  const held = heldLevels(builtInLadder().levels, standingFrom(rows));
  if (held.length === 0) return;
  await tx
    .insert(heldRung)
    .values(held.map((levelKey) => ({ organizationId, id: newId(), memberId, levelKey, reviewId, heldAt: at })))
    .onConflictDoNothing();
}
