"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, untouched } from "@/lib/http/form";
import { type Sent, sendForm } from "@/lib/http/send-form";
import { type Place, paths } from "@/lib/paths";
import { changeEvidence, deleteEvidence, noteEvidence } from "../commands/evidence";
import { changeNoteInput, deleteNoteInput, noteInput } from "../input";

const back = ({ locale, workspace }: Place) => paths.notes(locale, workspace);

/** What the dialog that notes something gets back: how often something was kept, so that it can close. */
export interface NoteState {
  kept: number;
  form: FormState;
}

/** Keeps a note, from the dialog on any page. */
export async function noteAction(bound: Place, before: NoteState, form: FormData): Promise<NoteState> {
  const state = shown(await sendForm(bound, form, noteInput, noteEvidence, back));
  return { kept: before.kept + (state.failure ? 0 : 1), form: state };
}

/** Keeps a note from a page of its own, without script as well, and shows it among the others. */
export async function newNoteAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, noteInput, noteEvidence, back);
  return sent.ok ? redirect(back(sent.place)) : sent.refused;
}

/** Changes one of one's notes. */
export async function changeNoteAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  return shown(await sendForm(bound, form, changeNoteInput, changeEvidence, back));
}

/** Deletes one of one's notes. */
export async function deleteNoteAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  return shown(
    await sendForm(bound, form, deleteNoteInput, (viewer, { evidenceId }) => deleteEvidence(viewer, evidenceId), back),
  );
}

/** The list is drawn anew once something in it has changed. */
function shown(sent: Sent<{ ok: true }>): FormState {
  if (!sent.ok) return sent.refused;
  revalidatePath(back(sent.place));
  return untouched;
}
