import { and, eq, isNull, sql } from "drizzle-orm";
import { review } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { fail, type Outcome } from "@/lib/errors";
import { todayIn } from "@/lib/i18n/today";
import type { SetDueInput } from "../input";
import { canMove } from "../lifecycle";
import { findSharedStanding, type SharedStanding } from "../queries/standing";
import { endWaiting } from "./mentor";
import { lockOwnReviews } from "./once";

type Moved = Outcome<{ reviewId: string }, "not-found" | "moved-on" | "already-revealed" | "invalid-input">;

/**
 * Changes the day by which both want to have submitted, to today or later: whoever is late is so by a day that was ahead of
 * them. A reminder: passing it closes nothing by itself.
 */
export async function setDue(viewer: Viewer, { reviewId, dueOn }: SetDueInput): Promise<Moved> {
  const shared = await findSharedStanding(viewer, reviewId);
  if (!shared) return fail("not-found");
  authorize(viewer, "review.set-due", concernOf(shared));
  if (dueOn < todayIn(viewer.timeZone)) return fail("invalid-input", { dueOn: "in-the-past" });
  if (!canMove(shared.standing, "set-due")) return fail("moved-on");
  const moved = await viewer.tx
    .update(review)
    .set({ dueOn })
    .where(and(visible.reviews(viewer), eq(review.id, reviewId), eq(review.state, "open")))
    .returning({ id: review.id });
  if (moved.length !== 1) return fail("moved-on");
  await recordOwnAct(viewer, "review-extended", "review", reviewId);
  return { ok: true, reviewId };
}

/**
 * Closes a submitted review as self-rated: when its due date has passed without the mentor, or when there is no mentor any
 * more. From then on it is its subject's alone.
 */
export async function closeAsSelfRated(viewer: Viewer, reviewId: string): Promise<Moved> {
  await lockOwnReviews(viewer);
  const shared = await findSharedStanding(viewer, reviewId);
  if (!shared) return fail("not-found");
  authorize(viewer, "review.close-self-rated", concernOf(shared));
  if (!canMove(shared.standing, "close-self-rated"))
    return fail(shared.standing.state === "revealed" ? "already-revealed" : "moved-on");
  await endWaiting(viewer, reviewId);
  const closed = await viewer.tx
    .update(review)
    .set({
      ...{ state: "closed", closing: "self-rated", closedAt: sql`now()` },
      ...{ mentorMemberId: null, mentorAcceptedAt: null, mentorDeclinedAt: null },
    })
    .where(
      and(visible.reviews(viewer), eq(review.id, reviewId), eq(review.state, "open"), isNull(review.mentorSubmittedAt)),
    )
    .returning({ id: review.id });
  if (closed.length !== 1) return fail("moved-on");
  await recordOwnAct(viewer, "review-closed", "review", reviewId);
  return { ok: true, reviewId };
}

function concernOf({ subjectMemberId: memberId, mentorMemberId }: SharedStanding) {
  return { memberId, mentorMemberId };
}
