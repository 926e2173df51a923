import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { type AuditAction, auditEvent, member, type TeamRole, team, teamMembership, teamSharing } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { fail, type Outcome } from "@/lib/errors";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import { notifyAll } from "@/lib/review/commands/notify";
import { claimKey } from "@/lib/review/commands/once";
import type { AddToTeamInput, MakeTeamInput, OneMembershipInput, RenameTeamInput } from "../input";

/** The name is another team's; forms say so in words of their own. */
const nameTaken = fail("invalid-input", { name: "name-taken" });

/**
 * Makes a team. An administrator says who leads it; whoever leads another team leads the one they make. `invalid-input`:
 * the name is taken, nobody was chosen, or somebody who is no member any more.
 */
export async function makeTeam(
  viewer: Viewer,
  input: MakeTeamInput,
): Promise<Outcome<{ teamId: string }, "invalid-input">> {
  const { organizationId, memberId, tx } = viewer;
  authorize(viewer, "team.make", { memberId, teamId: viewer.ledTeams[0] });
  const { name, clientKey } = input;
  const leads = viewer.role === "administrator" ? [...new Set(input.leads)] : [memberId];
  if (leads.length === 0) return fail("invalid-input", { people: "required" });
  const teamId = newId();
  const earlier = await claimKey(viewer, "make-team", [clientKey, name, leads], teamId);
  if (earlier) return { ok: true, teamId: earlier };
  if (!(await areMembers(viewer, leads))) return fail("invalid-input", { people: "not-a-member" });
  if (leads.includes(memberId)) {
    // The opening statement could not know of it yet.
    await tx.execute(
      sql`select set_config('app.led_teams', array_append(app_led_teams(), ${teamId}::uuid)::text, true)`,
    );
  }
  const made = await tx
    .insert(team)
    .values({ organizationId, id: teamId, name })
    .onConflictDoNothing()
    .returning({ id: team.id });
  if (made.length !== 1) return nameTaken;
  await recordOwnAct(viewer, "team-made", "team", teamId);
  await join(viewer, { teamId, role: "lead", joinedOn: todayIn(viewer.timeZone), people: leads });
  return { ok: true, teamId };
}

/** Gives a team another name. `invalid-input`: another team has it. */
export async function renameTeam(
  viewer: Viewer,
  { teamId, name }: RenameTeamInput,
): Promise<Outcome<object, "not-found" | "invalid-input">> {
  authorize(viewer, "team.manage", { memberId: viewer.memberId, teamId });
  try {
    const renamed = await viewer.tx
      .update(team)
      .set({ name })
      .where(and(visible.teams(viewer), eq(team.id, teamId), ne(team.name, name)))
      .returning({ id: team.id });
    if (renamed.length === 1) await recordOwnAct(viewer, "team-renamed", "team", teamId);
    else if (!(await holdTeam(viewer, teamId))) return fail("not-found");
  } catch (error) {
    // Which teams there are is not for every lead to read: only the index knows all names.
    if (isUniqueViolation(error)) return nameTaken;
    throw error;
  }
  return { ok: true };
}

/**
 * Adds people to a team, or names leads; whoever is there already stays as they are. Nobody shares before they choose to,
 * also where they shared before they left. `invalid-input`: a day that has not come, or somebody who is no member any more.
 */
export async function addToTeam(
  viewer: Viewer,
  { teamId, role, joinedOn, people }: AddToTeamInput,
): Promise<Outcome<{ added: number }, "not-found" | "invalid-input">> {
  authorize(viewer, "team.manage", { memberId: viewer.memberId, teamId });
  const today = todayIn(viewer.timeZone);
  if (joinedOn && joinedOn > today) return fail("invalid-input", { joinedOn: "in-the-future" });
  if (!(await holdTeam(viewer, teamId))) return fail("not-found");
  const chosen = [...new Set(people)];
  if (!(await areMembers(viewer, chosen))) return fail("invalid-input", { people: "not-a-member" });
  const added = await join(viewer, { teamId, role, joinedOn: joinedOn ?? today, people: chosen });
  if (role === "member" && added.length > 0) await endSharing(viewer, teamId, added);
  return { ok: true, added: added.length };
}

/**
 * Ends somebody's time in a team today. Of who belonged to it, sharing ends with it: at the next request no lead reads their
 * ratings. `last-lead`: nobody would be left who leads it, which is for administrators to decide. `moved-on`: it
 * was ended before.
 */
export async function endTeamMembership(
  viewer: Viewer,
  { teamId, membershipId }: OneMembershipInput,
): Promise<Outcome<{ role: TeamRole; memberId: string }, "not-found" | "moved-on" | "last-lead">> {
  authorize(viewer, "team.manage", { memberId: viewer.memberId, teamId });
  // Held, so that of two leads who end each other one stays.
  if (!(await holdTeam(viewer, teamId))) return fail("not-found");
  const [one] = await viewer.tx
    .select({ role: teamMembership.role, memberId: teamMembership.memberId, leftOn: teamMembership.leftOn })
    .from(teamMembership)
    .where(and(ofTeam(viewer, teamId), eq(teamMembership.id, membershipId)));
  if (!one) return fail("not-found");
  const { role, memberId } = one;
  if (role === "lead" && viewer.role !== "administrator" && !(await hasAnotherLead(viewer, teamId, memberId))) {
    return fail("last-lead");
  }
  const ended = await viewer.tx
    .update(teamMembership)
    .set({ leftOn: sql`greatest(${teamMembership.joinedOn}, ${todayIn(viewer.timeZone)}::date)` })
    .where(and(ofTeam(viewer, teamId), eq(teamMembership.id, membershipId), isNull(teamMembership.leftOn)))
    .returning({ id: teamMembership.id });
  if (ended.length !== 1) return fail("moved-on");
  if (role === "member") await endSharing(viewer, teamId, [memberId]);
  await recordEach(viewer, "team-left", [memberId]);
  return { ok: true, role, memberId };
}

/** Nobody else changes who is in the team until the end. False: there is no such team here. */
async function holdTeam(viewer: Viewer, teamId: string): Promise<boolean> {
  const held = await viewer.tx
    .select({ id: team.id })
    .from(team)
    .where(and(visible.teams(viewer), eq(team.id, teamId)))
    .for("no key update");
  return held.length === 1;
}

/** Whether all of them are members now, and stay so until the end. */
async function areMembers(viewer: Viewer, people: readonly string[]): Promise<boolean> {
  const key = `members:${viewer.organizationId}`;
  await viewer.tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`);
  const found = await viewer.tx
    .select({ id: member.id })
    .from(member)
    .where(and(visible.members(viewer), inArray(member.id, [...people]), isNull(member.endedAt)));
  return found.length === people.length;
}

interface Joining {
  teamId: string;
  role: TeamRole;
  joinedOn: string;
  people: readonly string[];
}

/** Those of them who were not there before. Each of them is told, but for who does it. */
async function join(viewer: Viewer, { people, ...joining }: Joining): Promise<string[]> {
  const { organizationId, tx } = viewer;
  const joined = await tx
    .insert(teamMembership)
    .values(people.map((memberId) => ({ organizationId, id: newId(), memberId, ...joining })))
    .onConflictDoNothing()
    .returning({ memberId: teamMembership.memberId });
  const added = joined.map(({ memberId }) => memberId);
  await recordEach(viewer, "team-joined", added);
  const { role, teamId } = joining;
  await notifyAll(viewer, added, role === "lead" ? "team-led" : "team-joined", { teamId });
  return added;
}

/** One line in the log for each of them. */
async function recordEach(viewer: Viewer, action: AuditAction, people: readonly string[]): Promise<void> {
  const { organizationId, memberId: actorMemberId } = viewer;
  if (people.length === 0) return;
  await viewer.tx.insert(auditEvent).values(
    people.map((objectId) => ({
      ...{ organizationId, id: newId(), actorMemberId },
      ...{ action, objectKind: "member" as const, objectId },
    })),
  );
}

async function endSharing({ tx, organizationId }: Viewer, teamId: string, people: readonly string[]): Promise<void> {
  await tx.execute(sql`select set_config('app.act', 'end-membership', true)`);
  await tx
    .delete(teamSharing)
    .where(
      and(
        eq(teamSharing.organizationId, organizationId),
        eq(teamSharing.teamId, teamId),
        inArray(teamSharing.memberId, [...people]),
      ),
    );
  await tx.execute(sql`select set_config('app.act', '', true)`);
}

async function hasAnotherLead(viewer: Viewer, teamId: string, memberId: string): Promise<boolean> {
  const others = await viewer.tx
    .select({ id: teamMembership.id })
    .from(teamMembership)
    .innerJoin(
      member,
      and(eq(member.organizationId, teamMembership.organizationId), eq(member.id, teamMembership.memberId)),
    )
    .where(
      and(
        ofTeam(viewer, teamId),
        eq(teamMembership.role, "lead"),
        isNull(teamMembership.leftOn),
        ne(teamMembership.memberId, memberId),
        isNull(member.endedAt),
      ),
    )
    .limit(1);
  return others.length > 0;
}

function ofTeam(viewer: Viewer, teamId: string) {
  return and(visible.memberships(viewer), eq(teamMembership.teamId, teamId));
}

function isUniqueViolation(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "23505";
}
