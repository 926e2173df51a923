import { z } from "zod";
import { boundedText, emailInput, nameLimit } from "@/lib/auth/input";
import { draftRatingInput, isoDay, openReviewFields } from "@/lib/review/input";

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

const teamName = boundedText(nameLimit)
  .transform((name) => name.replace(/\s+/g, " ").trim())
  .refine((name) => name !== "", "required");
/** More people than are listed at once are not chosen at once. */
const mostAtOnce = 500;

/** Check boxes of a form: `prefix` and what is chosen, sent or not. */
function chosenIn(form: Readonly<Record<string, unknown>>, prefix: string): string[] {
  return Object.keys(form).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

const people = z
  .array(z.string())
  .max(mostAtOnce, "too-long")
  .refine((all) => all.every((one) => id.safeParse(one).success), "not-a-member");

/** The part of a name that an address asks for; "" for everybody, and for what cannot stand in a name. */
export const partOfNameInput = boundedText(nameLimit).trim().catch("");

/** People are sent as `person-` and the id of each. Who leads a team is chosen by administrators alone. */
export const makeTeamInput = z
  .preprocess(withPeople, z.object({ name: teamName, people, clientKey: openReviewFields.clientKey }))
  .transform(({ people: leads, ...input }) => ({ ...input, leads }));
export type MakeTeamInput = z.output<typeof makeTeamInput>;

export const renameTeamInput = z.object({ teamId: id, name: teamName });
export type RenameTeamInput = z.output<typeof renameTeamInput>;

export const addToTeamInput = z.preprocess(
  withPeople,
  z.object({
    teamId: id,
    role: z.enum(["member", "lead"], { error: "required" }),
    /** Today where it is left out. */
    joinedOn: isoDay.optional(),
    people: people.refine((all) => all.length > 0, "required"),
  }),
);
export type AddToTeamInput = z.output<typeof addToTeamInput>;

export const oneMembershipInput = z.object({ teamId: id, membershipId: id });
export type OneMembershipInput = z.output<typeof oneMembershipInput>;

export const sharingInput = z.object({ teamId: id, shares: z.enum(["yes", "no"], { error: "required" }) });
export type SharingInput = z.output<typeof sharingInput>;

/** Responsibilities are sent as `teach-` and the key of each; none at all is nothing to teach. */
export const teachingInput = z.preprocess(
  (form) => (isRecord(form) ? { keys: chosenIn(form, "teach-") } : form),
  z.object({ keys: z.array(draftRatingInput.shape.key).max(60, "unknown-key") }),
);
export type TeachingInput = z.output<typeof teachingInput>;

function withPeople(form: unknown): unknown {
  return isRecord(form) ? { ...form, people: chosenIn(form, "person-") } : form;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
