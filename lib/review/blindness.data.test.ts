import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/connection";
import { inState, type SharedReview, type SharedState, sharedKeys } from "@/db/testing/mentored";
import { joinedAs, pair } from "@/db/testing/pairs";
import { as, type TestPerson } from "@/db/testing/people";
import { invites, shares, teamOf } from "@/db/testing/teams";
import { testDatabase } from "@/db/testing/test-database";
import { everythingAsked, everythingAskedOfTeam } from "@/lib/auth/testing/everything-asked";
import { type Viewer, withViewer } from "@/lib/auth/viewer";
import { RungError } from "@/lib/errors";
import { openTeamPerson } from "@/lib/growth/queries/team-person";
import { newId } from "@/lib/ids";
import { reviseReview, takeBackAssessment } from "./commands/life";
import { getRoundBoard } from "./queries/round";

/* Either lock can be taken out: here the first, whose predicates then let every row through and refuse nobody anything. */
const first = vi.hoisted(() => ({ isOut: false }));
vi.mock("@/lib/auth/visibility", async (original) => {
  const { visible } = await original<typeof import("@/lib/auth/visibility")>();
  type Predicate = (viewer: Viewer, teamId: string) => unknown;
  const either =
    (predicate: Predicate): Predicate =>
    (...asked) =>
      first.isOut ? sql`true` : predicate(...asked);
  return { visible: Object.fromEntries(Object.entries(visible).map(([name, one]) => [name, either(one)])) };
});
vi.mock("@/lib/auth/permissions", async (original) => {
  const permissions = await original<typeof import("@/lib/auth/permissions")>();
  const authorize: typeof permissions.authorize = (...asked) => first.isOut || permissions.authorize(...asked);
  return { ...permissions, authorize };
});

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const two = await pair();
const colleague = await joinedAs("member", two.administrator, "Colleague");
const other = await joinedAs("member", two.administrator, "Another mentor");
const lead = await joinedAs("member", two.administrator, "Lead");
/** The subject's own team, with whose lead they share what is agreed. */
const teamId = await teamOf(two.administrator, "Team", [lead], [two.subject, colleague]);
await shares(two.subject, teamId);

/** Every state before the reveal, and that of who has taken their submission back. */
const states = [
  "accepted",
  "selfIn",
  "mentorIn",
  "self-back",
  "mentor-back",
  "withdrawn",
  "declined",
  "replaced",
] as const;
type Blind = (typeof states)[number];
/** From the reveal on both sides read each other; everybody else stays as blind as they were. */
const openStates = ["revealed", "decided", "closed"] as const;
const made = new Map<Blind | (typeof openStates)[number], SharedReview>();
/** The round that each review was opened in. */
const rounds = new Map<string, string>();
for (const state of [...states, ...openStates]) made.set(state, await blind(state));
const statement = `statement ${newId()}`;
const reason = `reason ${newId()}`;
await correctClosed();

async function blind(state: Blind | (typeof openStates)[number]): Promise<SharedReview> {
  const back = state === "self-back" ? "selfIn" : state === "mentor-back" ? "mentorIn" : null;
  const review = await inState(two, back ?? (state as SharedState), other);
  const roundId = await invites(lead, teamId, [two.subject], two.mentor);
  rounds.set(review.reviewId, roundId);
  await behind`update review set round_id = ${roundId} where id = ${review.reviewId}`;
  await behind`update review_progress set round_id = ${roundId} where id = ${review.reviewId}`;
  const who = state === "self-back" ? two.subject : two.mentor;
  if (back) await as(who, "write", (viewer) => takeBackAssessment(viewer, review.reviewId));
  return review;
}

/** What the subject says beside what was agreed, and why they open it again. */
async function correctClosed(): Promise<void> {
  const { reviewId = "" } = made.get("closed") ?? {};
  await behind`update review set statement = ${statement} where id = ${reviewId}`;
  await as(two.subject, "write", (viewer) => reviseReview(viewer, { reviewId, reason, clientKey: newId() }));
}

const outside = ["administrator", "lead", "colleague", "other"] as const;

/** Whose side is hidden from whom: from the other side, from whoever was asked instead, and from everybody else. */
const hidden = [...states, ...openStates].flatMap((state) =>
  (["self", "mentor"] as const)
    .filter((side) => side === "self" || made.get(state)?.mentor)
    .flatMap((side) => {
      const between = openStates.some((one) => one === state) ? [] : [side === "self" ? "mentor" : "subject"];
      return [...between, ...outside].map((reader) => ({ state, side, reader: reader as keyof typeof readers }));
    }),
);
const readers = { ...two, colleague, other, lead };
type Hidden = (typeof hidden)[number];

/** Everything that any query, download or refused command hands to `reader` about this review, as one text. */
async function handedOver(reader: TestPerson, review: SharedReview): Promise<string> {
  const roundId = rounds.get(review.reviewId) ?? "";
  const calls = [
    ...everythingAsked(review),
    ...everythingAskedOfTeam({ teamId, roundId, memberId: two.subject.memberId }),
  ];
  const outcome = await withViewer(reader.sessionToken, reader.workspace, "write", async (viewer) => {
    const seen: unknown[] = [];
    for (const call of calls) {
      await viewer.tx.execute(sql`savepoint call`);
      seen.push(
        await call(viewer).catch(async (error) => {
          await viewer.tx.execute(sql`rollback to savepoint call`);
          if (error instanceof RungError || error.code === "42501") return error.code;
          throw error;
        }),
      );
    }
    return { ok: false, seen };
  });
  if (outcome.is !== "done") throw new Error(outcome.is);
  return JSON.stringify(outcome.value.seen);
}

/** Another world, which differs in nothing but what one side answered, wrote, when they did, and how far they are. */
async function anotherWorld({ state, side }: Hidden, review: SharedReview): Promise<void> {
  const assessmentId = review[side]?.assessmentId ?? "";
  await behind`update rating set answer = (coalesce(answer, 0) + 1) % 6, comment = comment || '.',
    answered_at = answered_at - interval '1 minute' where assessment_id = ${assessmentId}`;
  await behind`update rating set answer = case when answer is null then 3 end where id in (
    select id from rating where assessment_id = ${assessmentId} order by id limit 1)`;
  await behind`update assessment set version = version + 7, saved_at = saved_at - interval '1 minute',
    submitted_at = submitted_at - interval '1 minute' where id = ${assessmentId}`;
  await behind`update private_note set text = text || '.', version = version + 1 where assessment_id = ${assessmentId}`;
  if (side === "mentor") {
    if (!openStates.some((one) => one === state))
      await behind`update review set mentor_submitted_at = mentor_submitted_at - interval '1 minute'
      where id = ${review.reviewId}`;
    await behind`update observation set text = text || '.' where text like ${`${review.mentor?.note}%`}`;
  } else if (state !== "selfIn") {
    await behind`update what_happened set text = text || '.' where assessment_id = ${assessmentId}`;
    await behind`update evidence set title = title || '.' where id = ${review.evidenceId}`;
  }
}

/** What is wrong: a text that was handed over, or anything at all that differs between the two worlds. */
async function leaks(one: Hidden): Promise<string[]> {
  const review = made.get(one.state);
  if (!review) throw new Error("There is no such review.");
  const reader = readers[one.reader];
  const before = await handedOver(reader, review);
  const texts = [review[one.side]?.comment ?? "", review[one.side]?.note ?? ""];
  // Nobody else is told what they said to each other, nor which review it was.
  if (one.reader === "lead") texts.push(review.said, statement, reason, review.reviewId);
  // Facts and evidence are the mentor's to read from the moment that the subject has submitted.
  const shown = one.state === "selfIn" && one.reader === "mentor";
  if (one.side === "self" && !shown) texts.push(review.happened, review.piece);
  const found = texts.filter((text) => before.includes(text));
  await anotherWorld(one, review);
  const after = await handedOver(reader, review);
  return after === before ? found : [...found, "another world looks different"];
}

const names = "$side of $state, to the $reader";

describe("with both locks", () => {
  it("is seen by its author, so that a leak could be", async () => {
    for (const state of states) {
      const review = made.get(state) as SharedReview;
      const own = await handedOver(two.subject, review);
      for (const text of [review.self.comment, review.happened, review.piece]) expect(own).toContain(text);
      if (review.mentor) expect(await handedOver(two.mentor, review)).toContain(review.mentor.comment);
    }
  });

  it("shows the lead what was agreed and shared, so that they see more than a stranger", async () => {
    const seen = await as(lead, "read", (viewer) => openTeamPerson(viewer, teamId, two.subject.memberId));
    expect(seen?.shared?.history.map(({ key }) => key).sort()).toEqual([...sharedKeys].sort());
    const board = await as(lead, "read", (viewer) => getRoundBoard(viewer, teamId, [...rounds.values()][0] ?? ""));
    expect(board?.places).toMatchObject([{ memberId: two.subject.memberId, step: "engineer" }]);
  });

  it.each(hidden)(names, async (one) => {
    expect(await leaks(one)).toEqual([]);
  });
});

describe("with the first lock out: the predicates say nothing and nobody is refused anything", () => {
  it.each(hidden)(names, async (one) => {
    first.isOut = true;
    try {
      expect(await leaks(one)).toEqual([]);
    } finally {
      first.isOut = false;
    }
  });

  it.each([
    ["assessment_read", "assessment"],
    ["observation_own", "observation"],
    ["evidence_own", "evidence"],
  ] as const)("is noticed once %s lets everything through as well", async (policy, table) => {
    const [kept] = await behind`select qual from pg_policies where policyname = ${policy}`;
    await behind.unsafe(`alter policy ${policy} on ${table} using (true)`);
    first.isOut = true;
    try {
      const found: string[] = [];
      const near = hidden.filter(({ state }) => state === "accepted" || state === "mentorIn");
      for (const one of near) if (found.length === 0) found.push(...(await leaks(one)));
      expect(found).not.toEqual([]);
    } finally {
      first.isOut = false;
      await behind.unsafe(`alter policy ${policy} on ${table} using (${kept?.qual})`);
    }
  });
});

describe("with the second lock out: row-level security is off", () => {
  const off = async (how: "disable" | "enable") => {
    const tables = await behind<{ name: string }[]>`select relname as name from pg_class
      where relforcerowsecurity and relnamespace = 'public'::regnamespace`;
    for (const { name } of tables) await behind.unsafe(`alter table ${name} ${how} row level security`);
  };

  it.each(hidden)(names, async (one) => {
    await off("disable");
    try {
      expect(await leaks(one)).toEqual([]);
    } finally {
      await off("enable");
    }
  });

  it("is noticed once the first is out as well", async () => {
    await off("disable");
    first.isOut = true;
    try {
      for (const state of states) {
        const all: string[] = [];
        for (const one of hidden) if (one.state === state && all.length === 0) all.push(...(await leaks(one)));
        expect(all, state).not.toEqual([]);
      }
    } finally {
      first.isOut = false;
      await off("enable");
    }
  });
});
