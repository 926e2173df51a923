import { and, isNull, sql } from "drizzle-orm";
import { agreedRating, heldRung, member, reviewProgress, standing } from "@/db/schema";
import { authorize, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { todayIn } from "@/lib/i18n/today";
import type { LevelCount } from "../team/distribution";
import type { HeldSince, StandingCell, TeamPerson } from "../team/team-people";
import type { BesideTeam, TeamRecord } from "../team/team-record";

interface TeamRow extends Record<string, unknown> {
  id: string;
  name: string;
  since: string | null;
  leads: TeamRecord["leads"];
  people: PersonRow[] | null;
}

interface PersonRow {
  id: string;
  name: string;
  level: string | null;
  target: string | null;
  /** Key, answer, the number before, and the day. */
  cells: [string, number, number | null, string][] | null;
  held: [string, string][] | null;
}

/**
 * A team as `viewer` may see it, with ratings as of the end of `day`, or of now. Who is in it is decided by membership and
 * sharing now and, for a day that is past, by membership on that day. Null: no such team. One statement.
 */
export async function getTeamRecord(viewer: Viewer, teamId: string, day: string | null): Promise<TeamRecord | null> {
  const concern = { memberId: viewer.memberId, teamId };
  authorize(viewer, "team.open", concern);
  const as = can(viewer, "team.see-ratings", concern)
    ? "lead"
    : can(viewer, "team.see-people", concern)
      ? "administrator"
      : "member";
  const org = sql`${viewer.organizationId}::uuid`;
  const ofTeam = sql`tm.organization_id = ${org} and tm.team_id = ${teamId}::uuid`;
  const thatDay = day
    ? sql`and exists (select from team_membership d where d.organization_id = ${org} and d.team_id = ${teamId}::uuid
        and d.member_id = tm.member_id and d.role = 'member' and d.joined_on <= ${day}::date
        and coalesce(d.left_on > ${day}::date, true))`
    : sql``;
  const [row] = await viewer.tx.execute<TeamRow>(sql`
    with cells as (${as === "lead" ? cellsOf(viewer, teamId, day) : nobodysCells}),
    held as (${as === "lead" ? heldOf(viewer, teamId, day) : nobodysHeld}),
    people as (
      select m.id, m.display_name, m.level_now, cells.cells, held.held,
        (select p.target from round_place p where p.organization_id = ${org} and p.team_id = ${teamId}::uuid
          and p.subject_member_id = m.id order by p.id desc limit 1) target
      from team_membership tm
      join member m on m.organization_id = tm.organization_id and m.id = tm.member_id and m.ended_at is null
      left join cells on cells.member_id = m.id
      left join held on held.member_id = m.id
      where ${ofTeam} and tm.role = 'member' and tm.left_on is null ${thatDay}
    )
    select t.id, t.name,
      (select min(tm.joined_on)::text from team_membership tm where ${ofTeam} and tm.role = 'member') since,
      (select coalesce(jsonb_agg(jsonb_build_object('memberId', m.id, 'displayName', m.display_name)
          order by m.display_name, m.id), '[]')
        from team_membership tm join member m on m.organization_id = tm.organization_id and m.id = tm.member_id
        where ${ofTeam} and tm.role = 'lead' and tm.left_on is null and m.ended_at is null) leads,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.display_name, 'level', p.level_now,
          'target', p.target, 'cells', p.cells, 'held', p.held) order by p.display_name, p.id) from people p) people
    from team t where t.organization_id = ${org} and t.id = ${teamId}::uuid`);
  if (!row) return null;
  const { id, name, leads } = row;
  const people = (row.people ?? []).map(personFrom);
  return {
    ...{ id, name, leads, as, since: row.since ?? todayIn(viewer.timeZone) },
    people: as === "member" ? people.map(nameless) : people,
  };
}

const nobodysCells = sql`select null::uuid member_id, null::jsonb cells where false`;
const nobodysHeld = sql`select null::uuid member_id, null::jsonb held where false`;

/**
 * Where those who share stand, one row for each person. Asked person by person: an index leads to each, however many others
 * the workspace has.
 */
function cellsOf(viewer: Viewer, teamId: string, day: string | null) {
  const { timeZone } = viewer;
  const agreed =
    day === null
      ? sql`select responsibility_key, answer, previous, agreed_at at from ${standing}
          where ${visible.sharedStandings(viewer, teamId)} and ${standing.memberId} = s.member_id`
      : sql`select responsibility_key, coalesce(numbers[cardinality(numbers)], 0) answer,
            numbers[cardinality(numbers) - 1] previous, at
          from (
            select responsibility_key, array_agg(answer order by agreed_at) filter (where answer > 0) numbers,
              coalesce(max(agreed_at) filter (where answer > 0), max(agreed_at)) at
            from ${agreedRating}
            where ${visible.sharedAgreedRatings(viewer, teamId)} and ${agreedRating.memberId} = s.member_id
              and agreed_at < ((${day}::date + 1)::timestamp at time zone ${timeZone})
            group by responsibility_key
          ) then_`;
  return sql`
    select s.member_id, a.cells
    from team_sharing s cross join lateral (
      select jsonb_agg(jsonb_build_array(responsibility_key, answer, previous, (at at time zone ${timeZone})::date)) cells
      from (${agreed}) agreed
    ) a
    where s.organization_id = ${viewer.organizationId}::uuid and s.team_id = ${teamId}::uuid and a.cells is not null`;
}

function heldOf(viewer: Viewer, teamId: string, day: string | null) {
  const { timeZone } = viewer;
  const until = day ? sql`and held_at < ((${day}::date + 1)::timestamp at time zone ${timeZone})` : sql``;
  return sql`
    select member_id, jsonb_agg(jsonb_build_array(level_key, (held_at at time zone ${timeZone})::date)) held
    from ${heldRung} where ${visible.sharedHeldRungs(viewer, teamId)} ${until} group by member_id`;
}

function personFrom({ id, name, level, target, cells, held }: PersonRow): TeamPerson {
  return {
    ...{ memberId: id, displayName: name, levelNow: level, target },
    cells:
      cells?.map(([key, answer, previous, agreedOn]): StandingCell => ({ key, answer, previous, agreedOn })) ?? null,
    held: (held ?? []).map(([levelKey, heldOn]): HeldSince => ({ levelKey, heldOn })),
  };
}

/** What somebody who belongs to a team is told of the others: that there is one on that level. */
function nameless({ levelNow }: TeamPerson): TeamPerson {
  return { memberId: "", displayName: "", levelNow, target: null, cells: null, held: [] };
}

/** Offers for everybody of the team; the rest for its leads and administrators, and empty for others. One statement. */
export async function getBesideTeam(viewer: Viewer, teamId: string): Promise<BesideTeam> {
  const concern = { memberId: viewer.memberId, teamId };
  authorize(viewer, "team.open", concern);
  const org = sql`${viewer.organizationId}::uuid`;
  const follows = can(viewer, "round.follow", concern);
  const today = todayIn(viewer.timeZone);
  const [row] = await viewer.tx.execute<Omit<BesideTeam, never> & Record<string, unknown>>(sql`
    with round as (
      select * from review_round where organization_id = ${org} and team_id = ${teamId}::uuid and ${follows}::boolean
      order by opened_at desc, id desc limit 1
    ), of_team as (
      select m.id, m.display_name from team_membership tm
      join member m on m.organization_id = tm.organization_id and m.id = tm.member_id and m.ended_at is null
      where tm.organization_id = ${org} and tm.team_id = ${teamId}::uuid and tm.role = 'member' and tm.left_on is null
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('memberId', o.id, 'displayName', o.display_name,
          'key', t.responsibility_key) order by o.display_name, o.id), '[]')
        from teaching_offer t join of_team o on o.id = t.member_id where t.organization_id = ${org}) offers,
      (select count(*)::int from ${reviewProgress} where ${visible.progress(viewer, teamId)} and ${follows}::boolean
        and step not in ('signed', 'closed') and due_on < ${today}::date) overdue,
      (select jsonb_build_object('id', r.id, 'signByOn', r.sign_by_on, 'periodFrom', r.period_from,
          'periodTo', r.period_to, 'places', (
            select coalesce(jsonb_agg(jsonb_build_object('memberId', p.subject_member_id, 'step', g.step)), '[]')
            from round_place p join of_team o on o.id = p.subject_member_id
            left join review_progress g on g.organization_id = p.organization_id and g.round_id = p.round_id
              and g.subject_member_id = p.subject_member_id
            where p.organization_id = r.organization_id and p.round_id = r.id))
        from round r) round,
      (${figuresOf(viewer, sql`f.team_id = ${teamId}::uuid and ${can(viewer, "team.see-figures", concern)}::boolean`)}) figures`);
  if (!row) throw new Error("A statement without FROM has one row.");
  const { offers, overdue, round, figures } = row;
  return { offers, overdue, round, figures };
}

/** What is published of the whole workspace. One statement. */
export async function getWorkspaceFigures(viewer: Viewer): Promise<BesideTeam["figures"]> {
  authorize(viewer, "workspace.see-figures");
  const [row] = await viewer.tx.execute<{ figures: BesideTeam["figures"] }>(
    sql`select (${figuresOf(viewer, sql`f.team_id is null`)}) figures`,
  );
  return row?.figures ?? [];
}

/**
 * How many of the whole workspace declared which level (null: not on the ladder yet, or a level that the ladder no longer
 * has). One statement, a row for each level.
 */
export async function countWorkspaceLevels(viewer: Viewer): Promise<LevelCount[]> {
  authorize(viewer, "workspace.see-figures");
  return viewer.tx
    .select({ levelKey: member.levelNow, people: sql<number>`count(*)::int` })
    .from(member)
    .where(and(visible.members(viewer), isNull(member.endedAt)))
    .groupBy(member.levelNow);
}

/** Figures of the newest half-year that something was frozen for; one whose contributors do not all share any more is withheld. */
function figuresOf(viewer: Viewer, of: ReturnType<typeof sql>) {
  return sql`select coalesce(jsonb_agg(jsonb_build_object('halfYear', f.half_year, 'kind', f.kind,
      'key', f.responsibility_key, 'people', cardinality(f.contributors), 'high', f.high, 'low', f.low)), '[]')
    from published_figure f
    where f.organization_id = ${viewer.organizationId}::uuid and f.high is not null and f.withdrawn_at is null and ${of}
      and f.half_year = (select max(n.half_year) from published_figure n where n.organization_id = f.organization_id)`;
}
