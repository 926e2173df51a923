import { sql } from "drizzle-orm";
import { type MemberRole, member, nextStep } from "@/db/schema";
import { enterWorkspace, withVisitor } from "@/lib/auth/visitor";
import { newId } from "@/lib/ids";
import { openReview, saveAssessment, submitSelfAssessment } from "@/lib/review/commands";
import { openReviewInput } from "@/lib/review/input";
import { getSelfAssessment, type SelfAssessment } from "@/lib/review/queries";
import { as, personIn, signedUp, type TestPerson } from "./people";

/** The people of the fixture: three in one workspace, in every role, and one in another. */
export const roles = ["subject", "administrator", "colleague", "outsider"] as const;
export type Role = (typeof roles)[number];

/** Somebody with a row in every state: a draft, a submitted review, a target, a next step. */
export interface Somebody extends TestPerson {
  target: string;
  draft: { reviewId: string; assessmentId: string; version: number; answeredKey: string };
  closed: { reviewId: string; assessmentId: string };
  nextStepId: string;
}

export type Everybody = Record<Role, Somebody>;

/** Makes them all, through the product's own commands. */
export async function everybody(): Promise<Everybody> {
  const administrator = await signedUp("Administrator");
  const subject = await joinedAs("member", administrator, "Subject");
  const colleague = await joinedAs("member", administrator, "Colleague");
  const outsider = await signedUp("Outsider");
  return {
    subject: await withEveryState(subject, "L3"),
    administrator: await withEveryState(administrator, "L5"),
    colleague: await withEveryState(colleague, "L4"),
    outsider: await withEveryState(outsider, "L2"),
  };
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

async function withEveryState(person: TestPerson, target: string): Promise<Somebody> {
  const first = await opened(person, target);
  await submitted(person, first);
  const draft = await opened(person, target);
  const [rating] = draft.ratings;
  if (!rating) throw new Error("The review covers nothing.");
  const saved = await as(person, "write", (viewer) =>
    saveAssessment(viewer, draft.assessmentId, {
      version: draft.version,
      ratings: [{ ...rating, answer: 2, comment: `${target} is far` }],
    }),
  );
  if (!saved.ok) throw new Error(saved.code);
  return {
    ...person,
    target,
    draft: {
      reviewId: draft.reviewId,
      assessmentId: draft.assessmentId,
      version: saved.version,
      answeredKey: rating.key,
    },
    closed: { reviewId: first.reviewId, assessmentId: first.assessmentId },
    nextStepId: await withNextStep(person, rating.key),
  };
}

async function opened(person: TestPerson, target: string): Promise<SelfAssessment> {
  const input = openReviewInput.parse({
    levelNow: target,
    target,
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

async function submitted(person: TestPerson, { assessmentId, version, ratings }: SelfAssessment): Promise<void> {
  const saved = await as(person, "write", (viewer) =>
    saveAssessment(viewer, assessmentId, { version, ratings: ratings.map((one) => ({ ...one, answer: 3 })) }),
  );
  if (!saved.ok) throw new Error(saved.code);
  const outcome = await as(person, "write", (viewer) =>
    submitSelfAssessment(viewer, { assessmentId, version: saved.version, clientKey: newId() }),
  );
  if (!outcome.ok) throw new Error(outcome.code);
}

async function withNextStep(person: TestPerson, responsibilityKey: string): Promise<string> {
  const id = newId();
  const { organizationId, memberId } = person;
  await as(person, "write", (viewer) =>
    viewer.tx.insert(nextStep).values({
      organizationId,
      id,
      memberId,
      responsibilityKey,
      text: "Lead the next design review",
      dueOn: "2027-01-31",
      writtenAt: sql`now()`,
    }),
  );
  return id;
}
