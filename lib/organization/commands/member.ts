import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { member } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { fail, type Outcome } from "@/lib/errors";

/**
 * Ends somebody's membership: from their next request on the workspace is closed to them, and what they took part in
 * stays. `last-administrator`: nobody would be left who looks after the workspace. `forbidden`: the people of the demo are
 * everybody's.
 */
export async function removeMember(
  viewer: Viewer,
  memberId: string,
): Promise<Outcome<object, "not-found" | "forbidden" | "last-administrator">> {
  authorize(viewer, "member.remove");
  if (viewer.isDemo) return fail("forbidden");
  // Held, so that of two administrators who remove each other one stays.
  const administrators = await viewer.tx
    .select({ id: member.id })
    .from(member)
    .where(and(visible.members(viewer), eq(member.role, "administrator"), isNull(member.endedAt)))
    .orderBy(asc(member.id))
    .for("no key update");
  if (!administrators.some(({ id }) => id === viewer.memberId)) return fail("forbidden");
  if (administrators.length === 1 && administrators[0]?.id === memberId) return fail("last-administrator");
  const removed = await viewer.tx
    .update(member)
    .set({ endedAt: sql`now()` })
    .where(and(visible.members(viewer), eq(member.id, memberId), isNull(member.endedAt)))
    .returning({ id: member.id });
  if (removed.length !== 1) return fail("not-found");
  await recordOwnAct(viewer, "member-removed", "member", memberId);
  return { ok: true };
}
