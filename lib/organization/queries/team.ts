import { sql } from "drizzle-orm";
import type { TeamRole } from "@/db/schema";
import { authorize, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { isId } from "@/lib/ids";

export interface TeamLead {
  memberId: string;
  displayName: string;
}

/** A team, by name, with who leads it now and what the viewer is to it. */
export interface FoundTeam {
  id: string;
  name: string;
  /** By name. */
  leads: TeamLead[];
  isLead: boolean;
  isMember: boolean;
  /** The viewer looks after the workspace. */
  isAdministrator: boolean;
}

export interface TeamSummary extends FoundTeam {
  /** How many belong to it; null for whoever only belongs to it. */
  people: number | null;
}

interface TeamRow extends Record<string, unknown> {
  id: string;
  name: string;
  leads: TeamLead[];
}

const listLimit = 200;

/** The team of an address. Null: no such team, or not for the viewer. One statement. */
export async function findTeam(viewer: Viewer, teamId: string): Promise<FoundTeam | null> {
  const concern = { memberId: viewer.memberId, teamId };
  if (!isId(teamId) || !can(viewer, "team.open", concern)) return null;
  authorize(viewer, "team.open", concern);
  const [row] = await viewer.tx.execute<TeamRow>(sql`
    select t.id, t.name, ${leadsOf("t")} leads from team t
    where t.organization_id = ${viewer.organizationId}::uuid and t.id = ${teamId}::uuid`);
  return row ? asSeen(viewer, row) : null;
}

/** The teams that the viewer leads or belongs to, by name; for an administrator those of the workspace. One statement. */
export async function listTeams(viewer: Viewer): Promise<TeamSummary[]> {
  authorize(viewer, "team.list");
  const { ledTeams, ownTeams } = viewer;
  const all = can(viewer, "workspace.list-members", viewer);
  const rows = await viewer.tx.execute<TeamRow & { people: number }>(sql`
    select t.id, t.name, ${leadsOf("t")} leads,
      (select count(*)::int from team_membership tm
        join member m on m.organization_id = tm.organization_id and m.id = tm.member_id and m.ended_at is null
        where tm.organization_id = t.organization_id and tm.team_id = t.id and tm.role = 'member'
          and tm.left_on is null) people
    from team t
    where t.organization_id = ${viewer.organizationId}::uuid
      and (${all}::boolean or t.id = any (${`{${[...ledTeams, ...ownTeams].join()}}`}::uuid[]))
    order by t.name, t.id limit ${listLimit}`);
  return rows.map(({ people, ...row }) => {
    const team = asSeen(viewer, row);
    return { ...team, people: can(viewer, "team.see-people", concernOf(viewer, team.id)) ? people : null };
  });
}

/** Somebody's time in a team: from `joinedOn` on, on `leftOn` no more. Days as `YYYY-MM-DD`. */
export interface Membership {
  id: string;
  memberId: string;
  displayName: string;
  role: TeamRole;
  joinedOn: string;
  leftOn: string | null;
}

export interface TeamPeople {
  /** Who leads it or belongs to it now, by name. */
  now: Membership[];
  /** Who did, the last to leave first. */
  before: Membership[];
}

const peopleLimit = 1_000;
const beforeLimit = 100;

/** Everybody of a team, now and before: for its leads and administrators. One statement. */
export async function listTeamPeople(viewer: Viewer, teamId: string): Promise<TeamPeople> {
  authorize(viewer, "team.manage", concernOf(viewer, teamId));
  const rows = await viewer.tx.execute<Membership & Record<string, unknown>>(sql`
    with of_team as (
      select tm.id, tm.member_id "memberId", m.display_name "displayName", tm.role, tm.joined_on::text "joinedOn",
        tm.left_on::text "leftOn"
      from team_membership tm
      join member m on m.organization_id = tm.organization_id and m.id = tm.member_id
      where tm.organization_id = ${viewer.organizationId}::uuid and tm.team_id = ${teamId}::uuid
    )
    (select * from of_team where "leftOn" is null order by "displayName", "memberId", role limit ${peopleLimit})
    union all
    (select * from of_team where "leftOn" is not null order by "leftOn" desc, "displayName", id limit ${beforeLimit})`);
  return { now: rows.filter(({ leftOn }) => leftOn === null), before: rows.filter(({ leftOn }) => leftOn !== null) };
}

export interface TeamChoices {
  /** By name: who does not belong to the team; `leads` is whether they lead it. */
  people: { memberId: string; displayName: string; leads: boolean }[];
  /** There are more: a part of a name finds them. */
  more: boolean;
}

const choiceLimit = 500;

/**
 * Who of the workspace could be added to a team (null: to one that is about to be made). One statement.
 *
 * @param part of a name; "" for everybody
 */
export async function listTeamChoices(viewer: Viewer, teamId: string | null, part: string): Promise<TeamChoices> {
  if (teamId === null) authorize(viewer, "team.make", concernOf(viewer, viewer.ledTeams[0]));
  else authorize(viewer, "team.manage", concernOf(viewer, teamId));
  const isIn = (role: TeamRole) => sql`exists (select from team_membership tm
    where tm.organization_id = m.organization_id and tm.member_id = m.id and tm.team_id = ${teamId}::uuid
      and tm.role = ${role} and tm.left_on is null)`;
  const rows = await viewer.tx.execute<TeamChoices["people"][number] & Record<string, unknown>>(sql`
    select m.id "memberId", m.display_name "displayName", ${isIn("lead")} leads from member m
    where m.organization_id = ${viewer.organizationId}::uuid and m.ended_at is null and not ${isIn("member")}
      and strpos(lower(m.display_name), lower(${part})) > 0
    order by m.display_name, m.id limit ${choiceLimit + 1}`);
  return { people: rows.slice(0, choiceLimit), more: rows.length > choiceLimit };
}

function asSeen(viewer: Viewer, { id, name, leads }: TeamRow): FoundTeam {
  return {
    ...{ id, name, leads },
    isLead: viewer.ledTeams.includes(id),
    isMember: viewer.ownTeams.includes(id),
    isAdministrator: viewer.role === "administrator",
  };
}

function concernOf({ memberId }: Viewer, teamId: string | undefined) {
  return { memberId, teamId };
}

/** Who leads the team of the row named `team`, by name. */
function leadsOf(team: string) {
  const row = sql.identifier(team);
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('memberId', m.id, 'displayName', m.display_name)
      order by m.display_name, m.id), '[]')
    from team_membership tm
    join member m on m.organization_id = tm.organization_id and m.id = tm.member_id and m.ended_at is null
    where tm.organization_id = ${row}.organization_id and tm.team_id = ${row}.id and tm.role = 'lead'
      and tm.left_on is null)`;
}
