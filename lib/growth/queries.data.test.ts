import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { accepted, type Pair, pair, revealed, submitted } from "@/db/testing/pairs";
import { as, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { listenToStatements } from "@/db/transaction";
import { newId } from "@/lib/ids";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { getOwnAim } from "@/lib/organization/queries";
import { confirm, propose, signOff } from "@/lib/review/commands/agreement";
import { getOpenReview } from "@/lib/review/queries/list";
import { heldRungs } from "./agreed-view";
import { getGrowthRecord, listNextSteps } from "./queries";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const firstKey = "design-solutions-independently";

const recordOf = (person: TestPerson) => as(person, "read", getGrowthRecord);

describe("the record of agreed ratings", () => {
  it("tells what was agreed, with whom, and the rung that became held", async () => {
    const people = await pair();
    await signed(people, await revealed(people, [4, 5, 4], [4, 5, 4]));
    const { reviews, leftOpen } = await recordOf(people.subject);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({ kind: "agreed", with: "Mentor", held: ["L2"], leftOpen: [], levelNow: "L2" });
    expect(Object.values(reviews[0]?.kind === "agreed" ? reviews[0].agreed : {}).sort()).toEqual([4, 4, 5]);
    expect(leftOpen).toEqual([]);
  });

  it("keeps a rung held, and counts each review once, the oldest first", async () => {
    const people = await pair();
    await signed(people, await revealed(people, 4, 4));
    await signed(people, await revealed(people, 3, 3));
    const { reviews } = await recordOf(people.subject);
    expect(reviews.map((one) => one.ratings[firstKey])).toEqual([4, 3]);
    expect(reviews.map((one) => (one.kind === "agreed" ? one.held : null))).toEqual([["L2"], []]);
    expect(heldRungs(reviews).map((rung) => rung.levelKey)).toEqual(["L2"]);
  });

  it("has what is left open once both say so, before the review closes and after", async () => {
    const people = await pair();
    const reviewId = await revealed(people, [2, 4, 4], [4, 4, 4]);
    const proposal = {
      reviewId,
      key: firstKey,
      version: 0,
      reason: "",
      experiment: "Pair on it.",
      until: "2037-01-31",
    };
    const proposed = await as(people.mentor, "write", (viewer) =>
      propose(viewer, { ...proposal, outcome: "left-open" as const, answer: null } as Parameters<typeof propose>[1]),
    );
    expect(proposed).toMatchObject({ ok: true });
    expect((await recordOf(people.subject)).leftOpen).toEqual([]);
    await as(people.subject, "write", (viewer) => confirm(viewer, { reviewId, key: firstKey, version: 1 }));
    const before = await recordOf(people.subject);
    expect(before.reviews).toEqual([]);
    expect(before.leftOpen).toMatchObject([
      { key: firstKey, experiment: "Pair on it.", until: "2037-01-31", with: "Mentor" },
    ]);
    await signed(people, reviewId);
    const after = await recordOf(people.subject);
    expect(after.leftOpen).toEqual(before.leftOpen);
    expect(after.reviews).toMatchObject([{ kind: "agreed", leftOpen: [firstKey], held: [] }]);
    expect(after.reviews[0]?.kind === "agreed" && firstKey in after.reviews[0].agreed).toBe(false);
  });

  it("does not tell what both answered while nothing is closed", async () => {
    const people = await pair();
    await revealed(people, 4, 4);
    expect(await recordOf(people.subject)).toEqual({ reviews: [], leftOpen: [] });
  });

  it("is its subject's alone: neither the mentor nor another member has any of it", async () => {
    const people = await pair();
    await signed(people, await revealed(people, 4, 4));
    const nothing = { reviews: [], leftOpen: [] };
    expect(await recordOf(people.mentor)).toEqual(nothing);
    expect(await recordOf(people.administrator)).toEqual(nothing);
    expect(await recordOf((await pair()).subject)).toEqual(nothing);
  });

  it("names nobody who is not a member any more", async () => {
    const people = await pair();
    await signed(people, await revealed(people, 4, 4));
    await behind`update member set display_name = '' where id = ${people.mentor.memberId}`;
    expect((await recordOf(people.subject)).reviews).toMatchObject([{ kind: "agreed", with: "" }]);
  });
});

it("needs six statements for all of My growth", async () => {
  const people = await pair();
  await signed(people, await revealed(people, 4, 4));
  await submitted(people.subject, "self", await accepted(people));
  await as(people.subject, "read", getCurrentLadder);
  const statements: string[] = [];
  const stop = listenToStatements((statement) => statements.push(statement));
  await as(people.subject, "read", async (viewer) => [
    await getOpenReview(viewer),
    await getCurrentLadder(viewer),
    await getOwnAim(viewer),
    await getGrowthRecord(viewer),
    await listNextSteps(viewer),
  ]);
  stop();
  expect(statements.length).toBeLessThanOrEqual(6);
});

async function signed(people: Pair, reviewId: string): Promise<void> {
  for (const person of [people.subject, people.mentor]) {
    const outcome = await as(person, "write", (viewer) => signOff(viewer, { reviewId, clientKey: newId() }));
    if (!outcome.ok) throw new Error(outcome.code);
  }
}
