import { sql } from "drizzle-orm";
import type { Visitor } from "./visitor";

/**
 * Nobody else takes this address until the transaction ends. Whoever gives an account an address holds it, so
 * that a taken one is an answer and never a broken unique index.
 */
export async function lockEmail({ tx }: Visitor, emailFolded: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`e-mail:${emailFolded}`}, 0))`);
}
