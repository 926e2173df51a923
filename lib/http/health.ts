import type { Sql } from "postgres";
import { probe } from "@/db/client";
import { migrationsCurrent } from "@/db/migrate";
import { isDraining } from "./draining";

/** A database that takes longer is as good as away. */
const answerWithinMs = 1_000;
const keepMs = 1_000;

/** Whether the process runs. Says nothing about the database: restarting would not bring that back. */
export function healthz(): Response {
  return answer(200, { status: "ok" });
}

/** Whether this process should get requests: the database answers, its migrations are this version's, no stop is under way. */
export async function readyz(): Promise<Response> {
  if (isDraining()) return answer(503, { status: "draining" });
  const current = await migrations();
  if (current === null) return answer(503, { status: "database-away" });
  return current ? answer(200, { status: "ready" }) : answer(503, { status: "migrations-pending" });
}

const migrations = onceASecond(migrationsCurrent);
const ping = onceASecond((sql) => sql`select 1`);

/** Whether the database answers; asked at most once a second. */
export async function databaseAnswers(): Promise<boolean> {
  return (await ping()) !== null;
}

/** Asks the database at most once a second, however many want to know; null when it does not answer in time. */
function onceASecond<T>(ask: (sql: Sql) => PromiseLike<T>): () => Promise<T | null> {
  let last: { at: number; result: Promise<T | null> } | undefined;
  return () => {
    const now = Date.now();
    if (!last || now - last.at >= keepMs) last = { at: now, result: inTime(ask) };
    return last.result;
  };
}

async function inTime<T>(ask: (sql: Sql) => PromiseLike<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  // A busy process reads answers late: what has arrived by the time the timer fires is still looked at.
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => setImmediate(() => resolve(null)), answerWithinMs);
  });
  const asked = Promise.resolve(ask(probe())).catch(() => null);
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

function answer(status: number, body: { status: string }): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
