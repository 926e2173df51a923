import { and, eq, sql } from "drizzle-orm";
import { agreement, assessment, review } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { type Failure, fail } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { SubmitAssessmentInput } from "../input";
import { listRatings } from "../queries/self-assessment";
import { findSharedStanding } from "../queries/standing";
import { isSentence } from "../sentence";
import { type CurrentAssessment, ownDraft, whyNotSaved } from "./assessment";
import { notify } from "./notify";
import { claimKey, lockOwnReviews } from "./once";

export type SubmitOutcome =
  | { ok: true; reviewId: string; is: "closed" | "waiting" | "revealed" }
  | (Failure<"incomplete"> & { missing: string[] })
  | (Failure<"stale-version"> & { current: CurrentAssessment })
  | Failure<"already-submitted" | "moved-on" | "not-found">;

/**
 * Submits one's own assessment, as subject or as mentor. Without a mentor the review closes as self-rated; else it waits
 * for the other side, and the second submission reveals both in this very transaction. Happens once: the same `clientKey`
 * again answers the same, another one is `already-submitted`. `incomplete` lists what is not answered, or, of a mentor's
 * numbered ratings, has no comment of a sentence.
 */
export async function submitAssessment(viewer: Viewer, input: SubmitAssessmentInput): Promise<SubmitOutcome> {
  authorize(viewer, "assessment.submit");
  await lockOwnReviews(viewer);
  const { assessmentId, version } = input;
  const [draft] = await viewer.tx
    .select({ reviewId: assessment.reviewId, kind: assessment.kind, submittedAt: assessment.submittedAt })
    .from(assessment)
    .where(and(visible.assessments(viewer), eq(assessment.id, assessmentId)));
  if (!draft) return fail("not-found");
  const { reviewId, kind } = draft;
  // With the version: what was taken back and is sent again from an old page is another act.
  const earlier = await claimKey(viewer, "submit-assessment", [input.clientKey, assessmentId, version], reviewId);
  if (earlier) return { ok: true, reviewId: earlier, is: await asItIs(viewer, earlier) };
  if (draft.submittedAt) return fail("already-submitted");

  // Before the flag is set: afterwards nothing of it changes any more.
  if (kind === "self") await freezeEvidence(viewer, assessmentId);
  const [submitted] = await viewer.tx
    .update(assessment)
    .set({ submittedAt: sql`now()`, version: sql`${assessment.version} + 1` })
    .where(and(ownDraft(viewer, assessmentId), eq(assessment.version, version)))
    .returning({ id: assessment.id });
  if (!submitted) return whyNotSaved(viewer, assessmentId);
  const ratings = await listRatings(viewer, reviewId, assessmentId);
  const missing = ratings
    .filter((one) => one.answer === null || (kind === "mentor" && one.answer > 0 && !isSentence(one.comment)))
    .map((one) => one.key);
  if (missing.length > 0) return { ...fail("incomplete"), missing };
  return flagged(viewer, { reviewId, assessmentId, kind });
}

/** What an act that is repeated has come to meanwhile. */
async function asItIs(viewer: Viewer, reviewId: string): Promise<"closed" | "waiting" | "revealed"> {
  const shared = await findSharedStanding(viewer, reviewId);
  if (shared?.standing.state === "revealed") return "revealed";
  return shared?.standing.state === "closed" ? "closed" : "waiting";
}

/** Gives every loose piece title, link and date of its own, as its note has them now. */
async function freezeEvidence(viewer: Viewer, assessmentId: string): Promise<void> {
  await viewer.tx.execute(sql`
    update attached_evidence p set frozen_at = now(), title = e.title, link = e.link, happened_on = e.happened_on
    from evidence e
    where e.organization_id = p.organization_id and e.id = p.evidence_id and p.frozen_at is null
      and p.organization_id = ${viewer.organizationId}::uuid and p.assessment_id = ${assessmentId}::uuid`);
}

/**
 * Sets this side's flag on the review. One statement decides what that means, by the row as it is once it is held: of two
 * sides that submit at the same moment the second one reveals.
 */
async function flagged(
  viewer: Viewer,
  { reviewId, assessmentId, kind }: { reviewId: string; assessmentId: string; kind: "self" | "mentor" },
): Promise<SubmitOutcome> {
  const other = kind === "self" ? review.mentorSubmittedAt : review.selfSubmittedAt;
  const alone = sql`${review.mentorMemberId} is null or ${review.mentorDeclinedAt} is not null`;
  const decided = <T>(whenAlone: T, whenBoth: T, whenFirst: T) =>
    sql`case when ${alone} then ${whenAlone} when ${other} is not null then ${whenBoth} else ${whenFirst} end`;
  const [row] = await viewer.tx
    .update(review)
    .set({
      ...(kind === "self" ? { selfSubmittedAt: sql`now()` } : { mentorSubmittedAt: sql`now()` }),
      state: decided(sql`'closed'`, sql`'revealed'`, sql`'open'`),
      closing: decided(sql`'self-rated'`, sql`null`, sql`null`),
      closedAt: decided(sql`now()`, sql`null::timestamptz`, sql`null`),
      revealedAt: decided(sql`null::timestamptz`, sql`now()`, sql`null`),
      mentorMemberId: sql`case when ${alone} then null else ${review.mentorMemberId} end`,
      mentorDeclinedAt: null,
    })
    .where(and(visible.sharedReviews(viewer), eq(review.id, reviewId), eq(review.state, "open")))
    .returning({
      state: review.state,
      subjectMemberId: review.subjectMemberId,
      mentorMemberId: review.mentorMemberId,
    });
  if (!row) return fail("moved-on");
  await recordOwnAct(viewer, "assessment-submitted", "assessment", assessmentId);
  switch (row.state) {
    case "closed":
      await recordOwnAct(viewer, "review-closed", "review", reviewId);
      return { ok: true, reviewId, is: "closed" };
    case "revealed":
      await reveal(viewer, reviewId, (kind === "self" ? row.mentorMemberId : row.subjectMemberId) ?? "");
      return { ok: true, reviewId, is: "revealed" };
    default:
      return { ok: true, reviewId, is: "waiting" };
  }
}

/** What both have said alike stands at once; the other side is told that both are open. */
async function reveal(viewer: Viewer, reviewId: string, otherMemberId: string): Promise<void> {
  const { organizationId, tx } = viewer;
  const alike = await tx.execute<{ responsibility_id: string; answer: number }>(sql`
    select s.responsibility_id, s.answer
    from review r
    join assessment sa on sa.organization_id = r.organization_id and sa.review_id = r.id and sa.kind = 'self'
    join assessment ma on ma.organization_id = r.organization_id and ma.review_id = r.id and ma.kind = 'mentor'
      and ma.author_member_id = r.mentor_member_id
    join rating s on s.organization_id = sa.organization_id and s.assessment_id = sa.id
    join rating m on m.organization_id = ma.organization_id and m.assessment_id = ma.id
      and m.responsibility_id = s.responsibility_id and m.answer = s.answer
    where r.organization_id = ${organizationId}::uuid and r.id = ${reviewId}::uuid`);
  if (alike.length > 0) {
    const now = sql`now()`;
    await tx.execute(sql`select set_config('app.act', 'reveal', true)`);
    await tx.insert(agreement).values(
      alike.map(({ responsibility_id: responsibilityId, answer }) => ({
        ...{ organizationId, id: newId(), reviewId, responsibilityId, answer },
        ...{ outcome: "rating" as const, proposedAt: now, confirmedAt: now },
      })),
    );
    await tx.execute(sql`select set_config('app.act', '', true)`);
  }
  await recordOwnAct(viewer, "review-revealed", "review", reviewId);
  await notify(viewer, otherMemberId, "review-revealed", { reviewId });
}
