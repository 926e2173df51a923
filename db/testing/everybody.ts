import { nextStep, observation } from "@/db/schema";
import { visible } from "@/lib/auth/visibility";
import { writeNextStep } from "@/lib/growth/commands";
import { newId } from "@/lib/ids";
import { inviteMember } from "@/lib/organization/commands/invitation";
import { listInvitations } from "@/lib/organization/queries/invitation";
import { openReview, saveAssessment } from "@/lib/review/commands/assessment";
import { addEvidence } from "@/lib/review/commands/evidence";
import { withdrawReview } from "@/lib/review/commands/life";
import { markNoticesRead } from "@/lib/review/commands/notices";
import { savePrivateNotes } from "@/lib/review/commands/private-note";
import { submitAssessment } from "@/lib/review/commands/submit";
import { openReviewInput } from "@/lib/review/input";
import { listNotices } from "@/lib/review/queries/notices";
import { getSelfAssessment, type SelfAssessment } from "@/lib/review/queries/self-assessment";
import { inState, type Mentored, mentored, type SharedReview } from "./mentored";
import { joinedAs } from "./pairs";
import { as, signedUp, type TestPerson } from "./people";
import { type Teams, teams } from "./teams";

/** The people of the fixture: four in one workspace, in every role, and one in another. */
export const roles = ["subject", "mentor", "administrator", "colleague", "outsider"] as const;
export type Role = (typeof roles)[number];

/** Who lead or led a team in the subject's workspace, and who belongs to theirs without sharing. */
export const teamParts = ["lead", "formerLead", "otherLead", "teammate"] as const;
export type TeamPart = (typeof teamParts)[number];

/** Somebody with a row in every state: a draft, a submitted review, a target, a next step. */
export interface Somebody extends TestPerson {
  target: string;
  /** The day they want to be there; nobody else has the same. */
  reachBy: string;
  /** Stands in every text they wrote. */
  secret: string;
  /** Answered whole, not submitted. */
  draft: { reviewId: string; assessmentId: string; version: number };
  /** The version of the private notes at that draft. */
  notesVersion: number;
  closed: { reviewId: string; assessmentId: string };
  withdrawn: { reviewId: string; assessmentId: string };
  /** Attached to the draft; another one is attached to what was submitted. */
  note: { evidenceId: string; pieceId: string };
  nextStep: { id: string; responsibilityKey: string; version: number };
  /** What the subject and the mentor have with each other, whoever this is: one review in every state. */
  shared: Mentored;
  /** Another member of that workspace, who has nothing but what is wanted of them. */
  bystanderId: string;
  /** An invitation into that workspace that waits. */
  invitationId: string;
  /** The subject's team and the other one, whoever this is. */
  teams: Teams;
}

export type Everybody = Record<Role, Somebody> & Record<TeamPart, TestPerson>;

/** Makes them all, through the product's own commands. */
export async function everybody(): Promise<Everybody> {
  const administrator = await signedUp("Administrator");
  const subject = await joinedAs("member", administrator, "Subject");
  const mentor = await joinedAs("member", administrator, "Mentor");
  const colleague = await joinedAs("member", administrator, "Colleague");
  const bystander = await joinedAs("member", administrator, "Bystander");
  const outsider = await signedUp("Outsider");
  const stranger = await joinedAs("member", outsider, "Stranger");
  const led = {
    lead: await joinedAs("member", administrator, "Lead"),
    formerLead: await joinedAs("member", administrator, "Former lead"),
    otherLead: await joinedAs("member", administrator, "Another lead"),
    teammate: await joinedAs("member", administrator, "Teammate"),
  };
  const shared = await mentored({ subject, mentor }, bystander);
  // Rows of others in every table of two sides, here and in another workspace, so that the two can find too much.
  await inState({ subject: colleague, mentor: administrator }, "closed");
  await inState({ subject: outsider, mentor: stranger }, "closed");
  await inState({ subject: led.teammate, mentor: administrator }, "closed");
  const invitationId = await invited(administrator);
  await invited(outsider);
  await withOneRead(subject);
  const ofTeams = await teams({ subject, mentor, administrator, colleague, outsider, stranger, ...led });
  const all = { shared, bystanderId: bystander.memberId, invitationId, teams: ofTeams };
  return {
    ...led,
    subject: { ...(await withEveryState(subject, "L3", "2031-01-01")), ...all },
    mentor: { ...(await withEveryState(mentor, "L3", "2035-05-05")), ...all },
    administrator: { ...(await withEveryState(administrator, "L5", "2032-02-02")), ...all },
    colleague: { ...(await withEveryState(colleague, "L4", "2033-03-03")), ...all },
    outsider: { ...(await withEveryState(outsider, "L2", "2034-04-04")), ...all },
  };
}

/** What nobody but this person may ever be sent: ids of their own rows, their day, every text they wrote for themselves. */
export function tracesOf({ reachBy, secret, draft, closed, withdrawn, note, nextStep }: Somebody): string[] {
  const reviews = [draft, closed, withdrawn].flatMap(({ reviewId, assessmentId }) => [reviewId, assessmentId]);
  return [reachBy, secret, ...reviews, note.evidenceId, note.pieceId, nextStep.id];
}

/** Both have submitted, and each reads what the other said. */
const open = ["revealed", "decided", "closed"];
/** The mentor reads the facts of what the subject submitted. */
const facts = ["selfIn", ...open];

/** What `reader` may not be sent of a review of two sides: `nobody` is a side of it. */
export function hiddenIn(review: SharedReview, reader: "subject" | "mentor" | "nobody"): string[] {
  const { state, reviewId, requestId, self, mentor, happened, piece, evidenceId, said } = review;
  const mentors = mentor ? [mentor.note, ...(open.includes(state) ? [] : [mentor.comment, mentor.assessmentId])] : [];
  if (reader === "subject") return mentors;
  const selfs = [self.note, ...(open.includes(state) ? [] : [self.comment, self.assessmentId]), evidenceId];
  if (reader === "mentor") return [...selfs, ...(facts.includes(state) ? [] : [happened, piece])];
  const all = [reviewId, requestId, self.comment, self.assessmentId, mentor?.comment, mentor?.assessmentId];
  return [...mentors, ...selfs, ...all.flatMap((one) => one ?? []), happened, piece, said];
}

async function invited(host: TestPerson): Promise<string> {
  const input = { email: `guest-${newId()}@example.com`, clientKey: newId() };
  const outcome = await as(host, "write", (viewer) => inviteMember(viewer, input));
  if (!outcome.ok) throw new Error(outcome.code);
  const [made] = await as(host, "read", listInvitations);
  return made?.id ?? "";
}

/** One of their notices is read, the others are not. */
async function withOneRead(person: TestPerson): Promise<void> {
  const [newest] = await as(person, "read", listNotices);
  await as(person, "write", (viewer) => markNoticesRead(viewer, { noticeId: newest?.id ?? null }));
}

async function withEveryState(
  person: TestPerson,
  target: string,
  reachBy: string,
): Promise<Omit<Somebody, "shared" | "bystanderId" | "invitationId" | "teams">> {
  const secret = `secret of ${newId()}`;
  const first = await opened(person, target, reachBy);
  const submission = await answered(person, first, secret);
  const outcome = await as(person, "write", (viewer) =>
    submitAssessment(viewer, { assessmentId: first.assessmentId, version: submission, clientKey: newId() }),
  );
  if (!outcome.ok) throw new Error(outcome.code);
  await withEvidence(person, first, secret);
  const withdrawn = await opened(person, target, reachBy);
  await as(person, "write", (viewer) => withdrawReview(viewer, withdrawn.reviewId));
  const draft = await opened(person, target, reachBy);
  const [rating] = draft.ratings;
  if (!rating) throw new Error("The review covers nothing.");
  await withObservation(person, secret);
  return {
    ...person,
    target,
    reachBy,
    secret,
    draft: { ...idsOf(draft), version: await answered(person, draft, secret) },
    notesVersion: await withPrivateNote(person, draft.assessmentId, rating.key, secret),
    closed: idsOf(first),
    withdrawn: idsOf(withdrawn),
    note: await withEvidence(person, draft, secret),
    nextStep: await withNextStep(person, rating.key, secret),
  };
}

/** A note, attached to the first responsibility. */
async function withEvidence(
  person: TestPerson,
  { reviewId, assessmentId, ratings }: SelfAssessment,
  title: string,
): Promise<Somebody["note"]> {
  const note = { title, link: null, happenedOn: "2026-10-01", responsibilityKey: null, clientKey: newId() };
  const key = ratings[0]?.key ?? "";
  const outcome = await as(person, "write", (viewer) => addEvidence(viewer, note, { assessmentId, key }));
  if (!outcome.ok) throw new Error(outcome.code);
  const found = await as(person, "read", (viewer) => getSelfAssessment(viewer, reviewId));
  const [piece] = found?.pieces ?? [];
  if (!piece) throw new Error("The piece was not found.");
  return { evidenceId: piece.evidenceId, pieceId: piece.id };
}

async function opened(person: TestPerson, target: string, reachBy: string): Promise<SelfAssessment> {
  const input = openReviewInput.parse({
    levelNow: target,
    target,
    reachBy,
    periodFrom: "2026-06-01",
    periodTo: "2026-11-30",
    clientKey: newId(),
  });
  const outcome = await as(person, "write", (viewer) => openReview(viewer, input));
  if (!outcome.ok) throw new Error(outcome.code);
  const found = await as(person, "read", (viewer) => getSelfAssessment(viewer, outcome.reviewId));
  if (!found) throw new Error("The review was not found.");
  return found;
}

async function answered(person: TestPerson, { assessmentId, version, ratings }: SelfAssessment, comment: string) {
  const saved = await as(person, "write", (viewer) =>
    saveAssessment(viewer, assessmentId, {
      version,
      ratings: ratings.map((one) => ({ ...one, answer: 3, comment, happened: comment })),
    }),
  );
  if (!saved.ok) throw new Error(saved.code);
  return saved.version;
}

async function withPrivateNote(person: TestPerson, assessmentId: string, key: string, text: string): Promise<number> {
  const outcome = await as(person, "write", (viewer) =>
    savePrivateNotes(viewer, assessmentId, { version: 0, notes: [{ key, text }] }),
  );
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.version;
}

function withObservation(person: TestPerson, text: string) {
  return as(person, "write", ({ tx, organizationId, memberId }) =>
    tx.insert(observation).values({
      ...{ organizationId, id: newId(), authorMemberId: memberId, aboutMemberId: memberId },
      ...{ text, happenedOn: "2026-10-02" },
    }),
  );
}

async function withNextStep(
  person: TestPerson,
  responsibilityKey: string,
  text: string,
): Promise<Somebody["nextStep"]> {
  const input = { responsibilityKey, text, dueOn: "2027-01-31", version: 0 };
  const outcome = await as(person, "write", (viewer) => writeNextStep(viewer, input));
  if (!outcome.ok) throw new Error(outcome.code);
  const id = await as(person, "read", async (viewer) => {
    const [row] = await viewer.tx.select({ id: nextStep.id }).from(nextStep).where(visible.nextSteps(viewer));
    return row?.id ?? "";
  });
  return { id, responsibilityKey, version: outcome.version };
}

function idsOf({ reviewId, assessmentId }: SelfAssessment) {
  return { reviewId, assessmentId };
}
