import { type MemberRole, member } from "@/db/schema";
import { enterWorkspace, withVisitor } from "@/lib/auth/visitor";
import { newId } from "@/lib/ids";
import { openReview, saveAssessment } from "@/lib/review/commands/assessment";
import { answerRequest } from "@/lib/review/commands/mentor";
import { submitAssessment } from "@/lib/review/commands/submit";
import { openReviewInput } from "@/lib/review/input";
import { getMentorForm } from "@/lib/review/queries/mentor-form";
import { listRequests } from "@/lib/review/queries/requests";
import { getSelfAssessment } from "@/lib/review/queries/self-assessment";
import { as, personIn, signedUp, type TestPerson } from "./people";

/** Somebody and their mentor in one workspace, which a third person administers. */
export interface Pair {
  subject: TestPerson;
  mentor: TestPerson;
  administrator: TestPerson;
}

export async function pair(): Promise<Pair> {
  const administrator = await signedUp("Administrator");
  return {
    administrator,
    subject: await joinedAs("member", administrator, "Subject"),
    mentor: await joinedAs("member", administrator, "Mentor"),
  };
}

/** A new account becomes a member of `host`'s workspace. */
export async function joinedAs(role: MemberRole, host: TestPerson, displayName: string): Promise<TestPerson> {
  const person = await signedUp(displayName);
  const memberId = newId();
  await withVisitor(async (visitor) => {
    const tx = await enterWorkspace(visitor, host.organizationId, memberId);
    const { organizationId } = host;
    await tx.insert(member).values({ organizationId, id: memberId, accountId: person.accountId, displayName, role });
  });
  return personIn(person.sessionToken, host.workspace);
}

/** Opens a review of the subject that asks the mentor, from `levelNow` to `target`. Returns its id. */
export async function asked({ subject, mentor }: Pair, levelNow = "L2", target = "L2"): Promise<string> {
  const input = openReviewInput.parse({
    ...{ levelNow, target, periodFrom: "2026-06-01", periodTo: "2026-11-30" },
    ...{ mentorMemberId: mentor.memberId, dueOn: "2036-12-15", word: "Would you?", clientKey: newId() },
  });
  const outcome = await as(subject, "write", (viewer) => openReview(viewer, input));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reviewId;
}

/** The same, accepted by the mentor. */
export async function accepted(people: Pair, levelNow = "L2", target = "L2"): Promise<string> {
  const reviewId = await asked(people, levelNow, target);
  const waiting = await as(people.mentor, "read", listRequests);
  const requestId = waiting.find((one) => one.reviewId === reviewId)?.id ?? "";
  const outcome = await as(people.mentor, "write", (viewer) =>
    answerRequest(viewer, { requestId, answer: "accept", reviewId: null, word: "" }),
  );
  if (!outcome.ok) throw new Error(outcome.code);
  return reviewId;
}

/** What one side answers: a number for all, or one for each responsibility in ladder order. */
export type Answers = number | readonly number[];

/** Answers everything on one side, each with a comment, and saves it; the version that a submission names. */
export async function answered(
  person: TestPerson,
  side: "self" | "mentor",
  reviewId: string,
  answers: Answers,
  comment = "A sentence of why.",
): Promise<{ assessmentId: string; version: number }> {
  const form =
    side === "self"
      ? await as(person, "read", (viewer) => getSelfAssessment(viewer, reviewId))
      : await as(person, "read", (viewer) => getMentorForm(viewer, reviewId));
  if (!form) throw new Error(`No form of the ${side} side.`);
  const ratings = form.ratings.map(({ key }, index) => ({
    ...{ key, comment, answer: typeof answers === "number" ? answers : (answers[index] ?? 3) },
    ...(side === "self" ? { happened: comment } : {}),
  }));
  const { assessmentId, version } = form;
  const saved = await as(person, "write", (viewer) => saveAssessment(viewer, assessmentId, { version, ratings }));
  if (!saved.ok) throw new Error(saved.code);
  return { assessmentId, version: saved.version };
}

/** Answers everything on one side and submits it. */
export async function submitted(
  person: TestPerson,
  side: "self" | "mentor",
  reviewId: string,
  answers: Answers = 3,
  comment?: string,
): Promise<void> {
  const { assessmentId, version } = await answered(person, side, reviewId, answers, comment);
  const outcome = await as(person, "write", (viewer) =>
    submitAssessment(viewer, { assessmentId, version, clientKey: newId() }),
  );
  if (!outcome.ok) throw new Error(outcome.code);
}

/** A review that both have submitted. */
export async function revealed(
  people: Pair,
  self: Answers = 3,
  mentor: Answers = 3,
  { levelNow, target } = { levelNow: "L2", target: "L2" },
): Promise<string> {
  const reviewId = await accepted(people, levelNow, target);
  await submitted(people.subject, "self", reviewId, self);
  await submitted(people.mentor, "mentor", reviewId, mentor);
  return reviewId;
}
