import { sql } from "drizzle-orm";
import { rating } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";

interface Earlier extends Record<string, unknown> {
  assessment_id: string;
  responsibility_id: string;
  answer: number | null;
  comment: string;
}

/** A mentor who accepts a revision starts from what they had answered in the review that it corrects. Part of accepting. */
export async function takeOverOwnAnswers(viewer: Viewer, reviewId: string): Promise<void> {
  authorize(viewer, "assessment.save");
  const { organizationId, memberId, tx } = viewer;
  const earlier = await tx.execute<Earlier>(sql`
    select mine.id assessment_id, t.responsibility_id, t.answer, t.comment
    from review r
    join assessment mine on mine.organization_id = r.organization_id and mine.review_id = r.id and mine.kind = 'mentor'
      and mine.author_member_id = ${memberId}::uuid
    join assessment before on before.organization_id = r.organization_id and before.review_id = r.revises_id
      and before.kind = 'mentor' and before.author_member_id = ${memberId}::uuid
    join rating t on t.organization_id = before.organization_id and t.assessment_id = before.id
    where r.organization_id = ${organizationId}::uuid and r.id = ${reviewId}::uuid`);
  if (earlier.length === 0) return;
  await tx
    .insert(rating)
    .values(
      earlier.map(({ assessment_id: assessmentId, responsibility_id: responsibilityId, answer, comment }) => ({
        ...{ organizationId, id: newId(), assessmentId, reviewId, responsibilityId, answer, comment },
        answeredAt: answer === null ? null : sql`now()`,
      })),
    )
    .onConflictDoNothing();
}
