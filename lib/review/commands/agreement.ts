import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { agreement, ladderResponsibility, ladderVersion, review, reviewResponsibility, signature } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { fail, type Outcome } from "@/lib/errors";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import { getLadderDocument } from "@/lib/ladder/queries";
import type { ConfirmInput, ProposeInput, SignInput, StatementInput } from "../input";
import { canMove } from "../lifecycle";
import { findSharedStanding, type SharedStanding } from "../queries/standing";
import { notify } from "./notify";
import { claimKey } from "./once";
import { settleStanding } from "./settle-standing";

type Refusal = "not-found" | "moved-on" | "proposal-changed" | "invalid-input";

/**
 * Proposes what both could say of one responsibility: a rating, or to leave it open. It takes the place of whatever was
 * proposed or agreed before, which `input.version` names; nothing counts until the other side confirms. A rating that is
 * neither side's own needs a reason. Possible until one side has signed.
 */
export async function propose(viewer: Viewer, input: ProposeInput): Promise<Outcome<{ version: number }, Refusal>> {
  const shared = await hold(viewer, input.reviewId);
  if (!shared) return fail("not-found");
  authorize(viewer, "agreement.propose", concernOf(shared));
  if (!canMove(shared.standing, "propose")) return fail("moved-on");
  const at = await findCovered(viewer, input);
  if (!at) return fail("invalid-input", { key: "unknown-key" });
  const given: (number | null)[] = [at.self, at.mentor];
  if (input.outcome === "rating" && !given.includes(input.answer) && input.reason.trim() === "") {
    return fail("invalid-input", { reason: "reason-required" });
  }
  const isRating = input.outcome === "rating";
  if (!isRating && input.until < todayIn(viewer.timeZone)) return fail("invalid-input", { until: "in-the-past" });
  const said = {
    outcome: input.outcome,
    answer: isRating ? input.answer : null,
    reason: input.reason,
    experiment: isRating ? null : input.experiment,
    until: isRating ? null : input.until,
    proposedByMemberId: viewer.memberId,
    proposedAt: sql`now()`,
    confirmedAt: null,
  };
  const { organizationId } = viewer;
  const { reviewId } = input;
  const { responsibilityId } = at;
  const [kept] =
    input.version === 0
      ? await viewer.tx
          .insert(agreement)
          .values({ organizationId, id: newId(), reviewId, responsibilityId, ...said })
          .onConflictDoNothing()
          .returning({ id: agreement.id, version: agreement.version })
      : await viewer.tx
          .update(agreement)
          .set({ ...said, version: sql`${agreement.version} + 1` })
          .where(thisOne(viewer, reviewId, responsibilityId, eq(agreement.version, input.version)))
          .returning({ id: agreement.id, version: agreement.version });
  if (!kept) return fail("proposal-changed");
  await recordOwnAct(viewer, "agreement-proposed", "agreement", kept.id);
  await notifyOther(viewer, shared, "agreement-proposed");
  return { ok: true, version: kept.version };
}

/** Confirms what the other side proposed; `proposal-changed` where it is not that proposal any more. Twice is once. */
export async function confirm(viewer: Viewer, input: ConfirmInput): Promise<Outcome<object, Refusal>> {
  const shared = await hold(viewer, input.reviewId);
  if (!shared) return fail("not-found");
  authorize(viewer, "agreement.confirm", concernOf(shared));
  if (!canMove(shared.standing, "confirm")) return fail("moved-on");
  const at = await findCovered(viewer, input);
  if (!at) return fail("invalid-input", { key: "unknown-key" });
  const byOther = sql`${agreement.proposedByMemberId} <> ${viewer.memberId}::uuid`;
  const which = (more: SQL) =>
    thisOne(viewer, input.reviewId, at.responsibilityId, eq(agreement.version, input.version), byOther, more);
  const [confirmed] = await viewer.tx
    .update(agreement)
    .set({ confirmedAt: sql`now()` })
    .where(which(isNull(agreement.confirmedAt)))
    .returning({ id: agreement.id });
  if (confirmed) {
    await recordOwnAct(viewer, "agreement-confirmed", "agreement", confirmed.id);
    return { ok: true };
  }
  const [already] = await viewer.tx.select({ id: agreement.id }).from(agreement).where(which(sql`true`));
  return already ? { ok: true } : fail("proposal-changed");
}

/**
 * Signs as the side that the viewer is. The second signature closes the review, and what was agreed becomes the subject's
 * standing in the same transaction. `undecided`: something is neither agreed nor left open. Signing twice is once.
 */
export async function signOff(
  viewer: Viewer,
  { reviewId, clientKey }: SignInput,
): Promise<Outcome<{ closed: boolean }, "not-found" | "moved-on" | "undecided">> {
  const shared = await hold(viewer, reviewId);
  if (!shared) return fail("not-found");
  authorize(viewer, "review.sign", concernOf(shared));
  const { side, standing } = shared;
  const earlier = await claimKey(viewer, "sign-review", [clientKey, reviewId], reviewId);
  const mine = side === "self" ? standing.selfSigned : standing.mentorSigned;
  if (earlier || mine) return { ok: true, closed: standing.state === "closed" };
  if (standing.state === "revealed" && !standing.allDecided) return fail("undecided");
  if (!canMove(standing, side === "self" ? "sign-self" : "sign-mentor")) return fail("moved-on");
  const { organizationId, memberId } = viewer;
  await viewer.tx.insert(signature).values({ organizationId, id: newId(), reviewId, memberId, signedAt: sql`now()` });
  await recordOwnAct(viewer, "review-signed", "review", reviewId);
  const both = side === "self" ? standing.mentorSigned : standing.selfSigned;
  if (!both) {
    await notifyOther(viewer, shared, "review-signed");
    return { ok: true, closed: false };
  }
  await close(viewer, shared, "signed");
  return { ok: true, closed: true };
}

/**
 * Closes what the other side has left unsigned for thirty days after the reveal, or when they have left the workspace:
 * confirmed agreements count, the rest stays open.
 */
export async function closeLapsed(
  viewer: Viewer,
  reviewId: string,
): Promise<Outcome<{ reviewId: string }, "not-found" | "moved-on">> {
  const shared = await hold(viewer, reviewId);
  if (!shared) return fail("not-found");
  authorize(viewer, "review.close-lapsed", concernOf(shared));
  if (!canMove(shared.standing, "close-lapsed")) return fail("moved-on");
  await close(viewer, shared, "lapsed");
  return { ok: true, reviewId };
}

/** What the subject wants to have said beside the agreements, until the review closes; both sides read it. */
export async function writeStatement(
  viewer: Viewer,
  { reviewId, statement }: StatementInput,
): Promise<Outcome<{ reviewId: string }, "not-found" | "moved-on">> {
  const shared = await hold(viewer, reviewId);
  if (!shared) return fail("not-found");
  authorize(viewer, "statement.write", concernOf(shared));
  if (shared.standing.state !== "revealed") return fail("moved-on");
  await viewer.tx
    .update(review)
    .set({ statement: statement.trim() || null })
    .where(and(visible.reviews(viewer), eq(review.id, reviewId)));
  await recordOwnAct(viewer, "statement-written", "review", reviewId);
  return { ok: true, reviewId };
}

/** Both sides' acts on one revealed review wait for each other, so that each decides by what the other has left. */
async function hold(viewer: Viewer, reviewId: string): Promise<SharedStanding | null> {
  await viewer.tx
    .select({ id: review.id })
    .from(review)
    .where(and(visible.sharedReviews(viewer), eq(review.id, reviewId)))
    .for("no key update");
  return findSharedStanding(viewer, reviewId);
}

async function close(viewer: Viewer, shared: SharedStanding, closing: "signed" | "lapsed"): Promise<void> {
  const { reviewId } = shared;
  const closed = await viewer.tx
    .update(review)
    .set({ state: "closed", closing, closedAt: sql`now()` })
    .where(and(visible.sharedReviews(viewer), eq(review.id, reviewId), eq(review.state, "revealed")))
    .returning({ id: review.id });
  if (closed.length !== 1) throw new Error("A review that may be closed was not.");
  await recordOwnAct(viewer, "review-closed", "review", reviewId);
  authorize(viewer, "standing.read", concernOf(shared));
  const { organizationId, memberId: actorMemberId } = viewer;
  const { subjectMemberId, mentorMemberId } = shared;
  const sides = { organizationId, reviewId, subjectMemberId, mentorMemberId: mentorMemberId ?? "", actorMemberId };
  await settleStanding(viewer.tx, { ...sides, ladder: await ladderOf(viewer, reviewId) });
  await notifyOther(viewer, shared, "review-closed");
}

/** The ladder that a review was opened on. */
async function ladderOf(viewer: Viewer, reviewId: string) {
  const [version] = await viewer.tx
    .select({ id: ladderVersion.id, contentHash: ladderVersion.contentHash })
    .from(review)
    .innerJoin(
      ladderVersion,
      and(eq(ladderVersion.organizationId, review.organizationId), eq(ladderVersion.id, review.ladderVersionId)),
    )
    .where(and(visible.sharedReviews(viewer), eq(review.id, reviewId)));
  if (!version) throw new Error("A review has no ladder.");
  return getLadderDocument(viewer, version);
}

function notifyOther(
  viewer: Viewer,
  { side, subjectMemberId, mentorMemberId, reviewId }: SharedStanding,
  kind: "agreement-proposed" | "review-signed" | "review-closed",
): Promise<void> {
  return notify(viewer, (side === "self" ? mentorMemberId : subjectMemberId) ?? "", kind, { reviewId });
}

function concernOf({ subjectMemberId, mentorMemberId }: SharedStanding) {
  return { memberId: subjectMemberId, mentorMemberId };
}

function thisOne(viewer: Viewer, reviewId: string, responsibilityId: string, ...more: SQL[]) {
  return and(
    eq(agreement.organizationId, viewer.organizationId),
    eq(agreement.reviewId, reviewId),
    eq(agreement.responsibilityId, responsibilityId),
    ...more,
  );
}

/** The responsibility of this key in the review, with what either side answered; null where the review does not cover it. */
async function findCovered(viewer: Viewer, { reviewId, key }: { reviewId: string; key: string }) {
  const answerOf = (kind: "self" | "mentor") => sql<number | null>`(
    select t.answer from rating t join assessment a on a.organization_id = t.organization_id and a.id = t.assessment_id
    join review r on r.organization_id = a.organization_id and r.id = a.review_id
    where t.organization_id = ${reviewResponsibility.organizationId} and t.review_id = ${reviewResponsibility.reviewId}
      and t.responsibility_id = ${reviewResponsibility.responsibilityId} and a.kind = ${kind}
      and a.author_member_id in (r.subject_member_id, r.mentor_member_id))`;
  const [row] = await viewer.tx
    .select({
      responsibilityId: reviewResponsibility.responsibilityId,
      self: answerOf("self"),
      mentor: answerOf("mentor"),
    })
    .from(reviewResponsibility)
    .innerJoin(
      ladderResponsibility,
      and(
        eq(ladderResponsibility.organizationId, reviewResponsibility.organizationId),
        eq(ladderResponsibility.id, reviewResponsibility.responsibilityId),
      ),
    )
    .where(
      and(
        eq(reviewResponsibility.organizationId, viewer.organizationId),
        eq(reviewResponsibility.reviewId, reviewId),
        eq(ladderResponsibility.key, key),
      ),
    );
  return row ?? null;
}
