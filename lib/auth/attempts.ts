import { and, count, eq, lt, sql } from "drizzle-orm";
import { attempt } from "@/db/schema";
import { newId } from "@/lib/ids";
import { tokenHash } from "./tokens";
import type { Visitor } from "./visitor";

/** What is counted, per address; there is no permanent lock-out. */
const limits = {
  "sign-in": { most: 10, minutes: 15 },
  "sign-up": { most: 5, minutes: 60 },
} as const;
const longestMinutes = 60;

/**
 * Counts one attempt before it is made, so that many at once are not all let through; null when there were too many.
 * Known and unknown addresses are counted alike. The id is for `forgetAttempt`, once an attempt turned out to be right.
 */
export async function takeAttempt(
  visitor: Visitor,
  kind: keyof typeof limits,
  emailFolded: string,
): Promise<string | null> {
  const bucketHash = tokenHash(`${kind}:${emailFolded}`);
  const { most, minutes } = limits[kind];
  const { tx } = visitor;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${bucketHash}, 0))`);
  await tx.delete(attempt).where(lt(attempt.at, ago(longestMinutes)));
  const [row] = await tx
    .select({ attempts: count() })
    .from(attempt)
    .where(and(eq(attempt.bucketHash, bucketHash), sql`${attempt.at} > ${ago(minutes)}`));
  if ((row?.attempts ?? 0) >= most) return null;
  const id = newId();
  await tx.insert(attempt).values({ id, bucketHash });
  return id;
}

export async function forgetAttempt(visitor: Visitor, id: string): Promise<void> {
  await visitor.tx.delete(attempt).where(eq(attempt.id, id));
}

function ago(minutes: number) {
  return sql`now() - make_interval(mins => ${minutes})`;
}
