import { count, eq, lt, sql } from "drizzle-orm";
import { attempt } from "@/db/schema";
import { newId } from "@/lib/ids";
import { networkPlace } from "./network-place";
import { tokenHash } from "./tokens";
import type { Visitor } from "./visitor";

/**
 * What is counted, within `minutes`: per account (or whatever is tried in its place, known or not) and per network, which
 * may be a whole office. There is no permanent lock-out.
 */
const limits = {
  "sign-in": { subject: 10, network: 100 },
  "sign-up": { subject: 5, network: 40 },
  "password-check": { subject: 10, network: 100 },
  reset: { subject: 10, network: 50 },
  /** The way to a provider: each start may ask the provider something. */
  "provider-start": { subject: 100, network: 100 },
} as const;
const minutes = 15;

/** The rows of one attempt, for `forgetAttempt`. */
export type Attempted = readonly string[];

export interface Trying {
  kind: keyof typeof limits;
  /** The folded e-mail, the account's id, a token: only its hash is kept. */
  subject: string;
  /** IP address, or null where it is not known. */
  address: string | null;
}

/**
 * Counts one attempt before it is made, so that many at once are not all let through; null when there were too many from
 * either side. Known and unknown subjects are counted alike.
 */
export async function takeAttempt({ tx }: Visitor, { kind, subject, address }: Trying): Promise<Attempted | null> {
  const place = networkPlace(address);
  // Always in this order, so that two attempts never wait for each other.
  const buckets = [
    { hash: tokenHash(`${kind}:${subject}`), most: limits[kind].subject },
    ...(place ? [{ hash: tokenHash(`${kind}:from ${place}`), most: limits[kind].network }] : []),
  ];
  for (const { hash } of buckets) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`);
  await tx.delete(attempt).where(lt(attempt.at, sql`now() - make_interval(mins => ${minutes})`));
  for (const { hash, most } of buckets) {
    const [row] = await tx.select({ attempts: count() }).from(attempt).where(eq(attempt.bucketHash, hash));
    if ((row?.attempts ?? 0) >= most) return null;
  }
  const rows = buckets.map(({ hash }) => ({ id: newId(), bucketHash: hash }));
  await tx.insert(attempt).values(rows);
  return rows.map(({ id }) => id);
}

/** Once an attempt turned out to be right: the account's count forgets it; that of the network does not, since work is work. */
export async function forgetAttempt({ tx }: Visitor, [ofAccount = ""]: Attempted): Promise<void> {
  await tx.delete(attempt).where(eq(attempt.id, ofAccount));
}
