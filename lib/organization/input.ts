import { z } from "zod";
import { emailInput } from "@/lib/auth/input";
import { openReviewFields } from "@/lib/review/input";

/** Level now, target and its date, as settings send them. */
export const placeInput = z.object({
  levelNow: openReviewFields.levelNow,
  target: openReviewFields.target,
  reachBy: openReviewFields.reachBy,
});
export type PlaceInput = z.output<typeof placeInput>;

export const inviteInput = z.object({ email: emailInput, clientKey: openReviewFields.clientKey });
export type InviteInput = z.output<typeof inviteInput>;

const id = z.uuid({ error: "malformed-request" });
export const oneInvitationInput = z.object({ invitationId: id });
export const oneMemberInput = z.object({ memberId: id });
