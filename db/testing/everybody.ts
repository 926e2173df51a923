import { type MemberRole, member, nextStep } from "@/db/schema";
import { visible } from "@/lib/auth/visibility";
import { enterWorkspace, withVisitor } from "@/lib/auth/visitor";
import { writeNextStep } from "@/lib/growth/commands";
import { newId } from "@/lib/ids";
import { openReview, saveAssessment, submitSelfAssessment } from "@/lib/review/commands/assessment";
import { addEvidence } from "@/lib/review/commands/evidence";
import { withdrawReview } from "@/lib/review/commands/life";
import { openReviewInput } from "@/lib/review/input";
import { getSelfAssessment, type SelfAssessment } from "@/lib/review/queries/self-assessment";
import { as, personIn, signedUp, type TestPerson } from "./people";

/** The people of the fixture: three in one workspace, in every role, and one in another. */
export const roles = ["subject", "administrator", "colleague", "outsider"] as const;
export type Role = (typeof roles)[number];

/** Somebody with a row in every state: a draft, a submitted review, a target, a next step. */
export interface Somebody extends TestPerson {
  target: string;
  /** The day they want to be there; nobody else has the same. */
  reachBy: string;
  /** Stands in every text they wrote. */
  secret: string;
  /** Answered whole, not submitted. */
  draft: { reviewId: string; assessmentId: string; version: number };
  closed: { reviewId: string; assessmentId: string };
  withdrawn: { reviewId: string; assessmentId: string };
  /** Attached to the draft; another one is attached to what was submitted. */
  note: { evidenceId: string; pieceId: string };
  nextStep: { id: string; responsibilityKey: string; version: number };
}

export type Everybody = Record<Role, Somebody>;

/** Makes them all, through the product's own commands. */
export async function everybody(): Promise<Everybody> {
  const administrator = await signedUp("Administrator");
  const subject = await joinedAs("member", administrator, "Subject");
  const colleague = await joinedAs("member", administrator, "Colleague");
  const outsider = await signedUp("Outsider");
  return {
    subject: await withEveryState(subject, "L3", "2031-01-01"),
    administrator: await withEveryState(administrator, "L5", "2032-02-02"),
    colleague: await withEveryState(colleague, "L4", "2033-03-03"),
    outsider: await withEveryState(outsider, "L2", "2034-04-04"),
  };
}

/** What nobody but this person may ever be sent: ids of their rows, their day, every text they wrote. */
export function tracesOf({ reachBy, secret, draft, closed, withdrawn, note, nextStep }: Somebody): string[] {
  const reviews = [draft, closed, withdrawn].flatMap(({ reviewId, assessmentId }) => [reviewId, assessmentId]);
  return [reachBy, secret, ...reviews, note.evidenceId, note.pieceId, nextStep.id];
}

/** A new account becomes a member of `host`'s workspace, as an invitation will do it. */
async function joinedAs(role: MemberRole, host: TestPerson, displayName: string): Promise<TestPerson> {
  const person = await signedUp(displayName);
  const memberId = newId();
  await withVisitor(async (visitor) => {
    const tx = await enterWorkspace(visitor, host.organizationId, memberId);
    const { organizationId } = host;
    await tx.insert(member).values({ organizationId, id: memberId, accountId: person.accountId, displayName, role });
  });
  return personIn(person.sessionToken, host.workspace);
}

async function withEveryState(person: TestPerson, target: string, reachBy: string): Promise<Somebody> {
  const secret = `secret of ${newId()}`;
  const first = await opened(person, target, reachBy);
  const submission = await answered(person, first, secret);
  const outcome = await as(person, "write", (viewer) =>
    submitSelfAssessment(viewer, { assessmentId: first.assessmentId, version: submission, clientKey: newId() }),
  );
  if (!outcome.ok) throw new Error(outcome.code);
  await withEvidence(person, first, secret);
  const withdrawn = await opened(person, target, reachBy);
  await as(person, "write", (viewer) => withdrawReview(viewer, withdrawn.reviewId));
  const draft = await opened(person, target, reachBy);
  const [rating] = draft.ratings;
  if (!rating) throw new Error("The review covers nothing.");
  return {
    ...person,
    target,
    reachBy,
    secret,
    draft: { ...idsOf(draft), version: await answered(person, draft, secret) },
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
