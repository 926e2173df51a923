import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { type ReviewState, review } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";

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
  withdrawnAt: Date | null;
  isRevision: boolean;
  answered: number;
  total: number;
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
      withdrawnAt: review.withdrawnAt,
      isRevision: sql<boolean>`${review.revisesId} is not null`,
      answered: countIn(sql`rating`, sql`and of_review.answer is not null`),
      total: countIn(sql`review_responsibility`, sql``),
    })
    .from(review)
    .where(and(visible.reviews(viewer), which))
    .orderBy(desc(review.openedAt), desc(review.id))
    .limit(limit);
}
