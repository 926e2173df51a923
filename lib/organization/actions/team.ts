"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/http/form";
import { sendForm } from "@/lib/http/send-form";
import { type Place, paths } from "@/lib/paths";
import { addToTeam, endTeamMembership, makeTeam, renameTeam } from "../commands/team";
import { addToTeamInput, makeTeamInput, oneMembershipInput, renameTeamInput } from "../input";

/** Makes a team; its people are what comes next. */
export async function makeTeamAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const here = ({ locale, workspace }: Place) => paths.teams(locale, workspace);
  const sent = await sendForm(bound, form, makeTeamInput, makeTeam, here);
  if (!sent.ok) return sent.refused;
  const { locale, workspace } = sent.place;
  redirect(paths.teamPeople(locale, workspace, sent.done.teamId, "made"));
}

export async function renameTeamAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, renameTeamInput, renameTeam, peopleOf);
  if (!sent.ok) return sent.refused;
  redirect(peopleOf(sent.place, { teamId: String(form.get("teamId")) }, "renamed"));
}

/** Adds whoever is chosen, as people of the team or as its leads. */
export async function addToTeamAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, addToTeamInput, addToTeam, peopleOf);
  if (!sent.ok) return sent.refused;
  redirect(peopleOf(sent.place, { teamId: String(form.get("teamId")) }, "added"));
}

/** Ends somebody's time in a team. Whoever ends their own lead knows the team's people no more, unless they administer. */
export async function endTeamMembershipAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, oneMembershipInput, endTeamMembership, peopleOf);
  if (!sent.ok) return sent.refused;
  const { locale, workspace, member } = sent.place;
  if (sent.done.role === "lead" && sent.done.memberId === member) redirect(paths.teams(locale, workspace, "left"));
  redirect(peopleOf(sent.place, { teamId: String(form.get("teamId")) }, "left"));
}

function peopleOf({ locale, workspace }: Place, { teamId }: { teamId: string }, done?: string): string {
  return paths.teamPeople(locale, workspace, teamId, done);
}
