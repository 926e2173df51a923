"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Viewer } from "@/lib/auth/viewer";
import { type Failure, fail } from "@/lib/errors";
import { type FormState, parseFields, parseForm, refusedForm, typedFields, untouched } from "@/lib/http/form";
import { asSender } from "@/lib/http/page";
import { sendForm } from "@/lib/http/send-form";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { openReview, saveAssessment } from "../commands/assessment";
import { addEvidence, attachEvidence, detachEvidence } from "../commands/evidence";
import { noteObservation } from "../commands/observation";
import { lockOwnReviews } from "../commands/once";
import { savePrivateNotes } from "../commands/private-note";
import { submitAssessment } from "../commands/submit";
import {
  type AttachInput,
  answerFormInput,
  attachInput,
  detachInput,
  type NoteInput,
  noteInput,
  observationInput,
  openReviewInput,
  submitAssessmentInput,
} from "../input";
import type { AttachedPiece, Note } from "../queries/evidence";
import { getSelfAssessment } from "../queries/self-assessment";
import type { Side } from "../queries/standing";

/** Declares level and target and opens the review; goes on to its form. */
export async function openReviewAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, openReviewInput, openReview, ({ locale, workspace }, { target }) =>
    paths.newReview(locale, workspace, target),
  );
  if (!sent.ok) return sent.refused;
  redirect(paths.selfReview(sent.place.locale, sent.place.workspace, sent.done.reviewId));
}

/** Where the form of either side of a review stands, and where it is asked to submit. */
const forms = {
  self: { at: paths.selfReview, submitting: paths.submitReview, submitted: paths.review },
  mentor: { at: paths.mentorReview, submitting: paths.submitMentorReview, submitted: paths.mentorReview },
} as const;

/** What an action of the form is bound to. It comes back from the browser: any other side is the own one. */
type FormPlace = Place & { reviewId: string; side: Side };
const formOf = (side: Side) => forms[side === "mentor" ? "mentor" : "self"];

/**
 * Without script: saves one answer, does with evidence what its button says (a link that was typed is added with any
 * button), keeps what a mentor notes for themselves where only they read it, and goes on.
 */
export async function answerAction(
  { reviewId, side, ...bound }: FormPlace,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const parsed = parseForm(answerFormInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const { assessmentId, version, goTo, act, privateNote, notesVersion, ...rating } = parsed.value;
  const here = formOf(side).at(locale, workspace, reviewId, rating.key);
  const typedLink = Boolean(form.get("link") || form.get("title"));
  const evidence = side !== "mentor" && (act || typedLink) ? parseEvidenceAct(form) : null;
  if (evidence && !evidence.ok) return refusedForm(evidence, form);
  const seen = side === "mentor" && form.get("observation") ? parseObservation(form) : null;
  if (seen && !seen.ok) return refusedForm(seen, form);
  const outcome = await asSender(place, async (viewer) => {
    // In the order of a submission: first the reviews, then the assessment.
    if (evidence || privateNote !== undefined) await lockOwnReviews(viewer);
    const saved = await saveAssessment(viewer, assessmentId, { version, ratings: [rating] });
    if (!saved.ok) return saved;
    if (privateNote !== undefined) {
      const notes = [{ key: rating.key, text: privateNote }];
      const kept = await savePrivateNotes(viewer, assessmentId, { version: notesVersion, notes });
      if (!kept.ok) return kept;
    }
    if (seen) return noteObservation(viewer, seen.value);
    return evidence ? actOnEvidence(viewer, evidence.value) : saved;
  });
  if (!outcome.ok) return refusedForm(outcome, form, paths.signIn(locale, here));
  if (act) redirect(here);
  redirect(
    goTo === "submit"
      ? formOf(side).submitting(locale, workspace, reviewId)
      : formOf(side).at(locale, workspace, reviewId, goTo),
  );
}

/** What is attached to a review, and which notes may be; with what became of the last act. */
export interface EvidenceState {
  pieces: AttachedPiece[];
  notes: Note[];
  form: FormState;
}

/** Adds, attaches or takes off one piece of evidence, and hands back all there is then. */
export async function evidenceAction(
  { reviewId, ...bound }: Place & { reviewId: string },
  before: EvidenceState,
  form: FormData,
): Promise<EvidenceState> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const act = parseEvidenceAct(form);
  if (!act.ok) return { ...before, form: refusedForm(act, form) };
  const outcome = await asSender(place, async (viewer) => {
    const done = await actOnEvidence(viewer, act.value);
    if (!done.ok) return done;
    const self = await getSelfAssessment(viewer, reviewId);
    return self ? { ok: true as const, pieces: self.pieces, notes: self.notes } : fail("not-found");
  });
  if (!outcome.ok) {
    return {
      ...before,
      form: refusedForm(outcome, form, paths.signIn(locale, paths.review(locale, workspace, reviewId))),
    };
  }
  return { pieces: outcome.pieces, notes: outcome.notes, form: untouched };
}

type EvidenceAct =
  | { is: "add"; note: NoteInput; to: Omit<AttachInput, "evidenceId"> }
  | { is: "attach"; what: AttachInput }
  | { is: "detach"; pieceId: string };

function parseEvidenceAct(form: FormData): { ok: true; value: EvidenceAct } | Failure<"invalid-input"> {
  const fields = typedFields(form, []);
  const [is, id] = (fields.act || "add").split(":");
  if (is === "detach") {
    const parsed = parseFields(detachInput, { pieceId: id });
    return parsed.ok ? { ok: true, value: { is, ...parsed.value } } : parsed;
  }
  if (is === "attach") {
    const parsed = parseFields(attachInput, { ...fields, evidenceId: id });
    return parsed.ok ? { ok: true, value: { is, what: parsed.value } } : parsed;
  }
  const to = parseFields(attachInput.omit({ evidenceId: true }), fields);
  if (!to.ok) return to;
  const note = parseFields(noteInput, { ...fields, responsibilityKey: to.value.key });
  return note.ok ? { ok: true, value: { is: "add", note: note.value, to: to.value } } : note;
}

/** What a mentor has typed beside a responsibility, to keep it for themselves. */
function parseObservation(form: FormData) {
  const fields = typedFields(form, []);
  return parseFields(observationInput, { ...fields, text: fields.observation, responsibilityKey: fields.key });
}

function actOnEvidence(viewer: Viewer, act: EvidenceAct) {
  switch (act.is) {
    case "add":
      return addEvidence(viewer, act.note, act.to);
    case "attach":
      return attachEvidence(viewer, act.what);
    case "detach":
      return detachEvidence(viewer, act.pieceId);
  }
}

/** Submits one side, and shows it as it was submitted; once both have, both sides. */
export async function submitAction({ reviewId, side, ...bound }: FormPlace, _: FormState, form: FormData) {
  const sent = await sendForm(bound, form, submitAssessmentInput, submitAssessment, ({ locale, workspace }) =>
    formOf(side).submitting(locale, workspace, reviewId),
  );
  if (!sent.ok) return sent.refused;
  const to = sent.done.is === "revealed" ? paths.comparison : formOf(side).submitted;
  const next = to(sent.place.locale, sent.place.workspace, sent.done.reviewId);
  // The mentor's form and what it becomes have one address: a browser would show the page as it was first.
  revalidatePath(next);
  redirect(next);
}
