"use server";

import { redirect } from "next/navigation";
import type { Viewer } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/http/form";
import { sendForm } from "@/lib/http/send-form";
import { type Place, paths } from "@/lib/paths";
import { closeAsSelfRated, setDue } from "../commands/due";
import { answerRequest, askMentor, offerReview } from "../commands/mentor";
import {
  answerRequestInput,
  askMentorInput,
  type MoveReviewInput,
  moveReviewInput,
  offerReviewInput,
  setDueInput,
} from "../input";

const toReviews = ({ locale, workspace }: Place) => paths.reviews(locale, workspace);
const toReview = ({ locale, workspace }: Place, { reviewId }: { reviewId: string }) =>
  paths.review(locale, workspace, reviewId);

/** Asks somebody to review as mentor, or names another; back to the review. */
export async function askMentorAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, askMentorInput, askMentor, toReview);
  return sent.ok ? redirect(toReview(sent.place, sent.done)) : sent.refused;
}

/** Offers to review somebody; back to the reviews, where the offer waits. */
export async function offerAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, offerReviewInput, offerReview, toReviews);
  return sent.ok ? redirect(toReviews(sent.place)) : sent.refused;
}

/** Accepts, declines or ends a request; what became of it stands among the reviews. */
export async function answerRequestAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, answerRequestInput, answerRequest, toReviews);
  return sent.ok ? redirect(toReviews(sent.place)) : sent.refused;
}

/** Moves the due date; back to the review. */
export async function setDueAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, setDueInput, setDue, toReview);
  return sent.ok ? redirect(toReview(sent.place, sent.done)) : sent.refused;
}

/** Closes a submitted review as self-rated and shows it. */
export async function closeSelfRatedAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const close = (viewer: Viewer, { reviewId }: MoveReviewInput) => closeAsSelfRated(viewer, reviewId);
  const sent = await sendForm(bound, form, moveReviewInput, close, toReview);
  return sent.ok ? redirect(toReview(sent.place, sent.done)) : sent.refused;
}
