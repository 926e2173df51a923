import { and, eq, sql } from "drizzle-orm";
import {
  assessment,
  ladderResponsibility,
  ladderVersion,
  member,
  type ReviewState,
  rating,
  review,
  reviewResponsibility,
  whatHappened,
} from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import type { CareerLadder } from "@/lib/ladder/format";
import { getLadderDocument } from "@/lib/ladder/queries";
import type { DraftRating } from "../input";
import type { Standing } from "../lifecycle";
import { standingOf } from "../standing-row";
import { type AttachedPiece, listEvidence, type Note } from "./evidence";
import type { PastAgreement } from "./mentor-form";
import { teamColumns } from "./mentor-leads";
import { standingColumns } from "./standing";

export interface SelfAssessment {
  reviewId: string;
  assessmentId: string;
  /** The version that the next save must name. */
  version: number;
  savedAt: Date | null;
  submittedAt: Date | null;
  state: ReviewState;
  levelNow: string | null;
  target: string;
  periodFrom: string;
  periodTo: string;
  ladder: CareerLadder;
  /** One per responsibility that the review covers, in ladder order from the lowest rung. */
  ratings: DraftRating[];
  pieces: AttachedPiece[];
  /** One's own notes of the period, the newest first. */
  notes: Note[];
  /** When each answer was first given. */
  answeredAt: Date[];
  withdrawnAt: Date | null;
  /** `YYYY-MM-DD`; a reminder and no more. */
  dueOn: string | null;
  /** Who is asked to review as mentor, or has accepted; null where nobody is. */
  mentor: { id: string; name: string } | null;
  standing: Standing;
  /** The mentor leads a team of the subject's. */
  mentorLeads: boolean;
  /** It was opened in a round. */
  inRound: boolean;
  /** What was agreed before, in other reviews. */
  past: PastAgreement[];
  /** What this review corrects and why; null for a review that corrects none. */
  revises: { reviewId: string; reason: string } | null;
}

/** Joins a review with its self assessment. */
export const ofSelf = and(
  eq(assessment.organizationId, review.organizationId),
  eq(assessment.reviewId, review.id),
  eq(assessment.kind, "self"),
);

/** The viewer's own side of one review with the ladder text it was opened on; null when it is not theirs or not there. */
export async function getSelfAssessment(viewer: Viewer, reviewId: string): Promise<SelfAssessment | null> {
  const [row] = await viewer.tx
    .select({
      subjectMemberId: review.subjectMemberId,
      assessmentId: assessment.id,
      version: assessment.version,
      savedAt: assessment.savedAt,
      submittedAt: assessment.submittedAt,
      levelNow: review.levelNow,
      target: review.target,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
      ladderVersionId: review.ladderVersionId,
      contentHash: ladderVersion.contentHash,
      withdrawnAt: review.withdrawnAt,
      revisesId: review.revisesId,
      revisionReason: review.revisionReason,
      dueOn: review.dueOn,
      mentorName: member.displayName,
      mentorMemberId: review.mentorMemberId,
      past: sql<(Omit<PastAgreement, "agreedAt"> & { agreedAt: string })[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('key', g.responsibility_key, 'answer', g.answer,
          'agreedAt', g.agreed_at, 'with', m.display_name)), '[]')
        from agreed_rating g join member m on m.organization_id = g.organization_id and m.id = g.with_member_id
        where g.organization_id = review.organization_id and g.member_id = review.subject_member_id
          and g.review_id <> review.id)`,
      ...teamColumns,
      ...standingColumns(viewer),
    })
    .from(review)
    .innerJoin(assessment, ofSelf)
    .innerJoin(
      ladderVersion,
      and(eq(ladderVersion.organizationId, review.organizationId), eq(ladderVersion.id, review.ladderVersionId)),
    )
    .leftJoin(member, and(eq(member.organizationId, review.organizationId), eq(member.id, review.mentorMemberId)))
    .where(and(visible.reviews(viewer), eq(review.id, reviewId)));
  if (!row) return null;
  const { subjectMemberId, ladderVersionId, contentHash, revisesId, revisionReason, mentorName, mentorMemberId } = row;
  authorize(viewer, "review.read", { memberId: subjectMemberId });
  const [ladder, answers, evidence] = await Promise.all([
    getLadderDocument(viewer, { id: ladderVersionId, contentHash }),
    listRatings(viewer, reviewId, row.assessmentId),
    listEvidence(viewer, row.assessmentId, row),
  ]);
  const standing = standingOf(row);
  return {
    ...evidence,
    reviewId,
    assessmentId: row.assessmentId,
    version: row.version,
    savedAt: row.savedAt,
    submittedAt: row.submittedAt,
    state: row.state,
    levelNow: row.levelNow,
    target: row.target,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    withdrawnAt: row.withdrawnAt,
    dueOn: row.dueOn,
    mentor:
      mentorMemberId !== null && standing.mentor !== "none" ? { id: mentorMemberId, name: mentorName ?? "" } : null,
    ladder,
    ratings: answers.map(({ answeredAt: _, ...rating }) => rating),
    answeredAt: answers.flatMap(({ answeredAt }) => answeredAt ?? []),
    standing,
    mentorLeads: row.mentorLeads,
    inRound: row.inRound,
    past: row.past.map((one) => ({ ...one, agreedAt: new Date(one.agreedAt) })),
    revises: revisesId === null ? null : { reviewId: revisesId, reason: revisionReason ?? "" },
  };
}

/**
 * Every responsibility that a review covers with the answer of one assessment, in ladder order; none where the viewer
 * may not see that assessment. One query.
 */
export function listRatings(
  viewer: Viewer,
  reviewId: string,
  assessmentId: string,
): Promise<(DraftRating & { answeredAt: Date | null })[]> {
  return viewer.tx
    .select({
      key: ladderResponsibility.key,
      answer: rating.answer,
      comment: sql<string>`coalesce(${rating.comment}, '')`,
      happened: sql<string>`coalesce(${whatHappened.text}, '')`,
      answeredAt: rating.answeredAt,
    })
    .from(reviewResponsibility)
    .innerJoin(
      assessment,
      and(
        visible.assessments(viewer),
        eq(assessment.id, assessmentId),
        eq(assessment.reviewId, reviewResponsibility.reviewId),
      ),
    )
    .innerJoin(
      ladderResponsibility,
      and(
        eq(ladderResponsibility.organizationId, reviewResponsibility.organizationId),
        eq(ladderResponsibility.id, reviewResponsibility.responsibilityId),
      ),
    )
    .leftJoin(
      rating,
      and(
        eq(rating.organizationId, reviewResponsibility.organizationId),
        eq(rating.assessmentId, assessmentId),
        eq(rating.responsibilityId, reviewResponsibility.responsibilityId),
      ),
    )
    .leftJoin(
      whatHappened,
      and(
        eq(whatHappened.organizationId, reviewResponsibility.organizationId),
        eq(whatHappened.assessmentId, assessmentId),
        eq(whatHappened.responsibilityId, reviewResponsibility.responsibilityId),
      ),
    )
    .where(
      and(eq(reviewResponsibility.organizationId, viewer.organizationId), eq(reviewResponsibility.reviewId, reviewId)),
    )
    .orderBy(ladderResponsibility.levelOrdinal, ladderResponsibility.position);
}
