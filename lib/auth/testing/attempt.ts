import type { Sql } from "postgres";
import { type Everybody, type Somebody, tracesOf } from "@/db/testing/everybody";
import { RungError } from "@/lib/errors";
import { type Action, authorize } from "../permissions";
import { type Viewer, withViewer } from "../viewer";
import { acts } from "./acts";
import type { Actor, Answer } from "./authorization-matrix";

/** What came of an attempt: the answer, and everything that was handed to whoever made it. */
export interface Attempt {
  answer: Answer;
  handedOver: unknown;
}

/**
 * Lets `actor` do `action` on what belongs to the subject, in the subject's workspace. What the subject does is undone,
 * what others do stays, so that its traces can be looked for.
 */
export async function attempt(action: Action, actor: Actor, people: Everybody): Promise<Attempt> {
  const { subject } = people;
  const act = acts[action];
  const made = await run(people, actor, (viewer) => act.on(viewer, subject));
  if (made.refused || act.reaches !== "own" || actor === "self")
    return { answer: made.refused ?? answerIn(made.handedOver), handedOver: made.handedOver };
  // Its command cannot be told about anybody else: they did it for themselves, and now ask about the subject's.
  const asked = await run(people, actor, async (viewer) => authorize(viewer, action, subject));
  return { answer: asked.refused ?? "done", handedOver: made.handedOver };
}

/** An outsider does `action` in their own workspace, naming what lies in the subject's. */
export async function attemptFromElsewhere(action: Action, people: Everybody): Promise<Attempt> {
  const home = { ...people, subject: { ...people.subject, workspace: people.outsider.workspace } };
  const made = await run(home, "outsider", (viewer) => acts[action].on(viewer, people.subject));
  return { answer: made.refused ?? answerIn(made.handedOver), handedOver: made.handedOver };
}

/** Traces of the subject in what an attempt handed over. */
export function leaked({ handedOver }: Attempt, subject: Somebody): string[] {
  const text = JSON.stringify(handedOver) ?? "";
  return tracesOf(subject).filter((trace) => text.includes(trace));
}

/** All rows that carry something of the subject's, as one text to compare. */
export async function rowsOf({ memberId, organizationId }: Somebody, behind: Sql): Promise<string> {
  const rows = await behind`
    select 'member' as t, to_jsonb(m) as row from member m where id = ${memberId}
    union all select 'aim', to_jsonb(a) from career_aim a where member_id = ${memberId}
    union all select 'step', to_jsonb(n) from next_step n where member_id = ${memberId}
    union all select 'key', to_jsonb(k) from idempotency_key k where member_id = ${memberId}
    union all select 'review', to_jsonb(r) from review r where subject_member_id = ${memberId}
    union all select 'assessment', to_jsonb(a) from assessment a join review r on r.id = a.review_id
      where r.subject_member_id = ${memberId} or a.author_member_id = ${memberId}
    union all select 'rating', to_jsonb(t) from rating t join review r on r.id = t.review_id
      where r.subject_member_id = ${memberId}
    union all select 'organization', to_jsonb(o) from organization o where id = ${organizationId}
    order by 1, 2`;
  return JSON.stringify(rows, null, 1);
}

interface Made {
  /** Why `work` did not run to its end; null when it did. */
  refused: Exclude<Answer, "done"> | null;
  handedOver: unknown;
}

async function run(people: Everybody, actor: Actor, work: (viewer: Viewer) => Promise<unknown>): Promise<Made> {
  const { subject } = people;
  const token = actor === "signed-out" ? null : people[actor === "self" ? "subject" : actor].sessionToken;
  try {
    const outcome = await withViewer(token, subject.workspace, "write", async (viewer) => {
      const value = await work(viewer);
      return actor === "self" ? { ok: false, undone: value } : { ok: true, value };
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
