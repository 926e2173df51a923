"use server";

import { redirect } from "next/navigation";
import type { Viewer } from "@/lib/auth/viewer";
import { fail } from "@/lib/errors";
import { type FormState, parseForm, refusedForm } from "@/lib/http/form";
import { asSender } from "@/lib/http/page";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { discardReview, resumeReview, reviseReview, takeBackSelfAssessment, withdrawReview } from "../commands/life";
import { moveReviewInput, reviseReviewInput } from "../input";

/** Moves that need nothing but the review, and where each leads. */
const plainMoves = {
  "take-back": { command: takeBackSelfAssessment, to: paths.selfReview },
  withdraw: { command: withdrawReview, to: paths.review },
  resume: { command: resumeReview, to: paths.selfReview },
  discard: { command: discardReview, to: paths.reviews },
} as const;
export type PlainMove = keyof typeof plainMoves;

/** Takes back, withdraws, resumes or discards a review, and goes to where it then stands. */
export async function moveReviewAction(
  { by, ...bound }: Place & { by: PlainMove },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const parsed = parseForm(moveReviewInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  // What an action was bound to comes back from the browser.
  if (!Object.hasOwn(plainMoves, by)) return refusedForm(fail("malformed-request"), form);
  const { command, to } = plainMoves[by];
  const { reviewId } = parsed.value;
  const outcome = await asSender(place, (viewer: Viewer) => command(viewer, reviewId));
  if (!outcome.ok) return refusedForm(outcome, form, paths.signIn(locale, paths.review(locale, workspace, reviewId)));
  redirect(to(locale, workspace, reviewId));
}

/** Opens a review that corrects a closed one, with the reason that was given. */
export async function reviseReviewAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const parsed = parseForm(reviseReviewInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const outcome = await asSender(place, (viewer) => reviseReview(viewer, parsed.value));
  if (!outcome.ok) {
    const here = paths.review(locale, workspace, parsed.value.reviewId);
    return refusedForm(outcome, form, paths.signIn(locale, here));
  }
  redirect(paths.selfReview(locale, workspace, outcome.reviewId));
}
