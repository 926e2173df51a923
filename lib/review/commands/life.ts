import { and, eq, inArray, isNotNull, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import {
  assessment,
  attachedEvidence,
  evidence,
  rating,
  review,
  reviewResponsibility,
  whatHappened,
} from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { type Failure, fail, type Outcome } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { ReviseReviewInput } from "../input";
import { canMove } from "../lifecycle";
import { findSharedStanding, findStanding, type Side } from "../queries/standing";
import { askMentor } from "./mentor";
import { claimKey, lockOwnReviews } from "./once";

type Moved = Outcome<{ reviewId: string }, "not-found" | "moved-on">;

/**
 * Takes one's own submission back: a self-rated review until the next one is submitted (one that was taken back itself is
 * not), and on either side of a review with a mentor until the other has submitted. Evidence that was frozen at submission
 * is loose again, but for pieces whose note is gone. `already-revealed`: both are open. `moved-on`: it can no longer be
 * taken back, or was already.
 */
export async function takeBackAssessment(
  viewer: Viewer,
  reviewId: string,
): Promise<Moved | Failure<"already-revealed">> {
  authorize(viewer, "review.take-back");
  await lockOwnReviews(viewer);
  const shared = await findSharedStanding(viewer, reviewId);
  if (!shared) return fail("not-found");
  const { side, standing } = shared;
  if (!canMove(standing, side === "self" ? "take-back" : "take-back-mentor")) {
    return fail(standing.state === "revealed" ? "already-revealed" : "moved-on");
  }
  await viewer.tx.execute(sql`select set_config('app.act', 'take-back', true)`);
  // The assessment first: its policy looks at the review as it still is.
  await viewer.tx
    .update(assessment)
    .set({ submittedAt: null, version: sql`${assessment.version} + 1` })
    .where(ownAssessmentOf(viewer, reviewId, side));
  const flag = side === "self" ? { selfSubmittedAt: null } : { mentorSubmittedAt: null };
  const reopened = await viewer.tx
    .update(review)
    .set({ state: "open", closing: null, closedAt: null, ...flag })
    .where(and(visible.sharedReviews(viewer), eq(review.id, reviewId), isNull(review.revealedAt)))
    .returning({ id: review.id });
  // The other side has submitted at this very moment.
  if (reopened.length !== 1) return fail("already-revealed");
  await viewer.tx.execute(sql`select set_config('app.act', '', true)`);
  if (side === "self") await loosen(viewer, reviewId);
  await recordOwnAct(viewer, "assessment-taken-back", "review", reviewId);
  return { ok: true, reviewId };
}

/**
 * Puts a review aside before it is revealed: it stays as it is, counts nowhere and can be resumed. A mentor keeps what
 * they wrote, to read.
 */
export async function withdrawReview(viewer: Viewer, reviewId: string): Promise<Moved> {
  authorize(viewer, "review.withdraw");
  const moved = await viewer.tx
    .update(review)
    .set({ state: "withdrawn", withdrawnAt: sql`now()` })
    .where(and(ownReview(viewer, reviewId), eq(review.state, "open")))
    .returning({ id: review.id });
  return moved.length === 1 ? recorded(viewer, "review-withdrawn", reviewId) : whyNot(viewer, reviewId);
}

/** Goes on with a withdrawn review where it was left. */
export async function resumeReview(viewer: Viewer, reviewId: string): Promise<Moved> {
  authorize(viewer, "review.resume");
  await lockOwnReviews(viewer);
  const own = await findStanding(viewer, reviewId);
  // Of two revisions of one review the other one may have gone on meanwhile.
  if (own?.revisesId && (await findStanding(viewer, own.revisesId))?.revised) return fail("moved-on");
  const another = alias(review, "another");
  // A round holds one review of each person: another may have been started in its place.
  const inItsPlace = viewer.tx
    .select({ id: another.id })
    .from(another)
    .where(
      and(
        eq(another.organizationId, review.organizationId),
        eq(another.roundId, review.roundId),
        eq(another.subjectMemberId, review.subjectMemberId),
        ne(another.id, review.id),
        ne(another.state, "withdrawn"),
        isNull(another.revisesId),
      ),
    );
  const moved = await viewer.tx
    .update(review)
    .set({ state: "open", withdrawnAt: null })
    .where(
      and(
        ownReview(viewer, reviewId),
        eq(review.state, "withdrawn"),
        or(isNotNull(review.revisesId), notExists(inItsPlace)),
      ),
    )
    .returning({ id: review.id });
  return moved.length === 1 ? recorded(viewer, "review-resumed", reviewId) : whyNot(viewer, reviewId);
}

/** Deletes a draft or a withdrawn review with everything in it, unless somebody else may have written in it; notes that were attached stay among one's notes. */
export async function discardReview(viewer: Viewer, reviewId: string): Promise<Moved> {
  authorize(viewer, "review.discard");
  await lockOwnReviews(viewer);
  const own = await findStanding(viewer, reviewId);
  if (!own) return fail("not-found");
  if (!canMove(own, "discard")) return fail("moved-on");
  const [revision] = await viewer.tx
    .select({ id: review.id })
    .from(review)
    .where(and(visible.reviews(viewer), eq(review.revisesId, reviewId)))
    .limit(1);
  // What another one corrects, even one that was set aside, is kept with it.
  if (revision) return fail("moved-on");
  const gone = await viewer.tx
    .delete(review)
    .where(
      and(
        ownReview(viewer, reviewId),
        inArray(review.state, ["open", "withdrawn"]),
        isNull(review.selfSubmittedAt),
        isNull(review.mentorAcceptedAt),
      ),
    )
    .returning({ id: review.id });
  return gone.length === 1 ? recorded(viewer, "review-discarded", reviewId) : whyNot(viewer, reviewId);
}

/**
 * Opens a new review that corrects a closed one: the same ladder version, period, levels and answers, and a reason. The
 * closed one stays as it is, and counts until the revision is closed; its mentor is asked again. Idempotent by `input.clientKey`.
 */
export async function reviseReview(viewer: Viewer, input: ReviseReviewInput): Promise<Moved> {
  authorize(viewer, "review.revise");
  await lockOwnReviews(viewer);
  const revisionId = newId();
  const earlier = await claimKey(viewer, "revise-review", [input.clientKey, input.reviewId], revisionId);
  if (earlier) return { ok: true, reviewId: earlier };
  const own = await findStanding(viewer, input.reviewId);
  if (!own) return fail("not-found");
  if (!canMove(own, "revise")) return fail("moved-on");
  await copyReview(viewer, input, revisionId);
  await recordOwnAct(viewer, "review-revised", "review", input.reviewId);
  await recordOwnAct(viewer, "review-opened", "review", revisionId);
  const { mentorMemberId, reason: word, clientKey } = { ...own, ...input };
  // Who has left since is not asked: the subject names another.
  if (own.mentor === "accepted" && mentorMemberId !== null)
    await askMentor(viewer, { reviewId: revisionId, mentorMemberId, dueOn: null, word, clientKey });
  return { ok: true, reviewId: revisionId };
}

async function copyReview(viewer: Viewer, { reviewId, reason }: ReviseReviewInput, revisionId: string): Promise<void> {
  const { organizationId, memberId, tx } = viewer;
  const assessmentId = newId();
  const covered = await tx
    .select({ responsibilityId: reviewResponsibility.responsibilityId })
    .from(reviewResponsibility)
    .where(and(eq(reviewResponsibility.organizationId, organizationId), eq(reviewResponsibility.reviewId, reviewId)));
  await tx.execute(sql`
    insert into review (organization_id, id, subject_member_id, ladder_version_id, level_now, target, period_from,
      period_to, opened_at, revises_id, revision_reason)
    select organization_id, ${revisionId}::uuid, subject_member_id, ladder_version_id, level_now, target, period_from,
      period_to, now(), id, ${reason}
    from review where ${and(visible.reviews(viewer), eq(review.id, reviewId))}`);
  await tx
    .insert(reviewResponsibility)
    .values(covered.map((one) => ({ ...one, organizationId, id: newId(), reviewId: revisionId })));
  await tx.insert(assessment).values({
    ...{ organizationId, id: assessmentId, reviewId: revisionId, authorMemberId: memberId },
    ...{ kind: "self", savedAt: sql`now()` },
  });
  const to = { organizationId, assessmentId, reviewId: revisionId };
  const from = sql`join assessment a on a.organization_id = t.organization_id and a.id = t.assessment_id and a.kind = 'self'
    where t.organization_id = ${organizationId}::uuid and t.review_id = ${reviewId}::uuid`;
  const rows = await tx.execute<CopiedRow>(sql`
    select t.responsibility_id, t.answer, t.comment, w.text happened,
      coalesce((select jsonb_agg(p.evidence_id) from attached_evidence p join evidence e
        on e.organization_id = p.organization_id and e.id = p.evidence_id and e.removed_at is null
        where p.organization_id = t.organization_id and p.assessment_id = t.assessment_id
          and p.responsibility_id = t.responsibility_id), '[]') pieces
    from rating t left join what_happened w on w.organization_id = t.organization_id
      and w.assessment_id = t.assessment_id and w.responsibility_id = t.responsibility_id ${from}`);
  const copies = rows.map(({ responsibility_id: responsibilityId, ...row }) => ({ ...to, responsibilityId, row }));
  if (copies.length === 0) return;
  await tx
    .insert(rating)
    .values(copies.map(({ row: { answer, comment }, ...at }) => ({ ...at, id: newId(), answer, comment })));
  const happened = copies.flatMap(({ row, ...at }) =>
    row.happened ? [{ ...at, id: newId(), text: row.happened }] : [],
  );
  if (happened.length > 0) await tx.insert(whatHappened).values(happened);
  const pieces = copies.flatMap(({ row, ...at }) =>
    row.pieces.map((evidenceId) => ({ ...at, id: newId(), evidenceId })),
  );
  if (pieces.length > 0) await tx.insert(attachedEvidence).values(pieces);
}

interface CopiedRow extends Record<string, unknown> {
  responsibility_id: string;
  answer: number | null;
  comment: string;
  happened: string | null;
  pieces: string[];
}

/** Frozen pieces follow their notes again; where the note is gone, the piece stays as it was frozen. */
async function loosen(viewer: Viewer, reviewId: string): Promise<void> {
  const { organizationId, tx } = viewer;
  await tx
    .update(attachedEvidence)
    .set({ frozenAt: null, addedAfter: false, title: null, link: null, happenedOn: null })
    .where(
      and(
        eq(attachedEvidence.organizationId, organizationId),
        eq(attachedEvidence.reviewId, reviewId),
        inArray(
          attachedEvidence.evidenceId,
          tx
            .select({ id: evidence.id })
            .from(evidence)
            .where(and(visible.evidence(viewer), isNull(evidence.removedAt))),
        ),
      ),
    );
}

async function recorded(
  viewer: Viewer,
  action: "review-withdrawn" | "review-resumed" | "review-discarded",
  reviewId: string,
): Promise<Moved> {
  await recordOwnAct(viewer, action, "review", reviewId);
  return { ok: true, reviewId };
}

async function whyNot(viewer: Viewer, reviewId: string): Promise<Moved> {
  return fail((await findStanding(viewer, reviewId)) ? "moved-on" : "not-found");
}

function ownReview(viewer: Viewer, reviewId: string) {
  return and(visible.reviews(viewer), eq(review.id, reviewId));
}

function ownAssessmentOf(viewer: Viewer, reviewId: string, side: Side) {
  return and(visible.assessments(viewer), eq(assessment.reviewId, reviewId), eq(assessment.kind, side));
}
