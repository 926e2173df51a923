import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { type Closing, member, type ReviewState, review } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { progressColumns } from "./progress";
import { mentorColumn } from "./standing";

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
  /** How it closed; null while it has not. */
  closing: Closing | null;
  /** Who is asked to review as mentor, or has accepted; null where nobody is. */
  mentor: { id: string; name: string; accepted: boolean } | null;
  /** `YYYY-MM-DD`; a reminder and no more. */
  dueOn: string | null;
  selfSubmitted: boolean;
  mentorSubmitted: boolean;
  /** Of the viewer's own answers. */
  answered: number;
  /** Agreed or left open since the reveal, by both. */
  decided: number;
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
async function summaries(viewer: Viewer, which: SQL | undefined, limit: number): Promise<ReviewSummary[]> {
  const { answered, decided, total } = progressColumns(viewer);
  const rows = await viewer.tx
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
      closing: review.closing,
      mentorId: review.mentorMemberId,
      mentorName: member.displayName,
      mentorIs: mentorColumn,
      dueOn: review.dueOn,
      selfSubmitted: sql<boolean>`${review.selfSubmittedAt} is not null`,
      mentorSubmitted: sql<boolean>`${review.mentorSubmittedAt} is not null`,
      ...{ answered, decided, total },
    })
    .from(review)
    .leftJoin(member, and(visible.members(viewer), eq(member.id, review.mentorMemberId)))
    .where(and(visible.reviews(viewer), which))
    .orderBy(desc(review.openedAt), desc(review.id))
    .limit(limit);
  return rows.map(({ mentorId, mentorName, mentorIs, ...row }) => ({
    ...row,
    mentor:
      mentorId && mentorIs !== "none"
        ? { id: mentorId, name: mentorName ?? "", accepted: mentorIs === "accepted" }
        : null,
  }));
}
