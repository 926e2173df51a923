"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Viewer } from "@/lib/auth/viewer";
import { fail } from "@/lib/errors";
import { type FormState, refusedForm } from "@/lib/http/form";
import { sendForm } from "@/lib/http/send-form";
import { type Place, paths } from "@/lib/paths";
import { discardReview, resumeReview, reviseReview, takeBackAssessment, withdrawReview } from "../commands/life";
import { moveReviewInput, reviseReviewInput } from "../input";

/** Moves that need nothing but the review, and where each leads. */
const plainMoves = {
  "take-back": { command: takeBackAssessment, to: paths.selfReview },
  "take-back-mentor": { command: takeBackAssessment, to: paths.mentorReview },
  withdraw: { command: withdrawReview, to: paths.review },
  resume: { command: resumeReview, to: paths.selfReview },
  discard: { command: discardReview, to: paths.reviews },
} as const;
export type PlainMove = keyof typeof plainMoves;

const back = ({ locale, workspace }: Place, { reviewId }: { reviewId: string }) =>
  paths.review(locale, workspace, reviewId);
const backToMentees = ({ locale, workspace }: Place, { reviewId }: { reviewId: string }) =>
  paths.mentorReview(locale, workspace, reviewId);

/** Takes back, withdraws, resumes or discards a review, and goes to where it then stands. */
export async function moveReviewAction(
  { by, ...bound }: Place & { by: PlainMove },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  // What an action was bound to comes back from the browser.
  if (!Object.hasOwn(plainMoves, by)) return refusedForm(fail("malformed-request"), form);
  const { command, to } = plainMoves[by];
  const move = (viewer: Viewer, { reviewId }: { reviewId: string }) => command(viewer, reviewId);
  const sent = await sendForm(bound, form, moveReviewInput, move, by === "take-back-mentor" ? backToMentees : back);
  if (!sent.ok) return sent.refused;
  const next = to(sent.place.locale, sent.place.workspace, sent.done.reviewId);
  // Where it is the page that the move was made on, a browser would show it as it was.
  revalidatePath(next);
  redirect(next);
}

/** Opens a review that corrects a closed one, with the reason that was given. */
export async function reviseReviewAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, reviseReviewInput, reviseReview, back);
  if (!sent.ok) return sent.refused;
  redirect(paths.selfReview(sent.place.locale, sent.place.workspace, sent.done.reviewId));
}
