import { and, eq, isNull, sql } from "drizzle-orm";
import { assessment, member, mentorRequest, review } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { fail, type Outcome } from "@/lib/errors";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import type { AnswerRequestInput, AskMentorInput, OfferReviewInput } from "../input";
import { canMove } from "../lifecycle";
import { findSharedStanding } from "../queries/standing";
import { notify } from "./notify";
import { claimKey, lockOwnReviews } from "./once";
import { takeOverOwnAnswers } from "./take-over-answers";

type Moved = Outcome<{ reviewId: string }, "not-found" | "moved-on" | "already-revealed" | "invalid-input">;

/**
 * Asks somebody of the workspace to review as mentor, or names another than the one asked before; possible until a
 * mentor has submitted. Whoever had offered it is accepted at once. Without a due date
 * the one that was set stays. `invalid-input`: oneself, nobody of this workspace, or a due date that has passed.
 */
export async function askMentor(viewer: Viewer, input: AskMentorInput): Promise<Moved> {
  const { reviewId, mentorMemberId, dueOn, word } = input;
  await lockOwnReviews(viewer);
  const shared = await findSharedStanding(viewer, reviewId);
  if (!shared) return fail("not-found");
  const { subjectMemberId: memberId, mentorMemberId: mentorBefore } = shared;
  authorize(viewer, "mentor.ask", { memberId, mentorMemberId: mentorBefore });
  const requestId = newId();
  const given = [input.clientKey, reviewId, mentorMemberId];
  if (await claimKey(viewer, "ask-mentor", given, requestId)) return { ok: true, reviewId };
  if (mentorMemberId === viewer.memberId) return fail("invalid-input", { mentorMemberId: "not-oneself" });
  if (!(await isMember(viewer, mentorMemberId))) return fail("invalid-input", { mentorMemberId: "not-a-member" });
  if (dueOn && dueOn < todayIn(viewer.timeZone)) return fail("invalid-input", { dueOn: "in-the-past" });
  if (!canMove(shared.standing, "ask-mentor"))
    return fail(shared.standing.state === "revealed" ? "already-revealed" : "moved-on");
  await endWaiting(viewer, reviewId);
  const named = await viewer.tx
    .update(review)
    .set({ mentorMemberId, mentorAcceptedAt: null, mentorDeclinedAt: null, ...(dueOn && { dueOn }) })
    .where(
      and(visible.reviews(viewer), eq(review.id, reviewId), eq(review.state, "open"), isNull(review.mentorSubmittedAt)),
    )
    .returning({ id: review.id });
  if (named.length !== 1) return fail("moved-on");
  const offer = await findOffer(viewer, mentorMemberId);
  await recordOwnAct(viewer, "mentor-asked", "review", reviewId);
  if (offer) return settle(viewer, { requestId: offer, reviewId, mentorMemberId, subjectMemberId: viewer.memberId });
  const { organizationId, memberId: subjectMemberId } = viewer;
  await viewer.tx
    .insert(mentorRequest)
    .values({ organizationId, id: requestId, reviewId, subjectMemberId, mentorMemberId, origin: "ask", word });
  await notify(viewer, mentorMemberId, "mentor-asked", { reviewId });
  return { ok: true, reviewId };
}

/** Offers to review somebody of the workspace as mentor. Offering again while the first offer waits is one offer. */
export async function offerReview(
  viewer: Viewer,
  { subjectMemberId, word }: OfferReviewInput,
): Promise<Outcome<object, "invalid-input">> {
  authorize(viewer, "mentor.offer");
  if (subjectMemberId === viewer.memberId) return fail("invalid-input", { subjectMemberId: "not-oneself" });
  if (!(await isMember(viewer, subjectMemberId))) return fail("invalid-input", { subjectMemberId: "not-a-member" });
  const { organizationId, memberId: mentorMemberId } = viewer;
  const requestId = newId();
  const made = await viewer.tx
    .insert(mentorRequest)
    .values({ organizationId, id: requestId, subjectMemberId, mentorMemberId, origin: "offer", word })
    .onConflictDoNothing()
    .returning({ id: mentorRequest.id });
  if (made.length === 0) return { ok: true };
  await recordOwnAct(viewer, "mentor-offered", "mentor-request", requestId);
  await notify(viewer, subjectMemberId, "mentor-offered", { requestId });
  return { ok: true };
}

/**
 * Answers a request that waits for the viewer, or ends one that the viewer made. An offer is accepted for one of the
 * subject's own open reviews, which `input.reviewId` names. `moved-on`: it was answered, ended or overtaken.
 */
export async function answerRequest(
  viewer: Viewer,
  input: AnswerRequestInput,
): Promise<Outcome<object, "not-found" | "moved-on" | "already-revealed" | "invalid-input">> {
  authorize(viewer, "request.answer");
  await lockOwnReviews(viewer);
  const [request] = await viewer.tx
    .select({
      origin: mentorRequest.origin,
      state: mentorRequest.state,
      reviewId: mentorRequest.reviewId,
      subjectMemberId: mentorRequest.subjectMemberId,
      mentorMemberId: mentorRequest.mentorMemberId,
    })
    .from(mentorRequest)
    .where(and(visible.requests(viewer), eq(mentorRequest.id, input.requestId)));
  if (!request) return fail("not-found");
  if (request.state !== "waiting") return fail("moved-on");
  const made = request.origin === "ask" ? request.subjectMemberId : request.mentorMemberId;
  const isMine = made === viewer.memberId;
  // Who made it ends it, and who it was made to answers it.
  if (isMine !== (input.answer === "end")) return fail("moved-on");
  const other = isMine ? otherSide(request, viewer.memberId) : made;
  switch (input.answer) {
    case "end":
      if (!(await answered(viewer, input.requestId, "ended", ""))) return fail("moved-on");
      if (request.reviewId && !(await freed(viewer, request.reviewId))) return fail("moved-on");
      await recordOwnAct(viewer, "request-ended", "mentor-request", input.requestId);
      await notify(viewer, other, "request-ended", { requestId: input.requestId });
      return { ok: true };
    case "decline":
      return decline(viewer, { ...request, requestId: input.requestId, word: input.word, other });
    case "accept": {
      const reviewId = request.reviewId ?? input.reviewId;
      if (!reviewId) return fail("invalid-input", { reviewId: "required" });
      if (request.origin === "offer") {
        const { mentorMemberId } = request;
        return askMentor(viewer, { reviewId, mentorMemberId, dueOn: null, word: "", clientKey: input.requestId });
      }
      return accept(viewer, { ...request, requestId: input.requestId, reviewId, word: input.word });
    }
  }
}

interface Sides {
  requestId: string;
  reviewId: string;
  subjectMemberId: string;
  mentorMemberId: string;
}

async function accept(
  viewer: Viewer,
  { word, ...sides }: Sides & { word: string },
): Promise<Outcome<{ reviewId: string }, "moved-on">> {
  const found = await findSharedStanding(viewer, sides.reviewId);
  if (!found || !canMove(found.standing, "accept")) return fail("moved-on");
  const settled = await settle(viewer, sides, word);
  if (settled.ok) await takeOverOwnAnswers(viewer, sides.reviewId);
  return settled;
}

/** Both are agreed on who the mentor is: the mentor's side of the review comes to be, empty. */
async function settle(viewer: Viewer, sides: Sides, word = ""): Promise<Outcome<{ reviewId: string }, "moved-on">> {
  const { requestId, reviewId, subjectMemberId, mentorMemberId } = sides;
  const settled = await viewer.tx
    .update(review)
    .set({ mentorAcceptedAt: sql`now()` })
    .where(
      and(
        visible.sharedReviews(viewer),
        eq(review.id, reviewId),
        eq(review.mentorMemberId, mentorMemberId),
        eq(review.state, "open"),
        isNull(review.mentorAcceptedAt),
      ),
    )
    .returning({ id: review.id });
  if (settled.length !== 1 || !(await answered(viewer, requestId, "accepted", word, reviewId))) return fail("moved-on");
  await viewer.tx
    .insert(assessment)
    .values({
      organizationId: viewer.organizationId,
      id: newId(),
      reviewId,
      authorMemberId: mentorMemberId,
      kind: "mentor",
    })
    // Named again after somebody else was: what they had written is there still.
    .onConflictDoNothing();
  await recordOwnAct(viewer, "mentor-accepted", "review", reviewId);
  await notify(viewer, otherSide({ subjectMemberId, mentorMemberId }, viewer.memberId), "mentor-accepted", {
    reviewId,
  });
  return { ok: true, reviewId };
}

async function decline(
  viewer: Viewer,
  request: { requestId: string; reviewId: string | null; word: string; other: string },
): Promise<Outcome<object, "moved-on">> {
  if (!(await answered(viewer, request.requestId, "declined", request.word))) return fail("moved-on");
  await notify(viewer, request.other, "mentor-declined", { requestId: request.requestId });
  await recordOwnAct(viewer, "mentor-declined", "mentor-request", request.requestId);
  if (request.reviewId === null) return { ok: true };
  await viewer.tx.execute(sql`select set_config('app.act', 'decline', true)`);
  const declined = await viewer.tx
    .update(review)
    .set({ mentorDeclinedAt: sql`now()`, mentorAcceptedAt: null })
    .where(and(visible.sharedReviews(viewer), eq(review.id, request.reviewId), eq(review.state, "open")))
    .returning({ id: review.id });
  await viewer.tx.execute(sql`select set_config('app.act', '', true)`);
  return declined.length === 1 ? { ok: true } : fail("moved-on");
}

async function answered(
  viewer: Viewer,
  requestId: string,
  state: "accepted" | "declined" | "ended",
  answerWord: string,
  reviewId?: string,
): Promise<boolean> {
  const rows = await viewer.tx
    .update(mentorRequest)
    .set({ state, answerWord, answeredAt: sql`now()`, ...(reviewId ? { reviewId } : {}) })
    .where(and(visible.requests(viewer), eq(mentorRequest.id, requestId), eq(mentorRequest.state, "waiting")))
    .returning({ id: mentorRequest.id });
  return rows.length === 1;
}

/** Ends what was asked of another mentor for this review, and tells them. */
export async function endWaiting(viewer: Viewer, reviewId: string): Promise<void> {
  const ended = await viewer.tx
    .update(mentorRequest)
    .set({ state: "ended", answeredAt: sql`coalesce(answered_at, now())` })
    .where(
      and(
        visible.requests(viewer),
        eq(mentorRequest.reviewId, reviewId),
        sql`${mentorRequest.state} in ('waiting', 'accepted')`,
      ),
    )
    .returning({ requestId: mentorRequest.id, mentorMemberId: mentorRequest.mentorMemberId });
  for (const { requestId, mentorMemberId } of ended)
    await notify(viewer, mentorMemberId, "request-ended", { requestId });
}

/** A review whose request was taken back has no mentor any more. */
async function freed(viewer: Viewer, reviewId: string): Promise<boolean> {
  const rows = await viewer.tx
    .update(review)
    .set({ mentorMemberId: null })
    .where(
      and(visible.reviews(viewer), eq(review.id, reviewId), eq(review.state, "open"), isNull(review.mentorAcceptedAt)),
    )
    .returning({ id: review.id });
  return rows.length === 1;
}

async function findOffer(viewer: Viewer, mentorMemberId: string): Promise<string | null> {
  const [offer] = await viewer.tx
    .select({ id: mentorRequest.id })
    .from(mentorRequest)
    .where(
      and(
        visible.requests(viewer),
        eq(mentorRequest.mentorMemberId, mentorMemberId),
        eq(mentorRequest.origin, "offer"),
        eq(mentorRequest.state, "waiting"),
      ),
    );
  return offer?.id ?? null;
}

async function isMember(viewer: Viewer, memberId: string): Promise<boolean> {
  const [row] = await viewer.tx
    .select({ id: member.id })
    .from(member)
    .where(and(visible.members(viewer), eq(member.id, memberId), isNull(member.endedAt)));
  return row !== undefined;
}

function otherSide(sides: { subjectMemberId: string; mentorMemberId: string }, memberId: string): string {
  return sides.subjectMemberId === memberId ? sides.mentorMemberId : sides.subjectMemberId;
}
