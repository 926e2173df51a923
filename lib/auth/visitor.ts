import { sql } from "drizzle-orm";
import { type Transaction, transaction } from "@/db/transaction";
import type { Viewer } from "./viewer";

declare const minted: unique symbol;

/** Somebody without a member: signing up, signing in or out. `tx` runs as `rung_identity`, which sees no tenant table. */
export interface Visitor {
  readonly [minted]: true;
  readonly tx: Transaction;
}

/** Runs `work` in one transaction under the role of the identity tables. What it throws rolls back. */
export function withVisitor<T>(work: (visitor: Visitor) => Promise<T>): Promise<T> {
  return transaction("write", async (tx) => {
    await tx.execute(sql`select set_config('role', 'rung_identity', true)`);
    return work({ tx } as Visitor);
  });
}

/**
 * Steps from the identity tables into one workspace within the same transaction, as a member of it or (empty) as nobody,
 * and never with a role or a team that was held in another. Only sign-up, accepting an invitation and erasure span both.
 */
export async function enterWorkspace(visitor: Visitor, organizationId: string, memberId: string): Promise<Transaction> {
  await visitor.tx.execute(sql`
    select set_config('role', 'rung_app', true), set_config('app.organization_id', ${organizationId}, true),
      set_config('app.member_id', ${memberId}, true), set_config('app.member_role', '', true),
      set_config('app.led_teams', '', true), set_config('app.own_teams', '', true)`);
  return visitor.tx;
}

/**
 * Steps from a viewer's workspace to the identity tables and back, within the viewer's transaction: for what belongs to
 * their own account. When `work` throws, the transaction is lost anyway.
 */
export async function asIdentity<T>({ tx }: Viewer, work: (visitor: Visitor) => Promise<T>): Promise<T> {
  await tx.execute(sql`select set_config('role', 'rung_identity', true)`);
  const value = await work({ tx } as Visitor);
  await tx.execute(sql`select set_config('role', 'rung_app', true)`);
  return value;
}
