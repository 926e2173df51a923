import { and, count, eq, lt, sql } from "drizzle-orm";
import { attempt } from "@/db/schema";
import { newId } from "@/lib/ids";
import { tokenHash } from "./tokens";
import type { Visitor } from "./visitor";

/** Refused sign-ins that one address may have within `windowMinutes`; there is no permanent lock-out. */
const limit = 10;
const windowMinutes = 15;
const windowStart = sql`now() - make_interval(mins => ${windowMinutes})`;

/** Whether sign-in for this address has to wait; known and unknown addresses are counted alike. */
export async function tooManyAttempts(visitor: Visitor, emailFolded: string): Promise<boolean> {
  const [row] = await visitor.tx
    .select({ attempts: count() })
    .from(attempt)
    .where(and(eq(attempt.bucketHash, tokenHash(emailFolded)), sql`${attempt.at} > ${windowStart}`));
  return (row?.attempts ?? 0) >= limit;
}

/** Counts one refused sign-in, and forgets those that no longer matter. */
export async function recordAttempt(visitor: Visitor, emailFolded: string): Promise<void> {
  await visitor.tx.delete(attempt).where(lt(attempt.at, windowStart));
  await visitor.tx.insert(attempt).values({ id: newId(), bucketHash: tokenHash(emailFolded) });
}
