"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, untouched } from "@/lib/http/form";
import { sendForm } from "@/lib/http/send-form";
import { type Place, paths } from "@/lib/paths";
import { changeObservation, deleteObservation, noteObservation } from "../commands/observation";
import { changeObservationInput, deleteObservationInput, observationInput } from "../input";

const back = ({ locale, workspace }: Place) => paths.observations(locale, workspace);

/** Notes something about another person, on the page that lists it all. */
export async function noteObservationAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, observationInput, noteObservation, back);
  return sent.ok ? redirect(back(sent.place)) : sent.refused;
}

/** The same beside a review, which is drawn anew with it. */
export async function noteBesideAction(
  { reviewId, ...bound }: Place & { reviewId: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const here = ({ locale, workspace }: Place) => paths.mentorReview(locale, workspace, reviewId);
  const sent = await sendForm(bound, form, observationInput, noteObservation, here);
  if (!sent.ok) return sent.refused;
  revalidatePath(here(sent.place));
  return untouched;
}

/** Changes what one noted. */
export async function changeObservationAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, changeObservationInput, changeObservation, back);
  return sent.ok ? redirect(back(sent.place)) : sent.refused;
}

/** Deletes what one noted. */
export async function deleteObservationAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(
    bound,
    form,
    deleteObservationInput,
    (viewer, { observationId }) => deleteObservation(viewer, observationId),
    back,
  );
  return sent.ok ? redirect(back(sent.place)) : sent.refused;
}
