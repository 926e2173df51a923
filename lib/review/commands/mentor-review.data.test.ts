import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { accepted, answered, asked, joinedAs, type Pair, pair, revealed, submitted } from "@/db/testing/pairs";
import { as } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import { getComparison } from "../queries/comparison";
import { getMentorForm } from "../queries/mentor-form";
import { listRequests } from "../queries/requests";
import { closeLapsed, confirm, propose, signOff } from "./agreement";
import { closeAsSelfRated } from "./due";
import { reviseReview, takeBackAssessment, withdrawReview } from "./life";
import { answerRequest, askMentor, offerReview } from "./mentor";
import { savePrivateNotes } from "./private-note";
import { submitAssessment } from "./submit";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const key = "design-solutions-independently";

describe("asking and offering", () => {
  it("settles who the mentor is, by ask or by offer", async () => {
    const people = await pair();
    const reviewId = await accepted(people);
    expect(await as(people.mentor, "read", (viewer) => getMentorForm(viewer, reviewId))).toMatchObject({
      subject: { name: "Subject" },
      shown: null,
      standing: { mentor: "accepted", selfSubmitted: false },
    });
    const other = await joinedAs("member", people.administrator, "Other");
    await as(other, "write", (viewer) =>
      offerReview(viewer, { subjectMemberId: people.subject.memberId, word: "", clientKey: newId() }),
    );
    const [offer] = await as(people.subject, "read", listRequests);
    expect(offer).toMatchObject({ origin: "offer", isMine: true });
    const taken = await as(people.subject, "write", (viewer) =>
      answerRequest(viewer, { requestId: offer?.id ?? "", answer: "accept", reviewId, word: "" }),
    );
    expect(taken).toMatchObject({ ok: true });
    // Another mentor was named: the first one has lost sight of it.
    expect(await as(people.mentor, "read", (viewer) => getMentorForm(viewer, reviewId))).toBeNull();
    expect(await as(other, "read", (viewer) => getMentorForm(viewer, reviewId))).not.toBeNull();
  });

  it("refuses oneself and people of other workspaces", async () => {
    const people = await pair();
    const reviewId = await asked(people);
    const elsewhere = await pair();
    const ask = (mentorMemberId: string) =>
      as(people.subject, "write", (viewer) =>
        askMentor(viewer, { reviewId, mentorMemberId, dueOn: null, word: "", clientKey: newId() }),
      );
    expect(await ask(people.subject.memberId)).toMatchObject({ fields: { mentorMemberId: "not-oneself" } });
    expect(await ask(elsewhere.mentor.memberId)).toMatchObject({ fields: { mentorMemberId: "not-a-member" } });
  });

  it("lets a mentor decline with a word, after which the review is its subject's alone", async () => {
    const people = await pair();
    const reviewId = await asked(people);
    const [request] = await as(people.mentor, "read", listRequests);
    const declined = await as(people.mentor, "write", (viewer) =>
      answerRequest(viewer, { requestId: request?.id ?? "", answer: "decline", reviewId: null, word: "No time." }),
    );
    expect(declined).toEqual({ ok: true });
    expect(await as(people.subject, "read", listRequests)).toMatchObject([
      { state: "declined", answerWord: "No time." },
    ]);
    await submitted(people.subject, "self", reviewId);
    expect(await stateOf(reviewId)).toMatchObject({ state: "closed", closing: "self-rated" });
  });
});

describe("the reveal", () => {
  it("comes with the second submission, whichever it is, and not before", async () => {
    for (const first of ["subject", "mentor"] as const) {
      const people = await pair();
      const reviewId = await accepted(people);
      const second = first === "subject" ? "mentor" : "subject";
      await submitted(people[first], first === "subject" ? "self" : "mentor", reviewId);
      expect(await comparedBy(people, reviewId)).toEqual([null, null]);
      await submitted(people[second], second === "subject" ? "self" : "mentor", reviewId);
      expect((await comparedBy(people, reviewId)).every((one) => one?.items.length === 3)).toBe(true);
    }
  });

  it("happens once when both submit at the same moment, fifty times each", async () => {
    const people = await pair();
    const reviewId = await accepted(people);
    const self = { ...(await answered(people.subject, "self", reviewId, [3, 4, 5])), clientKey: newId() };
    const mentor = { ...(await answered(people.mentor, "mentor", reviewId, [3, 4, 2])), clientKey: newId() };
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => [
        as(people.subject, "write", (viewer) => submitAssessment(viewer, self)),
        as(people.mentor, "write", (viewer) => submitAssessment(viewer, mentor)),
      ]).flat(),
    );
    expect(outcomes.every((one) => one.ok)).toBe(true);
    expect(await auditOf(reviewId, "review-revealed")).toBe(1);
    const [seen] = await comparedBy(people, reviewId);
    expect(seen?.items.map(({ agreement }) => agreement?.answer ?? null)).toEqual([3, 4, null]);
  });

  it("cannot be undone, and either takes their own back until then", async () => {
    const people = await pair();
    const reviewId = await accepted(people);
    await submitted(people.mentor, "mentor", reviewId);
    expect(await as(people.mentor, "write", (viewer) => takeBackAssessment(viewer, reviewId))).toMatchObject({
      ok: true,
    });
    await submitted(people.subject, "self", reviewId);
    expect(await as(people.mentor, "read", (viewer) => getMentorForm(viewer, reviewId))).toMatchObject({
      shown: { happened: { [key]: "A sentence of why." } },
    });
    expect(await as(people.subject, "write", (viewer) => takeBackAssessment(viewer, reviewId))).toMatchObject({
      ok: true,
    });
    expect(await as(people.mentor, "read", (viewer) => getMentorForm(viewer, reviewId))).toMatchObject({ shown: null });
    await submitted(people.subject, "self", reviewId);
    await submitted(people.mentor, "mentor", reviewId);
    for (const person of [people.subject, people.mentor])
      expect(await as(person, "write", (viewer) => takeBackAssessment(viewer, reviewId))).toMatchObject({
        code: "already-revealed",
      });
  });

  it("wants a sentence from a mentor for every number, and none where nothing was observed", async () => {
    const people = await pair();
    const reviewId = await accepted(people);
    const short = await answered(people.mentor, "mentor", reviewId, [3, 0, 0], "ok");
    const submit = (version: number) =>
      as(people.mentor, "write", (viewer) =>
        submitAssessment(viewer, { assessmentId: short.assessmentId, version, clientKey: newId() }),
      );
    expect(await submit(short.version)).toMatchObject({ code: "incomplete", missing: [key] });
    const { version } = await answered(people.mentor, "mentor", reviewId, [0, 0, 0], "");
    expect(await submit(version)).toMatchObject({ ok: true });
  });
});

describe("agreeing and signing", () => {
  it("counts nothing without both, and closes with the second signature", async () => {
    const people = await pair();
    const reviewId = await revealed(people, [4, 4, 3], [4, 4, 5]);
    const [open] = (await comparedBy(people, reviewId))[0]?.items.filter(({ agreement }) => !agreement) ?? [];
    const at = { reviewId, key: open?.key ?? "" };
    const rate = { outcome: "rating", experiment: "", until: "" } as const;
    const sign = (who: "subject" | "mentor") =>
      as(people[who], "write", (viewer) => signOff(viewer, { reviewId, clientKey: newId() }));
    expect(await sign("subject")).toMatchObject({ code: "undecided" });
    const without = await as(people.subject, "write", (viewer) =>
      propose(viewer, { ...at, ...rate, version: 0, answer: 4, reason: "" }),
    );
    expect(without).toMatchObject({ fields: { reason: "reason-required" } });
    const proposed = await as(people.subject, "write", (viewer) =>
      propose(viewer, { ...at, ...rate, version: 0, answer: 4, reason: "In between." }),
    );
    expect(proposed).toEqual({ ok: true, version: 1 });
    // Nobody confirms their own.
    expect(await as(people.subject, "write", (viewer) => confirm(viewer, { ...at, version: 1 }))).toMatchObject({
      code: "proposal-changed",
    });
    await as(people.subject, "write", (viewer) =>
      propose(viewer, { ...at, ...rate, version: 1, answer: 5, reason: "" }),
    );
    expect(await as(people.mentor, "write", (viewer) => confirm(viewer, { ...at, version: 1 }))).toMatchObject({
      code: "proposal-changed",
    });
    expect(await as(people.mentor, "write", (viewer) => confirm(viewer, { ...at, version: 2 }))).toEqual({ ok: true });
    expect(await sign("mentor")).toEqual({ ok: true, closed: false });
    const late = await as(people.subject, "write", (viewer) =>
      propose(viewer, { ...at, ...rate, version: 2, answer: 3, reason: "" }),
    );
    expect(late).toMatchObject({ code: "moved-on" });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => sign("subject")));
    expect(outcomes.every((one) => one.ok)).toBe(true);
    expect(await stateOf(reviewId)).toMatchObject({ state: "closed", closing: "signed" });
    expect([await auditOf(reviewId, "review-signed"), await auditOf(reviewId, "review-closed")]).toEqual([2, 1]);
    const rows = await behind`select responsibility_key, answer from agreed_rating where review_id = ${reviewId}`;
    expect(rows.map((row) => row.answer).sort()).toEqual([4, 4, 5]);
    expect(await behind`select level_key from held_rung where review_id = ${reviewId}`).toEqual([{ level_key: "L2" }]);
  });

  it("leaves open what both leave open, and keeps what stood before", async () => {
    const people = await pair();
    const reviewId = await revealed(people, [2, 4, 4], [4, 4, 4]);
    const left = {
      outcome: "left-open",
      answer: null,
      reason: "",
      experiment: "Pair on it.",
      until: "2037-02-01",
    } as const;
    await as(people.mentor, "write", (viewer) => propose(viewer, { reviewId, key, version: 0, ...left }));
    await as(people.subject, "write", (viewer) => confirm(viewer, { reviewId, key, version: 1 }));
    for (const person of [people.subject, people.mentor])
      await as(person, "write", (viewer) => signOff(viewer, { reviewId, clientKey: newId() }));
    expect(await behind`select count(*)::int n from agreed_rating where review_id = ${reviewId}`).toEqual([{ n: 2 }]);
    expect(await behind`select level_key from held_rung where review_id = ${reviewId}`).toEqual([]);
  });

  it("lets one side close when the other has left, and not before", async () => {
    const people = await pair();
    const reviewId = await revealed(people, [2, 4, 4], [4, 4, 4]);
    const close = () => as(people.subject, "write", (viewer) => closeLapsed(viewer, reviewId));
    expect(await close()).toMatchObject({ code: "moved-on" });
    await behind`update member set ended_at = now() where id = ${people.mentor.memberId}`;
    expect(await close()).toMatchObject({ ok: true });
    expect(await stateOf(reviewId)).toMatchObject({ state: "closed", closing: "lapsed" });
  });
});

it("corrects a closed review with the same mentor, who starts from what they had answered", async () => {
  const people = await pair();
  const reviewId = await revealed(people, 4, 4);
  for (const person of [people.subject, people.mentor])
    await as(person, "write", (viewer) => signOff(viewer, { reviewId, clientKey: newId() }));
  const revised = await as(people.subject, "write", (viewer) =>
    reviseReview(viewer, { reviewId, reason: "Forgot the migration.", clientKey: newId() }),
  );
  if (!revised.ok) throw new Error(revised.code);
  const [request] = await as(people.mentor, "read", listRequests);
  expect(request).toMatchObject({ state: "waiting", word: "Forgot the migration." });
  await as(people.mentor, "write", (viewer) =>
    answerRequest(viewer, { requestId: request?.id ?? "", answer: "accept", reviewId: null, word: "" }),
  );
  const form = await as(people.mentor, "read", (viewer) => getMentorForm(viewer, revised.reviewId));
  expect(form?.ratings.map((one) => one.answer)).toEqual([4, 4, 4]);
  expect(form?.past.map((one) => one.answer)).toEqual([4, 4, 4]);
  expect((await comparedBy(people, reviewId)).every((one) => one?.standing.closing === "signed")).toBe(true);
});

it("closes as self-rated only when the due date has passed without the mentor", async () => {
  const people = await pair();
  const reviewId = await accepted(people);
  await submitted(people.subject, "self", reviewId);
  const close = () => as(people.subject, "write", (viewer) => closeAsSelfRated(viewer, reviewId));
  expect(await close()).toMatchObject({ code: "moved-on" });
  await behind`update review set due_on = '2026-01-01' where id = ${reviewId}`;
  expect(await close()).toMatchObject({ ok: true });
  expect(await as(people.mentor, "read", (viewer) => getMentorForm(viewer, reviewId))).toBeNull();
});

it("keeps private notes their author's, saved while they are typed", async () => {
  const people = await pair();
  const reviewId = await accepted(people);
  const form = await as(people.mentor, "read", (viewer) => getMentorForm(viewer, reviewId));
  const assessmentId = form?.assessmentId ?? "";
  const save = (who: "mentor" | "subject", version: number, text: string) =>
    as(people[who], "write", (viewer) => savePrivateNotes(viewer, assessmentId, { version, notes: [{ key, text }] }));
  expect(await save("mentor", 0, "Ask about time.")).toMatchObject({ ok: true, version: 1 });
  expect(await save("mentor", 0, "Lost?")).toMatchObject({ code: "stale-version", current: { version: 1 } });
  expect(await save("subject", 1, "Mine now")).toEqual({ ok: false, code: "not-found" });
});

it("is set aside before the reveal, where the mentor keeps what they wrote to read", async () => {
  const people = await pair();
  const reviewId = await accepted(people);
  await submitted(people.mentor, "mentor", reviewId);
  expect(await as(people.subject, "write", (viewer) => withdrawReview(viewer, reviewId))).toMatchObject({ ok: true });
  expect(await as(people.mentor, "read", (viewer) => getMentorForm(viewer, reviewId))).toMatchObject({
    standing: { state: "withdrawn" },
    shown: null,
  });
});

function comparedBy(people: Pair, reviewId: string) {
  return Promise.all(
    [people.subject, people.mentor].map((person) => as(person, "write", (viewer) => getComparison(viewer, reviewId))),
  );
}

async function stateOf(reviewId: string) {
  const [row] = await behind`select state, closing from review where id = ${reviewId}`;
  return row;
}

async function auditOf(reviewId: string, action: string): Promise<number> {
  const [row] =
    await behind`select count(*)::int n from audit_event where object_id = ${reviewId} and action = ${action}`;
  return row?.n ?? 0;
}
