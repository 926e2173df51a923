"use server";

import { redirect } from "next/navigation";
import type { Viewer } from "@/lib/auth/viewer";
import type { Failure, Outcome } from "@/lib/errors";
import type { FormState } from "@/lib/http/form";
import { type Sent, sendForm } from "@/lib/http/send-form";
import { type ComparisonPlace, type Place, paths } from "@/lib/paths";
import { closeLapsed, confirm, propose, signOff, writeStatement } from "../commands/agreement";
import { comparisonPlace } from "../comparison-place";
import { confirmInput, moveReviewInput, proposeInput, signInput, statementInput } from "../input";

/** A form of the comparison: where it stands, and how the comparison is looked at. */
export type ComparisonForm = Place & Pick<ComparisonPlace, "view" | "show">;

/** Proposes a rating, or to leave it open, and comes back to the same row. */
export async function proposeAction(bound: ComparisonForm, _: FormState, form: FormData): Promise<FormState> {
  return comeBack(bound, await sendForm(bound, form, proposeInput, about(propose), addressIn(bound)));
}

/** Confirms what the other side proposed, and comes back to the same row. */
export async function confirmAction(bound: ComparisonForm, _: FormState, form: FormData): Promise<FormState> {
  return comeBack(bound, await sendForm(bound, form, confirmInput, about(confirm), addressIn(bound)));
}

/** Signs as the side that the sender is. */
export async function signAction(bound: ComparisonForm, _: FormState, form: FormData): Promise<FormState> {
  return comeBack(bound, await sendForm(bound, form, signInput, about(signOff), addressIn(bound)));
}

/** Closes what the other side has left unsigned. */
export async function closeLapsedAction(bound: ComparisonForm, _: FormState, form: FormData): Promise<FormState> {
  const close = about((viewer, { reviewId }: { reviewId: string }) => closeLapsed(viewer, reviewId));
  return comeBack(bound, await sendForm(bound, form, moveReviewInput, close, addressIn(bound)));
}

/** Keeps what the subject wants to have said. */
export async function statementAction(bound: ComparisonForm, _: FormState, form: FormData): Promise<FormState> {
  return comeBack(bound, await sendForm(bound, form, statementInput, about(writeStatement), addressIn(bound)));
}

/** What a form was about: the review, and the responsibility where it stood in a row. */
interface About {
  reviewId: string;
  key?: string;
}

/** A command that also says what it was about, so that the way back is known. */
function about<Input extends About, Done extends { ok: true } | Failure>(
  command: (viewer: Viewer, input: Input) => Promise<Done>,
) {
  return async (viewer: Viewer, input: Input): Promise<Outcome<{ at: About }>> => {
    const outcome = await command(viewer, input);
    return outcome.ok ? { ok: true, at: input } : outcome;
  };
}

function addressIn(bound: ComparisonForm) {
  return ({ locale, workspace }: Place, { reviewId, key }: About) =>
    paths.comparison(locale, workspace, reviewId, { ...comparisonPlace(bound), row: key });
}

function comeBack(bound: ComparisonForm, sent: Sent<{ ok: true; at: About }>): FormState {
  return sent.ok ? redirect(addressIn(bound)(sent.place, sent.done.at)) : sent.refused;
}
