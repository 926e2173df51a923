import { describe, expect, it } from "vitest";
import { as, signedUp, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import { openReviewInput } from "../input";
import { listOwnReviews } from "../queries/list";
import { getSelfAssessment, type SelfAssessment } from "../queries/self-assessment";
import { openReview, saveAssessment } from "./assessment";
import { addEvidence, deleteEvidence, detachEvidence } from "./evidence";
import { discardReview, reviseReview, takeBackAssessment, withdrawReview } from "./life";
import { submitAssessment } from "./submit";

await testDatabase();

async function opened(person: TestPerson): Promise<SelfAssessment> {
  const input = openReviewInput.parse({
    levelNow: "none",
    target: "L1",
    periodFrom: "2026-06-01",
    periodTo: "2026-11-30",
    clientKey: newId(),
  });
  const outcome = await as(person, "write", (viewer) => openReview(viewer, input));
  if (!outcome.ok) throw new Error(outcome.code);
  return read(person, outcome.reviewId);
}

async function read(person: TestPerson, reviewId: string): Promise<SelfAssessment> {
  const found = await as(person, "read", (viewer) => getSelfAssessment(viewer, reviewId));
  if (!found) throw new Error("The review was not found.");
  return found;
}

async function saved(person: TestPerson, { assessmentId, version, ratings }: SelfAssessment) {
  return as(person, "write", (viewer) =>
    saveAssessment(viewer, assessmentId, {
      version,
      ratings: ratings.map((one) => ({ ...one, answer: 3, comment: "why", happened: "what" })),
    }),
  );
}

async function submitted(person: TestPerson, draft: SelfAssessment): Promise<SelfAssessment> {
  await saved(person, draft);
  const { assessmentId, version } = await read(person, draft.reviewId);
  const outcome = await as(person, "write", (viewer) =>
    submitAssessment(viewer, { assessmentId, version, clientKey: newId() }),
  );
  if (!outcome.ok) throw new Error(outcome.code);
  return read(person, draft.reviewId);
}

async function withPiece(person: TestPerson, self: SelfAssessment, title: string) {
  const note = { title, link: "https://example.com/x", happenedOn: "2026-10-01", responsibilityKey: null };
  const to = { assessmentId: self.assessmentId, key: self.ratings[0]?.key ?? "" };
  const outcome = await as(person, "write", (viewer) => addEvidence(viewer, { ...note, clientKey: newId() }, to));
  expect(outcome).toEqual({ ok: true });
  return read(person, self.reviewId);
}

describe("taking back", () => {
  it("makes a draft of what was submitted, with everything in it, to be submitted again", async () => {
    const person = await signedUp();
    const before = await submitted(person, await withPiece(person, await opened(person), "a note"));
    expect(before.pieces[0]?.frozenAt).toBeInstanceOf(Date);
    const outcome = await as(person, "write", (viewer) => takeBackAssessment(viewer, before.reviewId));
    expect(outcome).toEqual({ ok: true, reviewId: before.reviewId });
    const after = await read(person, before.reviewId);
    expect(after).toMatchObject({ state: "open", submittedAt: null, ratings: before.ratings });
    expect(after.pieces).toMatchObject([{ title: "a note", frozenAt: null, addedAfter: false }]);
    expect((await submitted(person, after)).state).toBe("closed");
  });

  it("keeps a frozen piece whose note was deleted", async () => {
    const person = await signedUp();
    const before = await submitted(person, await withPiece(person, await opened(person), "a note"));
    const evidenceId = before.pieces[0]?.evidenceId ?? "";
    expect(await as(person, "write", (viewer) => deleteEvidence(viewer, evidenceId))).toEqual({ ok: true });
    await as(person, "write", (viewer) => takeBackAssessment(viewer, before.reviewId));
    expect((await read(person, before.reviewId)).pieces).toMatchObject([{ title: "a note" }]);
  });

  it("ends when the next review is submitted, and of both at once one is refused", async () => {
    const person = await signedUp();
    const first = await submitted(person, await opened(person));
    const second = await opened(person);
    await saved(person, second);
    const { assessmentId, version } = await read(person, second.reviewId);
    const [back, on] = await Promise.all([
      as(person, "write", (viewer) => takeBackAssessment(viewer, first.reviewId)),
      as(person, "write", (viewer) => submitAssessment(viewer, { assessmentId, version, clientKey: newId() })),
    ]);
    expect(on.ok).toBe(true);
    expect((await read(person, first.reviewId)).state).toBe(back.ok ? "open" : "closed");
    if (!back.ok) expect(back.code).toBe("moved-on");
    const late = await as(person, "write", (viewer) => takeBackAssessment(viewer, first.reviewId));
    expect(late).toMatchObject({ code: "moved-on" });
  });

  it("happens once, however often it is sent at once", async () => {
    const person = await signedUp();
    const { reviewId, version } = await submitted(person, await opened(person));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => as(person, "write", (viewer) => takeBackAssessment(viewer, reviewId))),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await read(person, reviewId)).version).toBe(version + 1);
  });
});

describe("evidence and a submission at the same moment", () => {
  it("is frozen with it or marked as added after, and never loose in what was submitted", async () => {
    const person = await signedUp();
    for (let round = 0; round < 8; round++) {
      const draft = await withPiece(person, await opened(person), `first ${round}`);
      await saved(person, draft);
      const { assessmentId, version, ratings } = await read(person, draft.reviewId);
      const note = { title: `late ${round}`, link: null, happenedOn: "2026-10-02", responsibilityKey: null };
      const to = { assessmentId, key: ratings[0]?.key ?? "" };
      const pieceId = draft.pieces[0]?.id ?? "";
      const [submission] = await Promise.all([
        as(person, "write", (viewer) => submitAssessment(viewer, { assessmentId, version, clientKey: newId() })),
        as(person, "write", (viewer) => addEvidence(viewer, { ...note, clientKey: newId() }, to)),
        as(person, "write", (viewer) => detachEvidence(viewer, pieceId)),
      ]);
      expect(submission.ok).toBe(true);
      const { pieces } = await read(person, draft.reviewId);
      expect(pieces.filter((piece) => piece.frozenAt === null)).toEqual([]);
      expect(pieces.some((piece) => piece.title === `late ${round}`)).toBe(true);
    }
  });
});

describe("revising", () => {
  it("opens a copy with a reason once, and leaves the closed review as it is", async () => {
    const person = await signedUp();
    const before = await submitted(person, await withPiece(person, await opened(person), "a note"));
    const input = { reviewId: before.reviewId, reason: "Forgot the migration.", clientKey: newId() };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => as(person, "write", (viewer) => reviseReview(viewer, input))),
    );
    const ids = new Set(outcomes.map((outcome) => outcome.ok && outcome.reviewId));
    expect(ids.size).toBe(1);
    const revision = await read(person, String([...ids][0]));
    expect(revision).toMatchObject({
      state: "open",
      ratings: before.ratings,
      revises: { reviewId: before.reviewId, reason: input.reason },
      pieces: [{ title: "a note", frozenAt: null }],
    });
    const { standing: _, ...whole } = before;
    expect(await read(person, before.reviewId)).toMatchObject({ ...whole, standing: { revised: true } });
    const again = await as(person, "write", (viewer) => reviseReview(viewer, { ...input, clientKey: newId() }));
    expect(again).toMatchObject({ code: "moved-on" });
  });
});

it("takes nothing while it is set aside, and says why", async () => {
  const person = await signedUp();
  const draft = await opened(person);
  await as(person, "write", (viewer) => withdrawReview(viewer, draft.reviewId));
  expect(await saved(person, draft)).toEqual({ ok: false, code: "moved-on" });
  const { assessmentId, version } = draft;
  const sent = as(person, "write", (viewer) => submitAssessment(viewer, { assessmentId, version, clientKey: newId() }));
  expect(await sent).toEqual({ ok: false, code: "moved-on" });
});

it("leaves notes where they are when a draft is discarded", async () => {
  const person = await signedUp();
  const draft = await withPiece(person, await opened(person), "a note");
  expect((await as(person, "write", (viewer) => discardReview(viewer, draft.reviewId))).ok).toBe(true);
  expect(await as(person, "read", listOwnReviews)).toEqual([]);
  expect((await opened(person)).notes).toMatchObject([{ title: "a note" }]);
});
