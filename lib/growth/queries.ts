import { and, asc, desc, eq, isNotNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { assessment, ladderResponsibility, nextStep, rating, review } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { todayIn } from "@/lib/i18n/today";
import { ofSelf } from "@/lib/review/queries/self-assessment";
import type { NextStep } from "./growth-view";
import type { SelfRatedReview } from "./own-view";

const stepLimit = 100;
const reviewLimit = 100;

/** The viewer's next steps, the earliest date first. One query. */
export function listNextSteps(viewer: Viewer): Promise<NextStep[]> {
  authorize(viewer, "growth.read");
  return viewer.tx
    .select({
      responsibilityKey: nextStep.responsibilityKey,
      text: nextStep.text,
      dueOn: nextStep.dueOn,
      version: nextStep.version,
    })
    .from(nextStep)
    .where(visible.nextSteps(viewer))
    .orderBy(asc(nextStep.dueOn), asc(nextStep.id))
    .limit(stepLimit);
}

/** The viewer's closed self-rated reviews with their answers, the newest first. One query, one row per review. */
export async function listSelfRatedReviews(viewer: Viewer): Promise<SelfRatedReview[]> {
  authorize(viewer, "growth.read");
  const later = alias(review, "later");
  // A review that another one corrects counts until that one is submitted.
  const correction = viewer.tx
    .select({ id: later.id })
    .from(later)
    .where(
      and(eq(later.organizationId, review.organizationId), eq(later.revisesId, review.id), eq(later.state, "closed")),
    );
  const rows = await viewer.tx
    .select({
      closedAt: review.closedAt,
      levelNow: review.levelNow,
      target: review.target,
      ratings: sql<SelfRatedReview["ratings"]>`jsonb_object_agg(${ladderResponsibility.key}, ${rating.answer})`,
    })
    .from(review)
    .innerJoin(assessment, ofSelf)
    .innerJoin(
      rating,
      and(eq(rating.organizationId, assessment.organizationId), eq(rating.assessmentId, assessment.id)),
    )
    .innerJoin(
      ladderResponsibility,
      and(
        eq(ladderResponsibility.organizationId, rating.organizationId),
        eq(ladderResponsibility.id, rating.responsibilityId),
      ),
    )
    .where(
      and(visible.reviews(viewer), eq(review.closing, "self-rated"), isNotNull(rating.answer), notExists(correction)),
    )
    .groupBy(review.organizationId, review.id)
    .orderBy(desc(review.closedAt), desc(review.id))
    .limit(reviewLimit);
  return rows.map(({ closedAt, ...row }) => ({
    kind: "self",
    ...row,
    closedOn: todayIn(viewer.timeZone, closedAt ?? undefined),
  }));
}
