import { and, eq } from "drizzle-orm";
import { login } from "@/db/schema";
import { fail, type Outcome } from "@/lib/errors";
import { forgetAttempt } from "../attempts";
import { endSessions } from "../end-sessions";
import type { PasswordProof } from "../own-password";
import { spendResets } from "../password-reset";
import { authorize } from "../permissions";
import { recordIdentityEvent } from "../record-identity-event";
import type { Viewer } from "../viewer";
import { asIdentity } from "../visitor";

/**
 * Gives the viewer's account a new password and ends every other session of theirs. `wrong-credentials` when the
 * password has been changed since it was proven: of many at once, one wins.
 */
export async function changePassword(
  viewer: Viewer,
  proof: PasswordProof,
  secretHash: string,
): Promise<Outcome<object, "wrong-credentials">> {
  authorize(viewer, "account.change");
  const { accountId, sessionId } = viewer;
  return asIdentity(viewer, async (visitor): Promise<Outcome<object, "wrong-credentials">> => {
    const changed = await visitor.tx
      .update(login)
      .set({ secretHash })
      .where(and(eq(login.accountId, accountId), eq(login.kind, "password"), eq(login.secretHash, proof.secretHash)))
      .returning({ id: login.id });
    if (changed.length === 0) return fail("wrong-credentials");
    await forgetAttempt(visitor, proof.attempted);
    await endSessions(visitor, accountId, { but: sessionId });
    await spendResets(visitor, accountId);
    await recordIdentityEvent(visitor, accountId, "password-changed");
    return { ok: true };
  });
}
