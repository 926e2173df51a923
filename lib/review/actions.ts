"use server";

import { redirect } from "next/navigation";
import { type FormState, parseForm, refusedForm } from "@/lib/http/form";
import { asSender } from "@/lib/http/page";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { openReview, saveAssessment, submitSelfAssessment } from "./commands/assessment";
import { answerFormInput, openReviewInput, submitAssessmentInput } from "./input";

/** Declares level and target and opens the review; goes on to its form. */
export async function openReviewAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const parsed = parseForm(openReviewInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const outcome = await asSender(place, (viewer) => openReview(viewer, parsed.value));
  if (!outcome.ok) {
    return refusedForm(outcome, form, paths.signIn(locale, paths.newReview(locale, workspace, parsed.value.target)));
  }
  redirect(paths.selfReview(locale, workspace, outcome.reviewId));
}

/** Without script: saves one answer and goes to the next (or to the summary). */
export async function answerAction(
  { reviewId, ...bound }: Place & { reviewId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const parsed = parseForm(answerFormInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const { assessmentId, version, goTo, ...rating } = parsed.value;
  const here = paths.selfReview(locale, workspace, reviewId, rating.key);
  const outcome = await asSender(place, (viewer) =>
    saveAssessment(viewer, assessmentId, { version, ratings: [rating] }),
  );
  if (!outcome.ok) return refusedForm(outcome, form, paths.signIn(locale, here));
  redirect(
    goTo === "submit"
      ? paths.submitReview(locale, workspace, reviewId)
      : paths.selfReview(locale, workspace, reviewId, goTo),
  );
}

/** Submits the self assessment and shows the review as it was submitted. */
export async function submitAction(
  { reviewId, ...bound }: Place & { reviewId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const parsed = parseForm(submitAssessmentInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const outcome = await asSender(place, (viewer) => submitSelfAssessment(viewer, parsed.value));
  if (!outcome.ok) {
    return refusedForm(outcome, form, paths.signIn(locale, paths.submitReview(locale, workspace, reviewId)));
  }
  redirect(paths.review(locale, workspace, outcome.reviewId));
}
