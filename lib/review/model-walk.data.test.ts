import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { type Pair, pair } from "@/db/testing/pairs";
import { as } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { closeLapsed, confirm, propose, signOff } from "./commands/agreement";
import { openReview, saveAssessment } from "./commands/assessment";
import { closeAsSelfRated, setDue } from "./commands/due";
import { discardReview, resumeReview, reviseReview, takeBackAssessment, withdrawReview } from "./commands/life";
import { answerRequest, askMentor } from "./commands/mentor";
import { submitAssessment } from "./commands/submit";
import { openReviewInput } from "./input";
import { type Move, move, moves, type Standing } from "./lifecycle";
import { findStanding } from "./queries/standing";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

/** `MODEL_MOVES=10000` walks as far as a release wants it; every run walks a part of that, on a second server a shorter one. */
const isEmbedded = (process.env.RUNG_TEST_SERVER ?? "embedded") === "embedded";
const wanted = Number(process.env.MODEL_MOVES ?? (isEmbedded ? 2_000 : 500));
const seed = Number(process.env.MODEL_SEED ?? Math.trunc(Math.random() * 2 ** 31));

/** Mulberry32: numbers from 0 to 1 that a seed repeats. */
let state = seed;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

interface Walk {
  people: Pair;
  reviewId: string;
  from: Standing;
}

const by = (who: "subject" | "mentor") => (act: (viewer: Viewer, walk: Walk) => Promise<{ ok: boolean }>) => ({
  who,
  act,
});
const subject = by("subject");
const mentor = by("mentor");
const both = (act: (viewer: Viewer, walk: Walk) => Promise<{ ok: boolean }>) => ({
  who: oneOf(["subject", "mentor"] as const),
  act,
});
const clientKey = () => newId();

/** Every move as the command that a person sends. */
const doing: Record<
  Move,
  () => { who: "subject" | "mentor"; act: (viewer: Viewer, walk: Walk) => Promise<{ ok: boolean }> }
> = {
  "save-self": () => subject((viewer, walk) => saved(viewer, walk, "self")),
  "submit-self": () => subject((viewer, walk) => sent(viewer, walk, "self")),
  "take-back": () => subject((viewer, { reviewId }) => takeBackAssessment(viewer, reviewId)),
  withdraw: () => subject((viewer, { reviewId }) => withdrawReview(viewer, reviewId)),
  resume: () => subject((viewer, { reviewId }) => resumeReview(viewer, reviewId)),
  discard: () => subject((viewer, { reviewId }) => discardReview(viewer, reviewId)),
  revise: () =>
    subject((viewer, { reviewId }) => reviseReview(viewer, { reviewId, reason: "r", clientKey: clientKey() })),
  "ask-mentor": () =>
    subject((viewer, { reviewId, people, from }) =>
      askMentor(viewer, {
        ...{ reviewId, mentorMemberId: people.mentor.memberId, word: "", clientKey: clientKey() },
        // None keeps the one that has passed.
        dueOn: from.overdue ? null : "2040-01-01",
      }),
    ),
  "set-due": () => subject((viewer, { reviewId }) => setDue(viewer, { reviewId, dueOn: "2040-01-01" })),
  "close-self-rated": () => subject((viewer, { reviewId }) => closeAsSelfRated(viewer, reviewId)),
  accept: () => mentor((viewer, walk) => answered(viewer, walk, "accept")),
  decline: () => mentor((viewer, walk) => answered(viewer, walk, "decline")),
  "save-mentor": () => mentor((viewer, walk) => saved(viewer, walk, "mentor")),
  "submit-mentor": () => mentor((viewer, walk) => sent(viewer, walk, "mentor")),
  "take-back-mentor": () => mentor((viewer, { reviewId }) => takeBackAssessment(viewer, reviewId)),
  propose: () => both(proposed),
  confirm: () => both(confirmed),
  "sign-self": () => subject((viewer, { reviewId }) => signOff(viewer, { reviewId, clientKey: clientKey() })),
  "sign-mentor": () => mentor((viewer, { reviewId }) => signOff(viewer, { reviewId, clientKey: clientKey() })),
  "close-lapsed": () => both((viewer, { reviewId }) => closeLapsed(viewer, reviewId)),
};

async function saved(viewer: Viewer, walk: Walk, side: "self" | "mentor") {
  const { id, version } = await assessmentOf(walk, side);
  const ratings = keys.map((key) => ({ key, answer: oneOf([0, 2, 3, 4, 5]), comment: "A sentence of why." }));
  return saveAssessment(viewer, id, { version, ratings });
}

async function sent(viewer: Viewer, walk: Walk, side: "self" | "mentor") {
  const kept = await saved(viewer, walk, side);
  if (!kept.ok) return kept;
  const { id: assessmentId } = await assessmentOf(walk, side);
  return submitAssessment(viewer, { assessmentId, version: kept.version, clientKey: clientKey() });
}

async function answered(viewer: Viewer, { reviewId }: Walk, answer: "accept" | "decline") {
  const [newest] =
    await behind`select id from mentor_request where review_id = ${reviewId} order by created_at desc, id desc`;
  return answerRequest(viewer, { requestId: newest?.id ?? newId(), answer, reviewId: null, word: "" });
}

async function proposed(viewer: Viewer, { reviewId }: Walk) {
  // Mostly of what nobody has spoken of yet, so that walks come to signatures too.
  const spoken = await behind<{ key: string }[]>`select l.key from agreement g join ladder_responsibility l
    on l.id = g.responsibility_id where g.review_id = ${reviewId}`;
  const silent = keys.filter((one) => !spoken.some(({ key }) => key === one));
  const key = silent.length > 0 && random() < 0.8 ? oneOf(silent) : oneOf(keys);
  const [now] =
    await behind`select g.version from agreement g join ladder_responsibility l on l.id = g.responsibility_id
    where g.review_id = ${reviewId} and l.key = ${key}`;
  const open = { outcome: "left-open" as const, answer: null, experiment: "Try it.", until: "2040-01-01" };
  const rate = { outcome: "rating" as const, answer: oneOf([0, 1, 4, 5]), experiment: "", until: "" };
  return propose(viewer, { reviewId, key, version: now?.version ?? 0, reason: "Why.", ...oneOf([open, rate]) });
}

/** What the other side has proposed; where there is nothing, nobody is asked for it and the move is no move. */
async function confirmed(viewer: Viewer, { reviewId }: Walk) {
  const [now] = await behind`select l.key, g.version from agreement g join ladder_responsibility l
    on l.id = g.responsibility_id where g.review_id = ${reviewId} and g.confirmed_at is null
    and g.proposed_by_member_id <> ${viewer.memberId} limit 1`;
  return confirm(viewer, { reviewId, key: now?.key ?? keys[0], version: now?.version ?? 1 });
}

async function assessmentOf({ reviewId, people }: Walk, side: "self" | "mentor") {
  const { memberId } = side === "self" ? people.subject : people.mentor;
  const [row] = await behind<{ id: string; version: number }[]>`select id, version from assessment
    where review_id = ${reviewId} and kind = ${side} and author_member_id = ${memberId}`;
  return row ?? { id: newId(), version: 1 };
}

const keys = ["implement-components", "work-under-guidance", "focus-on-one-domain"];

describe(`walking ${wanted} random moves from seed ${seed}`, () => {
  it("does in the database what the rules say, refuses what they refuse, and reaches no illegal state", async () => {
    const people = await pair();
    const counted: Partial<Record<Move, number>> = {};
    const reached = new Set<string>();
    let made = 0;
    // A short walk goes on until it has been everywhere, within bounds.
    const unseen = () => moves.filter((one) => !(one in counted));
    while (made < wanted || (unseen().length > 0 && made < 4 * wanted)) {
      let reviewId = await opened(people);
      let from = await standing(people, reviewId);
      for (let step = 0; step < 40; step++) {
        if (random() < 0.15) from = await timePasses(people, reviewId, from);
        const legal = moves.filter((one) => move(from, one).legal);
        // What was not done yet comes first where it may be done, so that a short walk goes far as well.
        const fresh = legal.filter((one) => !(one in counted));
        const few = random() < 0.4 && fresh.length > 0 ? fresh : legal;
        const by: Move = random() < 0.6 && few.length > 0 ? oneOf(few) : oneOf(moves);
        const verdict = move(from, by);
        const { who, act } = doing[by]();
        if (by === "confirm" && verdict.legal && !(await hasProposal(reviewId, people[who].memberId))) continue;
        const outcome = await as(people[who], "write", (viewer) => act(viewer, { people, reviewId, from }));
        made++;
        // Signing twice is signing once.
        const again = (by === "sign-self" && from.selfSigned) || (by === "sign-mentor" && from.mentorSigned);
        const told = `${by} by the ${who} from ${JSON.stringify(from)}: ${JSON.stringify(outcome)}`;
        expect(outcome.ok, told).toBe(verdict.legal || again);
        if (verdict.legal) counted[by] = (counted[by] ?? 0) + 1;
        if (verdict.legal && verdict.next === "gone") {
          expect(await as(people.subject, "read", (viewer) => findStanding(viewer, reviewId)), told).toBeNull();
          reviewId = await opened(people);
          from = await standing(people, reviewId);
          continue;
        }
        const now = await standing(people, reviewId);
        const next = verdict.legal && verdict.next !== "gone" ? verdict.next : from;
        // How much is decided is told apart by this alone: a confirmation may be the last one, and so may the reveal.
        const open = verdict.legal && (by === "confirm" || now.state !== from.state);
        expect(now, told).toEqual(open ? { ...next, allDecided: now.allDecided } : next);
        expect(faultsOf(now), told).toEqual([]);
        reached.add(`${now.state} ${now.closing} ${now.mentor} ${now.selfSubmitted} ${now.mentorSubmitted}`);
        from = now;
      }
      await behind`update review set state = 'withdrawn', withdrawn_at = now() where id = ${reviewId} and state = 'open'`;
    }
    // It went everywhere: every move was made legally, and both ways of closing were reached.
    expect(unseen()).toEqual([]);
    expect(reached.size).toBeGreaterThan(8);
  }, 900_000);
});

async function opened({ subject, mentor }: Pair): Promise<string> {
  const input = openReviewInput.parse({
    ...{ levelNow: "none", target: "L1", periodFrom: "2026-06-01", periodTo: "2026-11-30", clientKey: newId() },
    ...(random() < 0.8 ? { mentorMemberId: mentor.memberId, dueOn: "2040-01-01", word: "" } : {}),
  });
  const outcome = await as(subject, "write", (viewer) => openReview(viewer, input));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reviewId;
}

async function standing({ subject }: Pair, reviewId: string): Promise<Standing> {
  const found = await as(subject, "read", (viewer) => findStanding(viewer, reviewId));
  if (!found) throw new Error("The review was not found.");
  const { revisesId: _, mentorMemberId: __, ...all } = found;
  return all;
}

/** A due date passes, or thirty days after the reveal do. */
async function timePasses(people: Pair, reviewId: string, from: Standing): Promise<Standing> {
  if (from.state === "open") await behind`update review set due_on = '2020-01-01' where id = ${reviewId}`;
  if (from.state === "revealed")
    await behind`update review set revealed_at = now() - interval '31 days' where id = ${reviewId}`;
  return standing(people, reviewId);
}

async function hasProposal(reviewId: string, memberId: string): Promise<boolean> {
  const rows = await behind`select id from agreement where review_id = ${reviewId} and confirmed_at is null
    and proposed_by_member_id <> ${memberId}`;
  return rows.length > 0;
}

/** What may be true of no review at all. */
function faultsOf(now: Standing): string[] {
  const faults = {
    "revealed without both": ["revealed"].includes(now.state) && !(now.selfSubmitted && now.mentorSubmitted),
    "open with both": ["open", "withdrawn"].includes(now.state) && now.selfSubmitted && now.mentorSubmitted,
    "closed without saying how": (now.state === "closed") !== (now.closing !== null),
    "self-rated with a mentor": now.closing === "self-rated" && now.mentor !== "none",
    "signed without both": now.closing === "signed" && !(now.selfSigned && now.mentorSigned),
    "signed before the reveal": (now.selfSigned || now.mentorSigned) && !["revealed", "closed"].includes(now.state),
    "submitted without having accepted": now.mentorSubmitted && now.mentor !== "accepted",
  };
  return Object.entries(faults).flatMap(([fault, is]) => (is ? [fault] : []));
}
