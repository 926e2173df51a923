"use server";

import { redirect } from "next/navigation";
import { type FormState, parseForm, typedFields } from "@/lib/http/form";
import { asViewer } from "@/lib/http/page";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { openReview, saveAssessment, submitSelfAssessment } from "./commands";
import { answerFormInput, openReviewInput, submitAssessmentInput } from "./input";

/** Declares level and target and opens the review; goes on to its form. */
export async function openReviewAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { locale, workspace } = knownPlace(place);
  const parsed = parseForm(openReviewInput, form);
  if (!parsed.ok) return { failure: parsed, typed: typedFields(form) };
  const here = paths.newReview(locale, workspace, parsed.value.target);
  const outcome = await asViewer({ locale, workspace, here, mode: "write" }, (viewer) =>
    openReview(viewer, parsed.value),
  );
  if (!outcome.ok) return { failure: outcome, typed: typedFields(form) };
  redirect(paths.selfReview(locale, workspace, outcome.reviewId));
}

/** Without script: saves one answer and goes to the next (or to the summary). */
export async function answerAction(
  { reviewId, ...place }: Place & { reviewId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale, workspace } = knownPlace(place);
  const parsed = parseForm(answerFormInput, form);
  if (!parsed.ok) return { failure: parsed, typed: typedFields(form) };
  const { assessmentId, version, goTo, ...rating } = parsed.value;
  const here = paths.selfReview(locale, workspace, reviewId, rating.key);
  const outcome = await asViewer({ locale, workspace, here, mode: "write" }, (viewer) =>
    saveAssessment(viewer, assessmentId, { version, ratings: [rating] }),
  );
  if (!outcome.ok) return { failure: outcome, typed: typedFields(form) };
  redirect(
    goTo === "submit"
      ? paths.submitReview(locale, workspace, reviewId)
      : paths.selfReview(locale, workspace, reviewId, goTo),
  );
}

/** Submits the self assessment and shows the review as it was submitted. */
export async function submitAction(place: Place, _: FormState, form: FormData): Promise<FormState> {
  const { locale, workspace } = knownPlace(place);
  const parsed = parseForm(submitAssessmentInput, form);
  if (!parsed.ok) return { failure: parsed, typed: {} };
  const outcome = await asViewer(
    { locale, workspace, here: paths.reviews(locale, workspace), mode: "write" },
    (viewer) => submitSelfAssessment(viewer, parsed.value),
  );
  if (!outcome.ok) return { failure: outcome, typed: {} };
  redirect(paths.review(locale, workspace, outcome.reviewId));
}
