import { and, eq, sql } from "drizzle-orm";
import { login, passwordReset } from "@/db/schema";
import { fail, type Outcome } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { takeAttempt } from "../attempts";
import { type Caller, unknownCaller } from "../caller";
import { endSessions } from "../end-sessions";
import type { ResetInput } from "../input";
import { hashPassword, inTime } from "../password";
import { openReset } from "../password-reset";
import { recordIdentityEvent } from "../record-identity-event";
import { startSession } from "../start-session";
import { tokenHash } from "../tokens";
import { withVisitor } from "../visitor";

type Reset = Outcome<{ sessionToken: string }, "token-spent" | "too-many-attempts">;

/**
 * Spends a one-time link on a new password, ends every session of the account and starts a fresh one. `token-spent` when
 * the link is unknown, used or expired: of many at once, one wins.
 */
export async function resetPassword(input: ResetInput, caller: Caller = unknownCaller): Promise<Reset> {
  const before = await withVisitor(async (visitor) => ({
    attempted: await takeAttempt(visitor, {
      kind: "reset",
      subject: tokenHash(input.token),
      address: caller.address,
    }),
    // Looked at first: without a token nobody makes the server hash anything.
    known: await visitor.tx.select({ id: passwordReset.id }).from(passwordReset).where(openReset(input.token)),
  }));
  if (!before.attempted) return fail("too-many-attempts");
  if (before.known.length === 0) return fail("token-spent");
  return inTime(async () => {
    const secretHash = await hashPassword(input.newPassword);
    return withVisitor(async (visitor): Promise<Reset> => {
      const [used] = await visitor.tx
        .update(passwordReset)
        .set({ usedAt: sql`now()` })
        .where(openReset(input.token))
        .returning({ accountId: passwordReset.accountId });
      if (!used) return fail("token-spent");
      const { accountId } = used;
      const changed = await visitor.tx
        .update(login)
        .set({ secretHash })
        .where(and(eq(login.accountId, accountId), eq(login.kind, "password")))
        .returning({ id: login.id });
      // Whoever came through a provider so far has a password from now on.
      if (changed.length === 0)
        await visitor.tx.insert(login).values({ id: newId(), accountId, kind: "password", secretHash });
      await endSessions(visitor, accountId, "all");
      await recordIdentityEvent(visitor, accountId, "password-reset");
      return { ok: true, sessionToken: await startSession(visitor, accountId, caller) };
    });
  });
}
