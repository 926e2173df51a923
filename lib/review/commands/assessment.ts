import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { assessment, ladderResponsibility, review, reviewResponsibility } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { type Failure, fail, type Outcome } from "@/lib/errors";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import { findLevel } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import { getCurrentLadderVersion, getLadderDocument } from "@/lib/ladder/queries";
import { declareLevelNow, setAim } from "@/lib/organization/commands";
import { coveredLevels } from "../coverage";
import type { DraftRating, OpenReviewInput, SaveAssessmentInput, SavedRating } from "../input";
import { getOwnInvitation, type RoundInvitation } from "../queries/round-invitation";
import { listRatings } from "../queries/self-assessment";
import { askMentor } from "./mentor";
import { claimKey, lockOwnReviews } from "./once";

/** What a refused save hands back: the state as it is, so that both texts can be shown. */
export interface CurrentAssessment {
  version: number;
  savedAt: Date | null;
  ratings: DraftRating[];
}

export type SaveOutcome =
  | { ok: true; version: number; savedAt: Date }
  | (Failure<"stale-version"> & { current: CurrentAssessment })
  | Failure<"already-submitted" | "moved-on" | "not-found" | "invalid-input">;

/**
 * Declares level now and target, and opens a review over the rungs between them with an empty self assessment.
 * In a round its period and date hold, and everybody has one. Sending the same `clientKey` again answers with the review that
 * it opened. `invalid-input` names an unknown level, or a round that one was not invited to or has a review in (`roundId`).
 */
export async function openReview(
  viewer: Viewer,
  input: OpenReviewInput,
): Promise<Outcome<{ reviewId: string }, "invalid-input">> {
  authorize(viewer, "review.open");
  const version = await getCurrentLadderVersion(viewer);
  if (!version) throw new Error("The workspace has no ladder.");
  const ladder = await getLadderDocument(viewer, version);
  if (!findLevel(ladder, input.target)) return fail("invalid-input", { target: "not-a-level" });
  if (input.levelNow !== null && !findLevel(ladder, input.levelNow)) {
    return fail("invalid-input", { levelNow: "not-a-level" });
  }

  const reviewId = newId();
  if (input.roundId) await lockOwnReviews(viewer);
  const earlier = await claimKey(viewer, "open-review", [input.clientKey, input], reviewId);
  if (earlier) return { ok: true, reviewId: earlier };
  const invitation = input.roundId ? await getOwnInvitation(viewer, input.roundId) : null;
  if (input.roundId && (!invitation || invitation.reviewId)) return fail("invalid-input", { roundId: "unknown-key" });
  await declareLevelNow(viewer, input.levelNow);
  await setAim(viewer, input.target, input.reachBy);
  await insertReview(viewer, reviewId, version.id, ladder, { ...input, ...periodOf(invitation) });
  if (input.mentorMemberId === null) return { ok: true, reviewId };
  const { mentorMemberId, word, clientKey } = input;
  const dueOn = invitation ? dayAhead(viewer, invitation.mentorDueOn) : input.dueOn;
  const asked = await askMentor(viewer, { reviewId, mentorMemberId, dueOn, word, clientKey });
  if (asked.ok) return asked;
  return fail("invalid-input", asked.code === "invalid-input" ? asked.fields : { mentorMemberId: "not-a-member" });
}

/**
 * Saves answers of one's own draft, as subject or as mentor. One conditional update settles every race: the save that names the version it
 * started from wins, every other is refused with the current state and stores nothing.
 */
export async function saveAssessment(
  viewer: Viewer,
  assessmentId: string,
  input: SaveAssessmentInput,
): Promise<SaveOutcome> {
  authorize(viewer, "assessment.save");
  const [saved] = await viewer.tx
    .update(assessment)
    .set({ version: sql`${assessment.version} + 1`, savedAt: sql`now()` })
    .where(and(ownDraft(viewer, assessmentId), eq(assessment.version, input.version)))
    .returning({
      reviewId: assessment.reviewId,
      version: assessment.version,
      savedAt: assessment.savedAt,
      kind: assessment.kind,
    });
  if (!saved?.savedAt) return whyNotSaved(viewer, assessmentId);
  // What happened is told by whom it happened to.
  if (saved.kind === "mentor" && input.ratings.some((one) => one.happened)) {
    return fail("invalid-input", { happened: "unknown-key" });
  }
  const stored = await storeRatings(viewer, assessmentId, saved.reviewId, input.ratings);
  if (stored !== input.ratings.length) return fail("invalid-input", { ratings: "unknown-key" });
  return { ok: true, version: saved.version, savedAt: saved.savedAt };
}

function periodOf(invitation: RoundInvitation | null) {
  return invitation ? { periodFrom: invitation.periodFrom, periodTo: invitation.periodTo } : {};
}

/** A day that has passed is no date to ask anybody for. */
function dayAhead({ timeZone }: Viewer, day: string): string | null {
  return day < todayIn(timeZone) ? null : day;
}

async function insertReview(
  viewer: Viewer,
  reviewId: string,
  ladderVersionId: string,
  ladder: CareerLadder,
  input: OpenReviewInput,
): Promise<void> {
  const { organizationId, memberId, tx } = viewer;
  const { levelNow, target, periodFrom, periodTo } = input;
  await tx.insert(review).values({
    organizationId,
    id: reviewId,
    subjectMemberId: memberId,
    ladderVersionId,
    levelNow,
    target,
    periodFrom,
    periodTo,
    roundId: input.roundId || null,
    openedAt: sql`now()`,
  });
  const levelKeys = coveredLevels(ladder, levelNow, target).map((level) => level.key);
  const responsibilities = await tx
    .select({ id: ladderResponsibility.id })
    .from(ladderResponsibility)
    .where(
      and(
        eq(ladderResponsibility.organizationId, organizationId),
        eq(ladderResponsibility.ladderVersionId, ladderVersionId),
        inArray(ladderResponsibility.levelKey, levelKeys),
      ),
    );
  await tx
    .insert(reviewResponsibility)
    .values(responsibilities.map(({ id }) => ({ organizationId, id: newId(), reviewId, responsibilityId: id })));
  await tx.insert(assessment).values({ organizationId, id: newId(), reviewId, authorMemberId: memberId, kind: "self" });
  await recordOwnAct(viewer, "review-opened", "review", reviewId);
}

/** Upserts answers by responsibility key and returns how many of them the review covers. One statement. */
async function storeRatings(viewer: Viewer, assessmentId: string, reviewId: string, ratings: SavedRating[]) {
  const rows = JSON.stringify(ratings.map((one) => ({ ...one, id: newId(), happened_id: newId() })));
  const stored = await viewer.tx.execute(sql`
    with given as (
      select rr.organization_id, rr.review_id, rr.responsibility_id, given.*
      from jsonb_to_recordset(${rows}::jsonb)
        as given (id uuid, happened_id uuid, key text, answer smallint, comment text, happened text)
      join ladder_responsibility lr on lr.organization_id = ${viewer.organizationId}::uuid and lr.key = given.key
      join review_responsibility rr on rr.organization_id = lr.organization_id and rr.responsibility_id = lr.id
        and rr.review_id = ${reviewId}::uuid
    ), happened as (
      insert into what_happened (organization_id, id, assessment_id, review_id, responsibility_id, text)
      select organization_id, happened_id, ${assessmentId}::uuid, review_id, responsibility_id, happened from given
      where happened <> '' or (happened = '' and exists (
        select from what_happened w where w.organization_id = given.organization_id
          and w.assessment_id = ${assessmentId}::uuid and w.responsibility_id = given.responsibility_id))
      on conflict (organization_id, assessment_id, responsibility_id) do update set text = excluded.text
    )
    insert into rating (organization_id, id, assessment_id, review_id, responsibility_id, answer, comment, answered_at)
    select organization_id, id, ${assessmentId}::uuid, review_id, responsibility_id, answer, comment,
      case when answer is not null then now() end
    from given
    on conflict (organization_id, assessment_id, responsibility_id)
      do update set answer = excluded.answer, comment = excluded.comment,
        answered_at = coalesce(rating.answered_at, excluded.answered_at)
    returning id`);
  return stored.length;
}

/** Why a conditional update of one's own draft touched nothing. */
export async function whyNotSaved(
  viewer: Viewer,
  assessmentId: string,
): Promise<
  (Failure<"stale-version"> & { current: CurrentAssessment }) | Failure<"already-submitted" | "moved-on" | "not-found">
> {
  const [row] = await viewer.tx
    .select({
      reviewId: assessment.reviewId,
      version: assessment.version,
      savedAt: assessment.savedAt,
      submittedAt: assessment.submittedAt,
      state: review.state,
    })
    .from(assessment)
    .innerJoin(review, and(eq(review.organizationId, assessment.organizationId), eq(review.id, assessment.reviewId)))
    .where(ownAssessment(viewer, assessmentId));
  if (!row) return fail("not-found");
  if (row.submittedAt) return fail("already-submitted");
  // Set aside: nothing in it changes until it is gone on with, whatever version is named.
  if (row.state === "withdrawn") return fail("moved-on");
  const ratings = (await listRatings(viewer, row.reviewId, assessmentId)).map(({ answeredAt: _, ...one }) => one);
  return { ...fail("stale-version"), current: { version: row.version, savedAt: row.savedAt, ratings } };
}

function ownAssessment(viewer: Viewer, assessmentId: string) {
  return and(visible.assessments(viewer), eq(assessment.id, assessmentId));
}

export function ownDraft(viewer: Viewer, assessmentId: string) {
  return and(ownAssessment(viewer, assessmentId), isNull(assessment.submittedAt));
}
