import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { accepted, answered, asked, joinedAs, pair, revealed, submitted } from "@/db/testing/pairs";
import { as, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { listenToStatements } from "@/db/transaction";
import { listNextSteps } from "@/lib/growth/queries";
import { newId } from "@/lib/ids";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { confirm, propose, signOff } from "../commands/agreement";
import { setDue } from "../commands/due";
import { answerRequest, askMentor, offerReview } from "../commands/mentor";
import { markNoticesRead } from "../commands/notices";
import { needsOf } from "../needs";
import { listNeeds } from "./home";
import { getOpenReview, listOwnReviews } from "./list";
import { listNotices } from "./notices";
import { listMenteeReviews, listRequests } from "./requests";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const today = "2036-12-01";

/** Everything that the start page, the lists and the notices show to somebody. */
async function shownTo(person: TestPerson) {
  return as(person, "read", async (viewer) => ({
    needs: await listNeeds(viewer),
    own: await listOwnReviews(viewer),
    open: await getOpenReview(viewer),
    others: await listMenteeReviews(viewer),
    requests: await listRequests(viewer),
    notices: await listNotices(viewer),
    unread: viewer.unreadNotices,
  }));
}

async function kindsFor(person: TestPerson) {
  const { reviews, offers } = await as(person, "read", listNeeds);
  const { now, waiting } = needsOf(reviews, offers, today);
  return { now: now.map(({ is }) => is), waiting: waiting.map(({ is }) => is) };
}

/** Without row-level security on what either side writes, so that what the queries ask for holds by itself. */
async function withoutSecondLock<T>(work: () => Promise<T>): Promise<T> {
  const tables = ["assessment", "rating", "agreement"];
  for (const table of tables) await behind.unsafe(`alter table ${table} disable row level security`);
  try {
    return await work();
  } finally {
    for (const table of tables) await behind.unsafe(`alter table ${table} enable row level security`);
  }
}

describe("before the reveal", () => {
  it.each(["with", "without"] as const)(
    "nothing a subject sees changes with a mentor's answers, %s the second lock",
    async (lock) => {
      const people = await pair();
      const reviewId = await accepted(people);
      const shown = () =>
        lock === "with" ? shownTo(people.subject) : withoutSecondLock(() => shownTo(people.subject));
      const before = await shown();
      await answered(people.mentor, "mentor", reviewId, 4, "A planted text of the mentor.");
      expect(await shown()).toEqual(before);
      await submitted(people.mentor, "mentor", reviewId, 4, "A planted text of the mentor.");
      const after = await shown();
      // One bit, and nothing more.
      expect(after.own[0]?.mentorSubmitted).toBe(true);
      const bitBack = (one: { mentorSubmitted: boolean }) => ({ ...one, mentorSubmitted: false });
      expect({
        ...after,
        own: after.own.map(bitBack),
        needs: { ...after.needs, reviews: after.needs.reviews.map(bitBack) },
      }).toEqual(before);
      expect(JSON.stringify(after)).not.toContain("planted");
    },
  );

  it.each(["with", "without"] as const)(
    "nothing a mentor sees changes with a subject's answers, %s the second lock",
    async (lock) => {
      const people = await pair();
      const reviewId = await accepted(people);
      const shown = () => (lock === "with" ? shownTo(people.mentor) : withoutSecondLock(() => shownTo(people.mentor)));
      const before = await shown();
      await answered(people.subject, "self", reviewId, 5, "A planted text of the subject.");
      expect(await shown()).toEqual(before);
    },
  );

  it("another member sees nothing of either, and an administrator neither", async () => {
    const people = await pair();
    const other = await joinedAs("member", people.administrator, "Other");
    const before = [await shownTo(other), await shownTo(people.administrator)];
    await revealed(people);
    expect([await shownTo(other), await shownTo(people.administrator)]).toEqual(before);
    expect(before[0]).toMatchObject({ own: [], others: [], requests: [], notices: [], unread: 0 });
  });
});

describe("the start page", () => {
  it("needs four statements with all it shows", async () => {
    const people = await pair();
    await revealed(people);
    const statements: string[] = [];
    const stop = listenToStatements((statement) => statements.push(statement));
    await as(people.subject, "read", async (viewer) => [
      await listNeeds(viewer),
      await listNextSteps(viewer),
      await getCurrentLadder(viewer),
    ]);
    stop();
    expect(statements.length).toBeLessThanOrEqual(4);
  });

  it("says on both sides what is theirs to do, from asking to signing", async () => {
    const people = await pair();
    const { subject, mentor } = people;
    const reviewId = await asked(people);
    expect(await kindsFor(mentor)).toEqual({ now: ["answer-ask"], waiting: [] });
    expect(await kindsFor(subject)).toEqual({ now: ["write-self"], waiting: [] });
    await answerAs(mentor, "accept");
    expect(await kindsFor(mentor)).toEqual({ now: ["write-mentor"], waiting: [] });
    await submitted(subject, "self", reviewId, [3, 3, 4]);
    expect(await kindsFor(subject)).toEqual({ now: [], waiting: ["wait-submit"] });
    await submitted(mentor, "mentor", reviewId, [3, 3, 2]);
    expect(await kindsFor(subject)).toEqual({ now: ["decide"], waiting: [] });
    const key = await undecidedKey(reviewId);
    const proposal = { reviewId, key, version: 0, outcome: "left-open", answer: null, reason: "" } as const;
    const left = { ...proposal, experiment: "Pair on it", until: "2037-02-01" };
    await done(as(subject, "write", (viewer) => propose(viewer, left)));
    expect(await kindsFor(subject)).toEqual({ now: [], waiting: ["wait-confirm"] });
    expect(await kindsFor(mentor)).toEqual({ now: ["decide"], waiting: [] });
    await done(as(mentor, "write", (viewer) => confirm(viewer, { reviewId, key, version: 1 })));
    expect((await kindsFor(mentor)).now.sort()).toEqual(["sign", "try"]);
    await done(as(mentor, "write", (viewer) => signOff(viewer, { reviewId, clientKey: newId() })));
    expect(await kindsFor(mentor)).toEqual({ now: ["try"], waiting: ["wait-sign"] });
    await done(as(subject, "write", (viewer) => signOff(viewer, { reviewId, clientKey: newId() })));
    for (const person of [subject, mentor]) {
      const { reviews } = await as(person, "read", listNeeds);
      expect(reviews).toMatchObject([
        { state: "closed", leftOpen: [{ experiment: "Pair on it", until: "2037-02-01" }] },
      ]);
      expect(await kindsFor(person)).toEqual({ now: ["try"], waiting: [] });
    }
    expect(await as(subject, "read", listOwnReviews)).toMatchObject([
      { closing: "signed", mentor: { name: "Mentor", accepted: true }, decided: 3, total: 3, dueOn: "2036-12-15" },
    ]);
  });

  it("tells a subject whose mentor declined, or is late, that it is theirs to go on", async () => {
    const people = await pair();
    const reviewId = await asked(people);
    await submitted(people.subject, "self", reviewId);
    expect(await kindsFor(people.subject)).toEqual({ now: [], waiting: ["wait-answer"] });
    await done(as(people.subject, "write", (viewer) => setDue(viewer, { reviewId, dueOn: "2036-11-30" })));
    expect(await kindsFor(people.subject)).toEqual({ now: ["mentor-late"], waiting: [] });
    await answerAs(people.mentor, "decline");
    expect(await kindsFor(people.subject)).toEqual({ now: ["find-mentor"], waiting: [] });
    expect(await as(people.subject, "read", listOwnReviews)).toMatchObject([{ mentor: null, selfSubmitted: true }]);
  });

  it("shows an offer to whom it was made until it is answered", async () => {
    const people = await pair();
    const { subject, mentor } = people;
    const offer = { subjectMemberId: subject.memberId, word: "", clientKey: newId() };
    await done(as(mentor, "write", (viewer) => offerReview(viewer, offer)));
    expect((await as(subject, "read", listNeeds)).offers).toMatchObject([{ other: "Mentor" }]);
    expect((await as(mentor, "read", listNeeds)).offers).toEqual([]);
    await answerAs(subject, "decline");
    expect((await as(subject, "read", listNeeds)).offers).toEqual([]);
  });
});

describe("notices", () => {
  it("tell who did what, count as new until they are read, and are nobody else's to read", async () => {
    const people = await pair();
    const { subject, mentor } = people;
    const reviewId = await asked(people);
    const [notice] = await as(mentor, "read", listNotices);
    expect(notice).toMatchObject({
      kind: "mentor-asked",
      actor: "Subject",
      isRead: false,
      about: { side: "mentor", reviewId },
    });
    expect(JSON.stringify(notice)).not.toContain("Would you?");
    const noticeId = notice?.id ?? "";
    expect(await as(subject, "write", (viewer) => markNoticesRead(viewer, { noticeId }))).toMatchObject({
      code: "not-found",
    });
    expect(await unreadOf(mentor)).toBe(1);
    expect(await as(mentor, "write", (viewer) => markNoticesRead(viewer, { noticeId }))).toEqual({
      ok: true,
      opens: { kind: "mentor-asked", reviewId, side: "mentor", roundId: null, teamId: null },
    });
    expect(await unreadOf(mentor)).toBe(0);
  });

  it("are all marked at once, each person's own alone", async () => {
    const people = await pair();
    await revealed(people);
    const [ofSubject, ofMentor] = [await unreadOf(people.subject), await unreadOf(people.mentor)];
    expect(ofSubject).toBeGreaterThan(0);
    expect(await as(people.subject, "write", (viewer) => markNoticesRead(viewer, { noticeId: null }))).toEqual({
      ok: true,
      opens: null,
    });
    expect([await unreadOf(people.subject), await unreadOf(people.mentor)]).toEqual([0, ofMentor]);
  });

  it("about a review that somebody no longer sees lead to no review", async () => {
    const people = await pair();
    const reviewId = await asked(people);
    const other = await joinedAs("member", people.administrator, "Other");
    const another = { reviewId, mentorMemberId: other.memberId, dueOn: null, word: "", clientKey: newId() };
    await done(as(people.subject, "write", (viewer) => askMentor(viewer, another)));
    const notices = await as(people.mentor, "read", listNotices);
    expect(notices.map(({ kind, about }) => [kind, about])).toEqual([
      ["request-ended", null],
      ["mentor-asked", null],
    ]);
  });
});

async function answerAs(person: TestPerson, answer: "accept" | "decline") {
  const requestId = (await as(person, "read", listRequests)).find(({ isMine }) => isMine)?.id ?? "";
  await done(as(person, "write", (viewer) => answerRequest(viewer, { requestId, answer, reviewId: null, word: "" })));
}

async function done(outcome: Promise<{ ok: boolean }>) {
  expect(await outcome).toMatchObject({ ok: true });
}

function unreadOf(person: TestPerson): Promise<number> {
  return as(person, "read", async (viewer) => viewer.unreadNotices);
}

async function undecidedKey(reviewId: Awaited<ReturnType<typeof asked>>): Promise<string> {
  const [row] = await behind<{ key: string }[]>`
    select l.key from review_responsibility c
    join ladder_responsibility l on l.organization_id = c.organization_id and l.id = c.responsibility_id
    where c.review_id = ${reviewId} and not exists (
      select from agreement g where g.review_id = c.review_id and g.responsibility_id = c.responsibility_id)`;
  return row?.key ?? "";
}
