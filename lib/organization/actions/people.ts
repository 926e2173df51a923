"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { env } from "@/lib/env";
import { type FormState, untouched } from "@/lib/http/form";
import { sendForm } from "@/lib/http/send-form";
import { type Place, paths } from "@/lib/paths";
import { inviteMember, resendInvitation, revokeInvitation } from "../commands/invitation";
import { removeMember } from "../commands/member";
import { inviteInput, oneInvitationInput, oneMemberInput } from "../input";

/** A form of invitations, and the link that the last one made: shown this once. */
export interface InvitationState {
  form: FormState;
  made: { link: string; email: string; renewed: boolean } | null;
}

const back = ({ locale, workspace }: Place) => paths.people(locale, workspace);

/** Invites an address, or makes a new link for an invitation that is there. Hands back the link. */
export async function invitationAction(bound: Place, _: InvitationState, form: FormData): Promise<InvitationState> {
  const sent = form.has("invitationId")
    ? await sendForm(bound, form, oneInvitationInput, (viewer, one) => resendInvitation(viewer, one.invitationId), back)
    : await sendForm(bound, form, inviteInput, inviteMember, back);
  if (!sent.ok) return { form: sent.refused, made: null };
  revalidatePath(back(sent.place));
  const { token, email, renewed } = sent.done;
  const link = new URL(paths.invitation(sent.place.locale, token), env().publicUrl).href;
  return { form: untouched, made: { link, email, renewed } };
}

/** Withdraws an invitation; the list then says so. */
export async function revokeInvitationAction(bound: Place, form: FormData): Promise<void> {
  const sent = await sendForm(
    bound,
    form,
    oneInvitationInput,
    (viewer, { invitationId }) => revokeInvitation(viewer, invitationId),
    back,
  );
  // Nothing was typed: the list as it is now says enough.
  redirect(paths.people(sent.place.locale, sent.place.workspace, sent.ok ? "revoked" : undefined));
}

/** Ends a membership. */
export async function removeMemberAction(bound: Place, _: FormState, form: FormData): Promise<FormState> {
  const sent = await sendForm(
    bound,
    form,
    oneMemberInput,
    (viewer, { memberId }) => removeMember(viewer, memberId),
    back,
  );
  if (!sent.ok) return sent.refused;
  redirect(paths.people(sent.place.locale, sent.place.workspace, "removed"));
}
