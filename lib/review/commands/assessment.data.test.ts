import { describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { as, signedUp, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { listenToStatements } from "@/db/transaction";
import { newId } from "@/lib/ids";
import { type OpenReviewInput, openReviewInput } from "../input";
import { listOwnReviews } from "../queries/list";
import { getSelfAssessment, type SelfAssessment } from "../queries/self-assessment";
import { openReview, saveAssessment } from "./assessment";
import { submitAssessment } from "./submit";

const database = await testDatabase();

function input(change: Record<string, unknown> = {}): OpenReviewInput {
  return openReviewInput.parse({
    levelNow: "L2",
    target: "L3",
    periodFrom: "2026-06-01",
    periodTo: "2026-11-30",
    clientKey: newId(),
    ...change,
  });
}

async function opened(person: TestPerson, change: Record<string, unknown> = {}): Promise<SelfAssessment> {
  const outcome = await as(person, "write", (viewer) => openReview(viewer, input(change)));
  if (!outcome.ok) throw new Error(outcome.code);
  const found = await as(person, "read", (viewer) => getSelfAssessment(viewer, outcome.reviewId));
  if (!found) throw new Error("The review was not found.");
  return found;
}

async function answeredAll(person: TestPerson, draft: SelfAssessment, answer = 3): Promise<number> {
  const ratings = draft.ratings.map((one) => ({ ...one, answer }));
  const saved = await as(person, "write", (viewer) =>
    saveAssessment(viewer, draft.assessmentId, { version: draft.version, ratings }),
  );
  if (!saved.ok) throw new Error(saved.code);
  return saved.version;
}

async function inDatabase<T>(work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const sql = connect(database.adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

describe("opening a review", () => {
  it("covers the rungs from level now to target and fixes them", async () => {
    const person = await signedUp();
    const draft = await opened(person);
    expect(draft.ratings).toHaveLength(7);
    expect(draft.ratings[0]?.key).toBe("design-solutions-independently");
    expect(draft.ratings.every((one) => one.answer === null)).toBe(true);
  });

  it("starts at the lowest rung for somebody not on the ladder yet, and includes a skipped rung", async () => {
    const person = await signedUp();
    expect((await opened(person, { levelNow: "none", target: "L1" })).ratings).toHaveLength(3);
    expect((await opened(person, { levelNow: "L1", target: "L3" })).ratings).toHaveLength(10);
    expect((await opened(person, { levelNow: "L5", target: "L5" })).ratings).toHaveLength(4);
  });

  it("opens one review for one client key, however often it is sent at once", async () => {
    const person = await signedUp();
    const once = input();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => as(person, "write", (viewer) => openReview(viewer, once))),
    );
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.reviewId)).size).toBe(1);
    expect(await as(person, "read", listOwnReviews)).toHaveLength(1);
  });

  it("takes the same client key with something else for another act", async () => {
    const person = await signedUp();
    const first = input();
    const other = { ...first, target: "L5" };
    const [one, two] = [
      await as(person, "write", (viewer) => openReview(viewer, first)),
      await as(person, "write", (viewer) => openReview(viewer, other)),
    ];
    expect(one.ok && two.ok && one.reviewId !== two.reviewId).toBe(true);
    const reviews = await as(person, "read", listOwnReviews);
    expect(reviews.map((review) => [review.target, review.total])).toEqual([
      ["L5", 15],
      ["L3", 7],
    ]);
  });

  it("refuses a level that the ladder does not have and stores nothing", async () => {
    const person = await signedUp();
    const outcome = await as(person, "write", (viewer) => openReview(viewer, input({ target: "L9" })));
    expect(outcome).toMatchObject({ ok: false, code: "invalid-input", fields: { target: "not-a-level" } });
    expect(await as(person, "read", listOwnReviews)).toEqual([]);
  });
});

describe("saving a draft", () => {
  it("lets exactly one of fifty saves from the same version through, and the others see its text", async () => {
    const person = await signedUp();
    const draft = await opened(person);
    const key = draft.ratings[0]?.key ?? "";
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        as(person, "write", (viewer) =>
          saveAssessment(viewer, draft.assessmentId, {
            version: draft.version,
            ratings: [{ key, answer: 1 + (index % 5), comment: `writer ${index}` }],
          }),
        ),
      ),
    );
    const winners = outcomes.flatMap((outcome, index) => (outcome.ok ? [index] : []));
    expect(winners).toHaveLength(1);
    const stored = await as(person, "read", (viewer) => getSelfAssessment(viewer, draft.reviewId));
    expect(stored?.ratings[0]?.comment).toBe(`writer ${winners[0]}`);
    expect(stored?.version).toBe(draft.version + 1);
    for (const outcome of outcomes) {
      if (outcome.ok) continue;
      expect(outcome).toMatchObject({ code: "stale-version", current: { version: draft.version + 1 } });
    }
  });

  it("refuses a key that the review does not cover and stores nothing of the save", async () => {
    const person = await signedUp();
    const draft = await opened(person);
    const outcome = await as(person, "write", (viewer) =>
      saveAssessment(viewer, draft.assessmentId, {
        version: draft.version,
        ratings: [
          { key: draft.ratings[0]?.key ?? "", answer: 4, comment: "" },
          { key: "set-technology-roadmap", answer: 4, comment: "" },
        ],
      }),
    );
    expect(outcome).toMatchObject({ ok: false, code: "invalid-input", fields: { ratings: "unknown-key" } });
    const stored = await as(person, "read", (viewer) => getSelfAssessment(viewer, draft.reviewId));
    expect(stored).toEqual(draft);
  });

  it("takes three statements, and reading the page three more", async () => {
    const person = await signedUp();
    const draft = await opened(person);
    const statements: string[] = [];
    const stop = listenToStatements((statement) => statements.push(statement));
    await as(person, "write", (viewer) =>
      saveAssessment(viewer, draft.assessmentId, {
        version: draft.version,
        ratings: draft.ratings.map((one) => ({ ...one, answer: 2 })),
      }),
    );
    expect(statements).toHaveLength(3);
    statements.length = 0;
    await as(person, "read", (viewer) => getSelfAssessment(viewer, draft.reviewId));
    stop();
    expect(statements.length).toBeLessThanOrEqual(4);
  });
});

describe("submitting", () => {
  it("lists what is missing and leaves the draft a draft", async () => {
    const person = await signedUp();
    const draft = await opened(person);
    const outcome = await as(person, "write", (viewer) =>
      submitAssessment(viewer, { assessmentId: draft.assessmentId, version: draft.version, clientKey: newId() }),
    );
    expect(outcome).toMatchObject({ ok: false, code: "incomplete" });
    if (!outcome.ok && outcome.code === "incomplete") expect(outcome.missing).toHaveLength(7);
    const stored = await as(person, "read", (viewer) => getSelfAssessment(viewer, draft.reviewId));
    expect(stored?.submittedAt).toBeNull();
  });

  it("happens once for fifty submissions at once, with one audit row", async () => {
    const person = await signedUp();
    const draft = await opened(person);
    const version = await answeredAll(person, draft);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        as(person, "write", (viewer) =>
          submitAssessment(viewer, {
            assessmentId: draft.assessmentId,
            version,
            clientKey: index < 25 ? "the same key for half" : newId(),
          }),
        ),
      ),
    );
    expect(outcomes.some((outcome) => outcome.ok)).toBe(true);
    const audited = await inDatabase(
      (sql) => sql`select count(*)::int as n from audit_event
        where organization_id = ${person.organizationId} and action = 'assessment-submitted'`,
    );
    expect(audited[0]?.n).toBe(1);
    const stored = await as(person, "read", (viewer) => getSelfAssessment(viewer, draft.reviewId));
    expect(stored).toMatchObject({ state: "closed" });
  });

  it("does not take one review's key for another's", async () => {
    const person = await signedUp();
    const [first, second] = [await opened(person), await opened(person, { target: "L2" })];
    const clientKey = newId();
    for (const draft of [first, second]) {
      const version = await answeredAll(person, draft);
      const outcome = await as(person, "write", (viewer) =>
        submitAssessment(viewer, { assessmentId: draft.assessmentId, version, clientKey }),
      );
      expect(outcome).toEqual({ ok: true, reviewId: draft.reviewId, is: "closed" });
    }
    const reviews = await as(person, "read", listOwnReviews);
    expect(reviews.map((review) => review.state)).toEqual(["closed", "closed"]);
  });

  it("makes the draft unchangeable, for commands and for SQL under the application's role", async () => {
    const person = await signedUp();
    const draft = await opened(person);
    const version = await answeredAll(person, draft);
    await as(person, "write", (viewer) =>
      submitAssessment(viewer, { assessmentId: draft.assessmentId, version, clientKey: newId() }),
    );
    const late = await as(person, "write", (viewer) =>
      saveAssessment(viewer, draft.assessmentId, {
        version: version + 1,
        ratings: [{ key: draft.ratings[0]?.key ?? "", answer: 5, comment: "late" }],
      }),
    );
    expect(late).toMatchObject({ ok: false, code: "already-submitted" });
    const touched = await as(person, "write", async (viewer) => {
      const rows = await viewer.tx.execute("update rating set answer = 5 returning id");
      return rows.length;
    });
    expect(touched).toBe(0);
  });
});
