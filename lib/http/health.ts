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
  try {
    const current = await inTime(migrationsCurrent);
    return current ? answer(200, { status: "ready" }) : answer(503, { status: "migrations-pending" });
  } catch {
    return answer(503, { status: "database-away" });
  }
}

let lastCheck: { at: number; result: Promise<boolean> } | undefined;

/** Whether the database answers; asked at most once a second. */
export function databaseAnswers(): Promise<boolean> {
  const now = Date.now();
  if (!lastCheck || now - lastCheck.at >= keepMs) {
    const result = inTime((sql) => sql`select 1`).then(
      () => true,
      () => false,
    );
    lastCheck = { at: now, result };
  }
  return lastCheck.result;
}

async function inTime<T>(ask: (sql: Sql) => PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database did not answer in time.")), answerWithinMs);
  });
  const asked = Promise.resolve(ask(probe()));
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
    // When it fails after the time is up, nobody is listening any more.
    asked.catch(() => {});
  }
}

function answer(status: number, body: { status: string }): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
