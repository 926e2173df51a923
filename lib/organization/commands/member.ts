import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { member, teamMembership, teamSharing } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { fail, type Outcome } from "@/lib/errors";
import { todayIn } from "@/lib/i18n/today";

/**
 * Ends somebody's membership: from their next request on the workspace is closed to them, and what they took part in
 * stays. They leave its teams, and what they shared there is shared no more. `last-administrator`: nobody would be left who looks after the workspace. `forbidden`: the people of the demo are
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
  // Nobody is added to a team meanwhile.
  await viewer.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`members:${viewer.organizationId}`}, 0))`,
  );
  const removed = await viewer.tx
    .update(member)
    .set({ endedAt: sql`now()` })
    .where(and(visible.members(viewer), eq(member.id, memberId), isNull(member.endedAt)))
    .returning({ id: member.id });
  if (removed.length !== 1) return fail("not-found");
  await leaveTeams(viewer, memberId);
  await recordOwnAct(viewer, "member-removed", "member", memberId);
  return { ok: true };
}

async function leaveTeams(viewer: Viewer, memberId: string): Promise<void> {
  const { organizationId, tx } = viewer;
  await tx
    .update(teamMembership)
    .set({ leftOn: sql`greatest(${teamMembership.joinedOn}, ${todayIn(viewer.timeZone)}::date)` })
    .where(and(visible.memberships(viewer), eq(teamMembership.memberId, memberId), isNull(teamMembership.leftOn)));
  await tx.execute(sql`select set_config('app.act', 'end-membership', true)`);
  await tx
    .delete(teamSharing)
    .where(and(eq(teamSharing.organizationId, organizationId), eq(teamSharing.memberId, memberId)));
  await tx.execute(sql`select set_config('app.act', '', true)`);
}
