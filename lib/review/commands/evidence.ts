import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { assessment, attachedEvidence, evidence, review } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { type Failure, fail, type Outcome } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { findResponsibility } from "@/lib/ladder/built-in";
import { getCurrentLadder } from "@/lib/ladder/queries";
import type { AttachInput, ChangeNoteInput, NoteFields, NoteInput } from "../input";
import { claimKey, lockOwnReviews } from "./once";

type Kept = Outcome<{ evidenceId: string }, "invalid-input">;

/** Notes something for later; private until it is attached. Idempotent by `clientKey`. */
export async function noteEvidence(viewer: Viewer, { clientKey, ...note }: NoteInput): Promise<Kept> {
  authorize(viewer, "evidence.note");
  const wrong = await unknownResponsibility(viewer, note);
  if (wrong) return wrong;
  const evidenceId = newId();
  const earlier = await claimKey(viewer, "note-evidence", [clientKey, note], evidenceId);
  if (earlier) return { ok: true, evidenceId: earlier };
  const { organizationId, memberId } = viewer;
  await viewer.tx.insert(evidence).values({ organizationId, id: evidenceId, memberId, ...note });
  await recordOwnAct(viewer, "evidence-noted", "evidence", evidenceId);
  return { ok: true, evidenceId };
}

/** Changes a note; what was frozen from it stays. `stale-version`: it was changed in between, and nothing is stored. */
export async function changeEvidence(
  viewer: Viewer,
  { evidenceId, version, ...note }: ChangeNoteInput,
): Promise<Outcome<{ version: number }, "invalid-input" | "not-found" | "stale-version">> {
  authorize(viewer, "evidence.change");
  const wrong = await unknownResponsibility(viewer, note);
  if (wrong) return wrong;
  const [changed] = await viewer.tx
    .update(evidence)
    .set({ ...note, version: sql`${evidence.version} + 1` })
    .where(and(ownNote(viewer, evidenceId), eq(evidence.version, version)))
    .returning({ version: evidence.version });
  if (!changed) return fail((await findNote(viewer, evidenceId)) ? "stale-version" : "not-found");
  await recordOwnAct(viewer, "evidence-changed", "evidence", evidenceId);
  return { ok: true, version: changed.version };
}

/**
 * Deletes a note, and with it what is attached to drafts. Where a submitted assessment keeps a frozen piece of it, the note
 * is emptied instead of deleted; the piece stays.
 */
export async function deleteEvidence(viewer: Viewer, evidenceId: string): Promise<Outcome<object, "not-found">> {
  authorize(viewer, "evidence.delete");
  if (!(await findNote(viewer, evidenceId))) return fail("not-found");
  const pieces = and(
    eq(attachedEvidence.organizationId, viewer.organizationId),
    eq(attachedEvidence.evidenceId, evidenceId),
  );
  await viewer.tx.delete(attachedEvidence).where(and(pieces, isNull(attachedEvidence.frozenAt)));
  const [kept] = await viewer.tx.select({ id: attachedEvidence.id }).from(attachedEvidence).where(pieces).limit(1);
  if (kept) {
    await viewer.tx
      .update(evidence)
      .set({ title: "", link: null, responsibilityKey: null, removedAt: sql`now()` })
      .where(ownNote(viewer, evidenceId));
  } else {
    await viewer.tx.delete(evidence).where(ownNote(viewer, evidenceId));
  }
  await recordOwnAct(viewer, "evidence-deleted", "evidence", evidenceId);
  return { ok: true };
}

type Attached = Outcome<object, "invalid-input" | "not-found" | "moved-on">;

/**
 * Attaches a note to one responsibility of one's own assessment; attaching it twice is once. In a submitted one it is
 * frozen at once and marked as added after. `invalid-input`: its date lies outside the period, or the review does not cover
 * the responsibility.
 */
export async function attachEvidence(viewer: Viewer, input: AttachInput): Promise<Attached> {
  authorize(viewer, "evidence.attach");
  // A submission at the same moment freezes what is there: it waits for this one, or this one for it.
  await lockOwnReviews(viewer);
  const [own, note] = [await findAssessment(viewer, input.assessmentId), await findNote(viewer, input.evidenceId)];
  if (!own || !note) return fail("not-found");
  if (own.state === "withdrawn") return fail("moved-on");
  if (note.happenedOn < own.periodFrom || note.happenedOn > own.periodTo) {
    return fail("invalid-input", { happenedOn: "outside-period" });
  }
  const after = own.submittedAt !== null;
  const frozen = after
    ? sql`now(), true, ${note.title}, ${note.link}, ${note.happenedOn}::date`
    : sql`null::timestamptz, false, null, null, null::date`;
  const covered = await viewer.tx.execute(sql`
    with covered as (
      select rr.responsibility_id from review_responsibility rr
      join ladder_responsibility lr on lr.organization_id = rr.organization_id and lr.id = rr.responsibility_id
      where rr.organization_id = ${viewer.organizationId}::uuid and rr.review_id = ${own.reviewId}::uuid
        and lr.key = ${input.key}
    ), attached as (
      insert into attached_evidence (organization_id, id, assessment_id, review_id, responsibility_id, evidence_id,
        frozen_at, added_after, title, link, happened_on)
      select ${viewer.organizationId}::uuid, ${newId()}::uuid, ${input.assessmentId}::uuid, ${own.reviewId}::uuid,
        responsibility_id, ${input.evidenceId}::uuid, ${frozen}
      from covered on conflict do nothing
    )
    select responsibility_id from covered`);
  if (covered.length === 0) return fail("invalid-input", { key: "unknown-key" });
  await recordOwnAct(viewer, "evidence-attached", "evidence", input.evidenceId);
  return { ok: true };
}

/** Notes something and attaches it in one go. */
export async function addEvidence(
  viewer: Viewer,
  note: NoteInput,
  to: Omit<AttachInput, "evidenceId">,
): Promise<Attached> {
  authorize(viewer, "evidence.attach");
  await lockOwnReviews(viewer);
  const kept = await noteEvidence(viewer, note);
  return kept.ok ? attachEvidence(viewer, { ...to, evidenceId: kept.evidenceId }) : kept;
}

/** Takes a piece off a draft; the note stays among one's notes. `moved-on`: it is frozen, or was taken off already. */
export async function detachEvidence(viewer: Viewer, pieceId: string): Promise<Outcome<object, "moved-on">> {
  authorize(viewer, "evidence.attach");
  await lockOwnReviews(viewer);
  const [gone] = await viewer.tx
    .delete(attachedEvidence)
    .where(
      and(
        eq(attachedEvidence.organizationId, viewer.organizationId),
        eq(attachedEvidence.id, pieceId),
        exists(
          viewer.tx
            .select({ id: assessment.id })
            .from(assessment)
            .where(
              and(
                visible.assessments(viewer),
                eq(assessment.id, attachedEvidence.assessmentId),
                isNull(assessment.submittedAt),
              ),
            ),
        ),
      ),
    )
    .returning({ evidenceId: attachedEvidence.evidenceId });
  if (!gone) return fail("moved-on");
  await recordOwnAct(viewer, "evidence-detached", "evidence", gone.evidenceId);
  return { ok: true };
}

async function unknownResponsibility(
  viewer: Viewer,
  { responsibilityKey }: Pick<NoteFields, "responsibilityKey">,
): Promise<Failure<"invalid-input"> | null> {
  if (responsibilityKey === null) return null;
  const known = findResponsibility(await getCurrentLadder(viewer), responsibilityKey);
  return known ? null : fail("invalid-input", { responsibilityKey: "unknown-key" });
}

function ownNote(viewer: Viewer, evidenceId: string) {
  return and(visible.evidence(viewer), eq(evidence.id, evidenceId), isNull(evidence.removedAt));
}

async function findNote(viewer: Viewer, evidenceId: string) {
  const [note] = await viewer.tx
    .select({ title: evidence.title, link: evidence.link, happenedOn: evidence.happenedOn })
    .from(evidence)
    .where(ownNote(viewer, evidenceId));
  return note ?? null;
}

async function findAssessment(viewer: Viewer, assessmentId: string) {
  const [own] = await viewer.tx
    .select({
      reviewId: assessment.reviewId,
      submittedAt: assessment.submittedAt,
      state: review.state,
      periodFrom: review.periodFrom,
      periodTo: review.periodTo,
    })
    .from(assessment)
    .innerJoin(review, and(eq(review.organizationId, assessment.organizationId), eq(review.id, assessment.reviewId)))
    .where(and(visible.assessments(viewer), eq(assessment.id, assessmentId)));
  return own ?? null;
}
