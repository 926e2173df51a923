"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/http/form";
import { sendForm } from "@/lib/http/send-form";
import { isId } from "@/lib/ids";
import { type Place, paths } from "@/lib/paths";
import { openReview } from "../commands/assessment";
import { openRound, remindOfRound } from "../commands/round";
import { openReviewInput } from "../input";
import { openRoundInput, remindInput } from "../round/input";

/** What a form about a team is bound to. It comes back from the browser. */
type TeamPlace = Place & { teamId: string };
const knownTeam = (teamId: string) => (isId(teamId) ? teamId : "");

/** Opens a round and shows its board. */
export async function openRoundAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, openRoundInput, openRound, ({ locale, workspace }, { teamId }) =>
    paths.newRound(locale, workspace, teamId),
  );
  if (!sent.ok) return sent.refused;
  const { teamId, roundId } = sent.done;
  redirect(paths.round(sent.place.locale, sent.place.workspace, teamId, roundId, "opened"));
}

/** Reminds whoever a review of the round waits for; the board then says when. */
export async function remindAction({ teamId, ...bound }: TeamPlace, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(
    bound,
    form,
    remindInput,
    (viewer, input) => remindOfRound(viewer, knownTeam(teamId), input),
    ({ locale, workspace }, { roundId }) => paths.round(locale, workspace, knownTeam(teamId), roundId),
  );
  if (!sent.ok) return sent.refused;
  const { locale, workspace } = sent.place;
  revalidatePath(paths.round(locale, workspace, sent.done.teamId, sent.done.roundId));
  redirect(paths.round(locale, workspace, sent.done.teamId, sent.done.roundId, "reminded"));
}

/** Opens the review that one was invited to; goes on to its form. */
export async function joinRoundAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(bound, form, openReviewInput, openReview, ({ locale, workspace }, { roundId }) =>
    roundId ? paths.joinRound(locale, workspace, roundId) : paths.reviews(locale, workspace),
  );
  if (!sent.ok) return sent.refused;
  redirect(paths.selfReview(sent.place.locale, sent.place.workspace, sent.done.reviewId));
}
