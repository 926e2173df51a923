import { eq } from "drizzle-orm";
import { observation, review } from "@/db/schema";
import { newId } from "@/lib/ids";
import { confirm, propose, signOff } from "@/lib/review/commands/agreement";
import { openReview, saveAssessment } from "@/lib/review/commands/assessment";
import { addEvidence } from "@/lib/review/commands/evidence";
import { withdrawReview } from "@/lib/review/commands/life";
import { answerRequest, askMentor } from "@/lib/review/commands/mentor";
import { savePrivateNotes } from "@/lib/review/commands/private-note";
import { submitAssessment } from "@/lib/review/commands/submit";
import { openReviewInput } from "@/lib/review/input";
import { getComparison } from "@/lib/review/queries/comparison";
import { getMentorForm } from "@/lib/review/queries/mentor-form";
import { listRequests } from "@/lib/review/queries/requests";
import { getSelfAssessment } from "@/lib/review/queries/self-assessment";
import type { Answers } from "./pairs";
import { as, type TestPerson } from "./people";

/** How far a review of two sides can be. In `replaced` another mentor was asked after the first had written a draft. */
export const sharedStates = [
  "asked",
  "declined",
  "accepted",
  "replaced",
  "withdrawn",
  "selfIn",
  "mentorIn",
  "revealed",
  "decided",
  "closed",
] as const;
export type SharedState = (typeof sharedStates)[number];

/** One side's part of it; `comment` and `note` are texts that stand nowhere else. */
export interface SharedSide {
  assessmentId: string;
  version: number;
  comment: string;
  note: string;
}

/** A review of two sides, with a text of its own wherever somebody can write. */
export interface SharedReview {
  state: SharedState;
  reviewId: string;
  requestId: string;
  self: SharedSide;
  /** Null where the mentor never came to write. */
  mentor: SharedSide | null;
  /** What the subject wrote down as having happened, and the title of the evidence they attached. */
  happened: string;
  piece: string;
  evidenceId: string;
  /** What they say to each other: the request, its answer and, once it is revealed, their proposals. */
  said: string;
}

export type Mentored = Record<SharedState, SharedReview>;

export interface Two {
  subject: TestPerson;
  mentor: TestPerson;
}

/** Covered by every one of them, in ladder order: both answer the first alike. */
export const sharedKeys = [
  "design-solutions-independently",
  "optimise-model-performance",
  "join-architecture-decisions",
] as const;

const alike: Answers = [4, 4, 4];
const apart: Answers = [4, 3, 5];
/** A due date that has passed, and one that has not. */
const past = "2026-01-15";
const ahead = "2036-12-15";

/** One review in every state; `other` is asked in place of the mentor where they are replaced. */
export async function mentored(two: Two, other: TestPerson): Promise<Mentored> {
  const made: Partial<Mentored> = {};
  for (const state of sharedStates) made[state] = await inState(two, state, other);
  return made as Mentored;
}

/** A review in this one state, through the product's own commands. */
export async function inState(two: Two, state: SharedState, other?: TestPerson): Promise<SharedReview> {
  const review = await begun(two, state);
  const { reviewId, requestId } = review;
  const { subject, mentor } = two;
  await wroteSelf(two, review);
  if (state === "asked") return review;
  const answer = state === "declined" ? "decline" : "accept";
  await done(
    as(mentor, "write", (viewer) => answerRequest(viewer, { requestId, answer, reviewId: null, word: review.said })),
  );
  if (state === "declined") return review;
  await wroteMentor(two, review, state === "revealed" ? apart : alike);
  if (state === "accepted") return review;
  if (state === "withdrawn") await done(as(subject, "write", (viewer) => withdrawReview(viewer, reviewId)));
  if (state === "replaced" && other)
    await done(
      as(subject, "write", (viewer) =>
        askMentor(viewer, {
          reviewId,
          mentorMemberId: other.memberId,
          dueOn: ahead,
          word: review.said,
          clientKey: newId(),
        }),
      ),
    );
  if (state === "withdrawn" || state === "replaced") return review;
  if (state !== "mentorIn") await submit(subject, review.self);
  if (state !== "selfIn") await submit(mentor, review.mentor);
  if (state === "revealed") await proposed(two, review);
  if (state === "closed") await signed(two, review);
  return review;
}

async function begun({ subject, mentor }: Two, state: SharedState): Promise<SharedReview> {
  const said = `said in ${state} ${newId()}`;
  const input = openReviewInput.parse({
    ...{ levelNow: "L2", target: "L2", periodFrom: "2026-01-01", periodTo: "2026-05-31", clientKey: newId() },
    ...{ mentorMemberId: mentor.memberId, dueOn: ahead, word: said },
  });
  const { reviewId } = await done(as(subject, "write", (viewer) => openReview(viewer, input)));
  // Nobody names a day that is over; it has passed since.
  if (state === "selfIn")
    await as(subject, "write", ({ tx }) => tx.update(review).set({ dueOn: past }).where(eq(review.id, reviewId)));
  const requests = await as(subject, "read", listRequests);
  return {
    ...{ state, reviewId, said, requestId: requests.find((one) => one.reviewId === reviewId)?.id ?? "" },
    ...{ self: sideOf("self", state), mentor: null, evidenceId: "" },
    ...{ happened: `happened in ${state} ${newId()}`, piece: `piece in ${state} ${newId()}` },
  };
}

function sideOf(side: "self" | "mentor", state: SharedState): SharedSide {
  const [comment, note] = ["comment", "note"].map((what) => `${what} of ${side} in ${state} ${newId()}`);
  return { assessmentId: "", version: 0, comment: comment ?? "", note: note ?? "" };
}

async function wroteSelf({ subject }: Two, review: SharedReview): Promise<void> {
  const form = await as(subject, "read", (viewer) => getSelfAssessment(viewer, review.reviewId));
  const { self, happened, piece } = review;
  self.assessmentId = form?.assessmentId ?? "";
  const note = { title: piece, link: null, happenedOn: "2026-03-01", responsibilityKey: null, clientKey: newId() };
  const to = { assessmentId: self.assessmentId, key: sharedKeys[0] };
  await done(as(subject, "write", (viewer) => addEvidence(viewer, note, to)));
  const ratings = sharedKeys.map((key) => ({ key, answer: 4, comment: self.comment, happened }));
  await save(subject, self, form?.version ?? 0, ratings);
  const found = await as(subject, "read", (viewer) => getSelfAssessment(viewer, review.reviewId));
  review.evidenceId = found?.pieces[0]?.evidenceId ?? "";
}

async function wroteMentor({ subject, mentor }: Two, review: SharedReview, answers: Answers): Promise<void> {
  const form = await as(mentor, "read", (viewer) => getMentorForm(viewer, review.reviewId));
  if (!form) throw new Error("The mentor has no form.");
  const side = sideOf("mentor", review.state);
  side.assessmentId = form.assessmentId;
  const answerAt = (index: number) => (typeof answers === "number" ? answers : (answers[index] ?? 3));
  const ratings = sharedKeys.map((key, index) => ({ key, answer: answerAt(index), comment: side.comment }));
  await save(mentor, side, form.version, ratings);
  review.mentor = side;
  await as(mentor, "write", ({ tx, organizationId, memberId: authorMemberId }) =>
    tx.insert(observation).values({
      ...{ organizationId, id: newId(), authorMemberId, aboutMemberId: subject.memberId },
      ...{ text: side.note, happenedOn: "2026-03-09" },
    }),
  );
}

async function save(
  person: TestPerson,
  side: SharedSide,
  version: number,
  ratings: Parameters<typeof saveAssessment>[2]["ratings"],
): Promise<void> {
  const { assessmentId, note: text } = side;
  const saved = await done(as(person, "write", (viewer) => saveAssessment(viewer, assessmentId, { version, ratings })));
  side.version = saved.version;
  const notes = [{ key: sharedKeys[0], text }];
  await done(as(person, "write", (viewer) => savePrivateNotes(viewer, assessmentId, { version: 0, notes })));
}

async function submit(person: TestPerson, side: SharedSide | null): Promise<void> {
  if (!side) throw new Error("This side has written nothing.");
  const { assessmentId, version } = side;
  await done(as(person, "write", (viewer) => submitAssessment(viewer, { assessmentId, version, clientKey: newId() })));
}

/** The subject proposes the second, the mentor the third; neither is confirmed. Either has looked. */
async function proposed({ subject, mentor }: Two, { reviewId, said }: SharedReview): Promise<void> {
  const at = { reviewId, version: 0, experiment: "", until: "" };
  const rate = { ...at, outcome: "rating" as const, answer: 2, reason: said };
  await done(as(subject, "write", (viewer) => propose(viewer, { ...rate, key: sharedKeys[1] })));
  const open = {
    ...at,
    outcome: "left-open" as const,
    answer: null,
    reason: "",
    experiment: said,
    until: "2037-02-01",
  };
  await done(as(mentor, "write", (viewer) => propose(viewer, { ...open, key: sharedKeys[2] })));
  for (const person of [subject, mentor]) await as(person, "write", (viewer) => getComparison(viewer, reviewId));
}

async function signed({ subject, mentor }: Two, { reviewId, said }: SharedReview): Promise<void> {
  const [key] = sharedKeys;
  const again = { reviewId, key, version: 1, outcome: "rating" as const, answer: 4, experiment: "", until: "" };
  await done(as(subject, "write", (viewer) => propose(viewer, { ...again, reason: said })));
  await done(as(mentor, "write", (viewer) => confirm(viewer, { reviewId, key, version: 2 })));
  for (const person of [subject, mentor]) {
    await as(person, "write", (viewer) => getComparison(viewer, reviewId));
    await done(as(person, "write", (viewer) => signOff(viewer, { reviewId, clientKey: newId() })));
  }
}

async function done<T extends { ok: boolean }>(outcome: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const made = await outcome;
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made as Extract<T, { ok: true }>;
}
