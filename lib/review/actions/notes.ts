"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, parseForm, refusedForm, untouched } from "@/lib/http/form";
import { asSender } from "@/lib/http/page";
import { knownPlace, type Place, paths } from "@/lib/paths";
import { changeEvidence, deleteEvidence, noteEvidence } from "../commands/evidence";
import { changeNoteInput, deleteNoteInput, noteInput } from "../input";

/** What the dialog that notes something gets back: how often something was kept, so that it can close. */
export interface NoteState {
  kept: number;
  form: FormState;
}

/** Keeps a note, from the dialog on any page. */
export async function noteAction(bound: Place, before: NoteState, form: FormData): Promise<NoteState> {
  const refused = await keepNote(bound, form);
  return refused ? { ...before, form: refused } : { kept: before.kept + 1, form: untouched };
}

/** Keeps a note from a page of its own, without script as well, and shows it among the others. */
export async function newNoteAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const { locale, workspace } = knownPlace(bound);
  const refused = await keepNote(bound, form);
  if (refused) return refused;
  redirect(paths.notes(locale, workspace));
}

async function keepNote(bound: Place, form: FormData): Promise<FormState | null> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const parsed = parseForm(noteInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const outcome = await asSender(place, (viewer) => noteEvidence(viewer, parsed.value));
  if (!outcome.ok) return refusedForm(outcome, form, paths.signIn(locale, paths.notes(locale, workspace)));
  revalidatePath(paths.notes(locale, workspace));
  return null;
}

/** Changes one of one's notes. */
export async function changeNoteAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const parsed = parseForm(changeNoteInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const outcome = await asSender(place, (viewer) => changeEvidence(viewer, parsed.value));
  if (!outcome.ok) return refusedForm(outcome, form, paths.signIn(locale, paths.notes(locale, workspace)));
  revalidatePath(paths.notes(locale, workspace));
  return untouched;
}

/** Deletes one of one's notes. */
export async function deleteNoteAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const place = knownPlace(bound);
  const { locale, workspace } = place;
  const parsed = parseForm(deleteNoteInput, form);
  if (!parsed.ok) return refusedForm(parsed, form);
  const outcome = await asSender(place, (viewer) => deleteEvidence(viewer, parsed.value.evidenceId));
  if (!outcome.ok) return refusedForm(outcome, form, paths.signIn(locale, paths.notes(locale, workspace)));
  revalidatePath(paths.notes(locale, workspace));
  return untouched;
}
