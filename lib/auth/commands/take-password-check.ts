import { and, eq } from "drizzle-orm";
import { login } from "@/db/schema";
import { fail, type Outcome } from "@/lib/errors";
import { takeAttempt } from "../attempts";
import { type Caller, unknownCaller } from "../caller";
import type { PasswordCheck } from "../own-password";
import { authorize } from "../permissions";
import type { Viewer } from "../viewer";
import { asIdentity } from "../visitor";

/**
 * Counts one check of the viewer's current password before it is made; `provePassword` makes it. `forbidden` for the
 * people of the demo, whose account is everybody's.
 */
export async function takePasswordCheck(
  viewer: Viewer,
  { address }: Caller = unknownCaller,
): Promise<Outcome<{ check: PasswordCheck }, "forbidden" | "too-many-attempts">> {
  authorize(viewer, "account.change");
  if (viewer.isDemoPerson) return fail("forbidden");
  return asIdentity(viewer, async (visitor): Promise<Outcome<{ check: PasswordCheck }, "too-many-attempts">> => {
    const attempted = await takeAttempt(visitor, { kind: "password-check", subject: viewer.accountId, address });
    if (!attempted) return fail("too-many-attempts");
    const [row] = await visitor.tx
      .select({ secretHash: login.secretHash })
      .from(login)
      .where(and(eq(login.accountId, viewer.accountId), eq(login.kind, "password")));
    return { ok: true, check: { attempted, secretHash: row?.secretHash ?? null } };
  });
}
