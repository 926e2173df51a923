import { fail, type Outcome } from "@/lib/errors";
import { endSessions } from "../end-sessions";
import { authorize } from "../permissions";
import { recordIdentityEvent } from "../record-identity-event";
import type { Viewer } from "../viewer";
import { asIdentity } from "../visitor";

/** Ends one of the viewer's sessions; its cookie is dead from now on. `not-found` when it is not theirs or has ended. */
export async function endSession(
  viewer: Viewer,
  sessionId: string,
): Promise<Outcome<object, "not-found" | "forbidden">> {
  authorize(viewer, "account.change");
  // Theirs is everybody's account: nobody throws the others out.
  if (viewer.isDemoPerson) return fail("forbidden");
  return asIdentity(viewer, async (visitor): Promise<Outcome<object, "not-found">> => {
    if ((await endSessions(visitor, viewer.accountId, { only: sessionId })) === 0) return fail("not-found");
    await recordIdentityEvent(visitor, viewer.accountId, "sessions-ended");
    return { ok: true };
  });
}

/** Ends every session of the viewer's but this one. */
export async function endOtherSessions(viewer: Viewer): Promise<Outcome<{ ended: number }, "forbidden">> {
  authorize(viewer, "account.change");
  if (viewer.isDemoPerson) return fail("forbidden");
  return asIdentity(viewer, async (visitor): Promise<Outcome<{ ended: number }, never>> => {
    const ended = await endSessions(visitor, viewer.accountId, { but: viewer.sessionId });
    if (ended > 0) await recordIdentityEvent(visitor, viewer.accountId, "sessions-ended");
    return { ok: true, ended };
  });
}
