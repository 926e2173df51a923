import { and, count, desc, eq, isNotNull, sql } from "drizzle-orm";
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
  const covered = viewer.tx
    .select({ reviewId: reviewResponsibility.reviewId, total: count().as("total") })
    .from(reviewResponsibility)
    .where(eq(reviewResponsibility.organizationId, viewer.organizationId))
    .groupBy(reviewResponsibility.reviewId)
    .as("covered");
  const answered = viewer.tx
    .select({ reviewId: rating.reviewId, answered: count().as("answered") })
    .from(rating)
    .where(and(eq(rating.organizationId, viewer.organizationId), isNotNull(rating.answer)))
    .groupBy(rating.reviewId)
    .as("answered");
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
      answered: sql<number>`coalesce(${answered.answered}, 0)`.mapWith(Number),
      total: sql<number>`coalesce(${covered.total}, 0)`.mapWith(Number),
    })
    .from(review)
    .leftJoin(covered, eq(covered.reviewId, review.id))
    .leftJoin(answered, eq(answered.reviewId, review.id))
    .where(visible.reviews(viewer))
    .orderBy(desc(review.openedAt), desc(review.id))
    .limit(listLimit);
}

/** The newest review that waits to be finished, with how far it is; null when none does. */
export async function getOpenReview(viewer: Viewer): Promise<Pick<ReviewSummary, "id" | "answered" | "total"> | null> {
  const open = (await listOwnReviews(viewer)).find((one) => one.state === "open");
  return open ? { id: open.id, answered: open.answered, total: open.total } : null;
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
