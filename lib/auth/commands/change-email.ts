import { and, eq, ne } from "drizzle-orm";
import { account } from "@/db/schema";
import { fail, type Outcome } from "@/lib/errors";
import { forgetAttempt } from "../attempts";
import { lockEmail } from "../email-lock";
import { foldEmail } from "../input";
import type { PasswordProof } from "../own-password";
import { authorize } from "../permissions";
import { recordIdentityEvent } from "../record-identity-event";
import type { Viewer } from "../viewer";
import { asIdentity } from "../visitor";

/**
 * Gives the viewer's account another address. `email-unavailable` when it is somebody else's; the attempt stays counted
 * then, so that nobody tries address after address.
 */
export async function changeEmail(
  viewer: Viewer,
  proof: PasswordProof,
  email: string,
): Promise<Outcome<object, "email-unavailable">> {
  authorize(viewer, "account.change");
  const { accountId } = viewer;
  const emailFolded = foldEmail(email);
  return asIdentity(viewer, async (visitor): Promise<Outcome<object, "email-unavailable">> => {
    await lockEmail(visitor, emailFolded);
    const taken = await visitor.tx
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.emailFolded, emailFolded), ne(account.id, accountId)));
    if (taken.length > 0) return fail("email-unavailable");
    await visitor.tx.update(account).set({ email, emailFolded }).where(eq(account.id, accountId));
    await forgetAttempt(visitor, proof.attempted);
    await recordIdentityEvent(visitor, accountId, "email-changed");
    return { ok: true };
  });
}
