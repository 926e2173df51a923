import type { Sql } from "postgres";
import { type Everybody, hiddenIn, type Somebody, tracesOf } from "@/db/testing/everybody";
import { RungError } from "@/lib/errors";
import { type Action, authorize } from "../permissions";
import { type Viewer, withViewer } from "../viewer";
import { acts } from "./acts";
import { type Actor, type Answer, answerFor, personOf } from "./authorization-matrix";

/** What came of an attempt: the answer, and everything that was handed to whoever made it. */
export interface Attempt {
  answer: Answer;
  handedOver: unknown;
}

/**
 * Lets `actor` do `action` on what belongs to the subject, in the subject's workspace. What they may do there, and all that
 * the subject does, is undone; the rest stays, so that its traces can be looked for.
 */
export async function attempt(action: Action, actor: Actor, people: Everybody): Promise<Attempt> {
  const { subject } = people;
  const act = acts[action];
  const undone = actor === "self" || (act.reaches !== "own" && answerFor(action, actor) === "done");
  const made = await run(people, actor, undone, (viewer) => act.on(viewer, subject));
  if (made.refused || act.reaches !== "own" || actor === "self")
    return { answer: made.refused ?? answerIn(made.handedOver), handedOver: made.handedOver };
  // Its command cannot be told about anybody else: they did it for themselves, and now ask about the subject's.
  const { teamId } = subject.teams;
  const concern = { memberId: subject.memberId, mentorMemberId: people.mentor.memberId, teamId };
  const asked = await run(people, actor, false, async (viewer) => authorize(viewer, action, concern));
  return { answer: asked.refused ?? "done", handedOver: made.handedOver };
}

/** An outsider does `action` in their own workspace, naming what lies in the subject's. */
export async function attemptFromElsewhere(action: Action, people: Everybody): Promise<Attempt> {
  const home = { ...people, subject: { ...people.subject, workspace: people.outsider.workspace } };
  const made = await run(home, "outsider", false, (viewer) => acts[action].on(viewer, people.subject));
  return { answer: made.refused ?? answerIn(made.handedOver), handedOver: made.handedOver };
}

/** Traces in what an attempt handed to `actor` that nobody who is that may be sent. */
export function leaked({ handedOver }: Attempt, actor: Actor, people: Everybody): string[] {
  const text = JSON.stringify(handedOver) ?? "";
  return hiddenFrom(actor, people).filter((trace) => text.includes(trace));
}

/** Of the subject's and the mentor's: what `actor` may never be sent as the reviews between the two stand. */
export function hiddenFrom(actor: Actor, { subject, mentor }: Everybody): string[] {
  const reader = actor === "self" ? "subject" : actor === "mentor" ? "mentor" : "nobody";
  return [
    ...(actor === "self" ? [] : tracesOf(subject)),
    ...(actor === "mentor" ? [] : tracesOf(mentor)),
    ...Object.values(subject.shared).flatMap((review) => hiddenIn(review, reader)),
  ];
}

/** All rows that carry something of the subject's, or of the mentor's in their reviews, as one text to compare. */
export async function rowsOf({ memberId, organizationId }: Somebody, behind: Sql): Promise<string> {
  const ofSubject = behind`in (select id from review where subject_member_id = ${memberId})`;
  const ofTeam = behind`in (select team_id from team_membership where member_id = ${memberId})`;
  const rows = await behind`
    select 'member' as t, to_jsonb(m) as row from member m where id = ${memberId}
    union all select 'aim', to_jsonb(a) from career_aim a where member_id = ${memberId}
    union all select 'step', to_jsonb(n) from next_step n where member_id = ${memberId}
    union all select 'key', to_jsonb(k) from idempotency_key k where member_id = ${memberId}
    union all select 'review', to_jsonb(r) from review r where subject_member_id = ${memberId}
    union all select 'assessment', to_jsonb(a) from assessment a where review_id ${ofSubject} or author_member_id = ${memberId}
    union all select 'rating', to_jsonb(t) from rating t where review_id ${ofSubject}
    union all select 'happened', to_jsonb(t) from what_happened t where review_id ${ofSubject}
    union all select 'piece', to_jsonb(t) from attached_evidence t where review_id ${ofSubject}
    union all select 'evidence', to_jsonb(t) from evidence t where member_id = ${memberId}
    union all select 'note', to_jsonb(t) from private_note t where review_id ${ofSubject} or author_member_id = ${memberId}
    union all select 'observation', to_jsonb(t) from observation t where ${memberId} in (author_member_id, about_member_id)
    union all select 'request', to_jsonb(t) from mentor_request t where subject_member_id = ${memberId}
    union all select 'agreement', to_jsonb(t) from agreement t where review_id ${ofSubject}
    union all select 'signature', to_jsonb(t) from signature t where review_id ${ofSubject}
    union all select 'agreed', to_jsonb(t) from agreed_rating t where member_id = ${memberId}
    union all select 'held', to_jsonb(t) from held_rung t where member_id = ${memberId}
    union all select 'look', to_jsonb(t) from review_look t where review_id ${ofSubject}
    union all select 'notice', to_jsonb(t) from notice t where member_id = ${memberId}
    union all select 'membership', to_jsonb(t) from team_membership t where team_id ${ofTeam}
    union all select 'sharing', to_jsonb(t) from team_sharing t where team_id ${ofTeam}
    union all select 'team', to_jsonb(t) from team t where id ${ofTeam}
    union all select 'round', to_jsonb(t) from review_round t where team_id ${ofTeam}
    union all select 'place', to_jsonb(t) from round_place t where team_id ${ofTeam}
    union all select 'figure', to_jsonb(t) from published_figure t where organization_id = ${organizationId}
    union all select 'offer', to_jsonb(t) from teaching_offer t where member_id = ${memberId}
    union all select 'standing', to_jsonb(t) from standing t where member_id = ${memberId}
    union all select 'progress', to_jsonb(t) from review_progress t where subject_member_id = ${memberId}
    union all select 'organization', to_jsonb(o) from organization o where id = ${organizationId}
    order by 1, 2`;
  return JSON.stringify(rows, null, 1);
}

interface Made {
  /** Why `work` did not run to its end; null when it did. */
  refused: Exclude<Answer, "done"> | null;
  handedOver: unknown;
}

async function run(
  people: Everybody,
  actor: Actor,
  undone: boolean,
  work: (viewer: Viewer) => Promise<unknown>,
): Promise<Made> {
  const { subject } = people;
  const token = personOf(actor, people)?.sessionToken ?? null;
  try {
    const outcome = await withViewer(token, subject.workspace, "write", async (viewer) => {
      const value = await work(viewer);
      return undone ? { ok: false, undone: value } : { ok: true, value };
    });
    if (outcome.is === "signed-out") return { refused: "signed-out", handedOver: null };
    if (outcome.is === "outside") return { refused: "not-found", handedOver: null };
    return { refused: null, handedOver: "undone" in outcome.value ? outcome.value.undone : outcome.value.value };
  } catch (error) {
    if (error instanceof RungError && (error.code === "forbidden" || error.code === "not-found"))
      return { refused: error.code, handedOver: null };
    throw error;
  }
}

function answerIn(value: unknown): Answer {
  if (value === null) return "not-found";
  if (typeof value !== "object" || !("ok" in value) || value.ok !== false) return "done";
  const code = "code" in value ? value.code : null;
  if (code === "not-found" || code === "forbidden") return code;
  throw new Error(`Neither done nor refused: ${String(code)}`);
}
