import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import {
  assessment,
  ladderResponsibility,
  ladderVersion,
  type ReviewState,
  rating,
  review,
  reviewResponsibility,
} from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import type { CareerLadder } from "@/lib/ladder/format";
import { getLadderDocument } from "@/lib/ladder/queries";
import type { DraftRating } from "./input";

export interface ReviewSummary {
  id: string;
  state: ReviewState;
  levelNow: string | null;
  target: string;
  /** Days as `YYYY-MM-DD`. */
  periodFrom: string;
  periodTo: string;
  openedAt: Date;
  closedAt: Date | null;
  answered: number;
  total: number;
}

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
}

/** At most this many reviews are listed; a person writes a few a year. */
const listLimit = 200;

/** The viewer's own reviews, newest first, with how many answers each has. One query. */
export async function listOwnReviews(viewer: Viewer): Promise<ReviewSummary[]> {
  authorize(viewer, "review.list");
  return summaries(viewer, undefined, listLimit);
}

/** The newest review that waits to be finished, with how far it is; null when none does. */
export async function getOpenReview(viewer: Viewer): Promise<Pick<ReviewSummary, "id" | "answered" | "total"> | null> {
  authorize(viewer, "review.list");
  const [open] = await summaries(viewer, eq(review.state, "open"), 1);
  return open ? { id: open.id, answered: open.answered, total: open.total } : null;
}

/** Counted per listed review, by its own keys: the cost grows with the list and not with the workspace. */
function summaries(viewer: Viewer, which: SQL | undefined, limit: number): Promise<ReviewSummary[]> {
  const countIn = (table: SQL, more: SQL) =>
    sql<number>`(
    select count(*) from ${table} of_review
    where of_review.organization_id = review.organization_id and of_review.review_id = review.id ${more})`.mapWith(
      Number,
    );
  return viewer.tx
    .select({
      id: review.id,
      state: review.state,
      levelNow: review.levelNow,
      target: review.target,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
      openedAt: review.openedAt,
      closedAt: review.closedAt,
      answered: countIn(sql`rating`, sql`and of_review.answer is not null`),
      total: countIn(sql`review_responsibility`, sql``),
    })
    .from(review)
    .where(and(visible.reviews(viewer), which))
    .orderBy(desc(review.openedAt), desc(review.id))
    .limit(limit);
}

/** The viewer's own side of one review with the ladder text it was opened on; null when it is not theirs or not there. */
export async function getSelfAssessment(viewer: Viewer, reviewId: string): Promise<SelfAssessment | null> {
  const [row] = await viewer.tx
    .select({
      subjectMemberId: review.subjectMemberId,
      assessmentId: assessment.id,
      version: assessment.version,
      savedAt: assessment.savedAt,
      submittedAt: assessment.submittedAt,
      state: review.state,
      levelNow: review.levelNow,
      target: review.target,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
      ladderVersionId: review.ladderVersionId,
      contentHash: ladderVersion.contentHash,
    })
    .from(review)
    .innerJoin(
      assessment,
      and(
        eq(assessment.organizationId, review.organizationId),
        eq(assessment.reviewId, review.id),
        eq(assessment.kind, "self"),
      ),
    )
    .innerJoin(
      ladderVersion,
      and(eq(ladderVersion.organizationId, review.organizationId), eq(ladderVersion.id, review.ladderVersionId)),
    )
    .where(and(visible.reviews(viewer), eq(review.id, reviewId)));
  if (!row) return null;
  const { subjectMemberId, ladderVersionId, contentHash, ...rest } = row;
  authorize(viewer, "review.read", { memberId: subjectMemberId });
  const [ladder, ratings] = await Promise.all([
    getLadderDocument(viewer, { id: ladderVersionId, contentHash }),
    listRatings(viewer, reviewId, row.assessmentId),
  ]);
  return { ...rest, reviewId, ladder, ratings };
}

/**
 * Every responsibility that a review covers with the answer of one assessment, in ladder order; none where the viewer
 * may not see that assessment. One query.
 */
export function listRatings(viewer: Viewer, reviewId: string, assessmentId: string): Promise<DraftRating[]> {
  return viewer.tx
    .select({
      key: ladderResponsibility.key,
      answer: rating.answer,
      comment: sql<string>`coalesce(${rating.comment}, '')`,
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
    .where(
      and(eq(reviewResponsibility.organizationId, viewer.organizationId), eq(reviewResponsibility.reviewId, reviewId)),
    )
    .orderBy(ladderResponsibility.levelOrdinal, ladderResponsibility.position);
}
