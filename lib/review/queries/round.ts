import { and, eq, sql } from "drizzle-orm";
import { member, reviewProgress, reviewRound, roundPlace, team, teamMembership } from "@/db/schema";
import { authorizeInTeam } from "@/lib/auth/authorize-in-team";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { todayIn } from "@/lib/i18n/today";
import type { CareerLadder } from "@/lib/ladder/format";
import { getCurrentLadder } from "@/lib/ladder/queries";
import type { BoardPlace } from "../round/board";
import { distinctNames } from "../round/mentor-name";
import type { RoundFacts, RoundPerson } from "../round/plan";

/** What a round of a team begins with. */
export interface RoundDraft {
  team: { id: string; name: string };
  ladder: CareerLadder;
  facts: RoundFacts;
}

/** Reviews that ended longer ago are of no period that is reviewed now. */
const rememberedDays = 731;

interface DraftRow extends Record<string, unknown> {
  name: string;
  leads: string[];
  people: { id: string; name: string; level: string | null; declared: boolean }[];
  members: { id: string; name: string }[];
  reviews: {
    of: string;
    mentor: string | null;
    name: string;
    from: string;
    to: string;
    waits: boolean;
    due: string | null;
  }[];
  invitations: { of: string; name: string; from: string; to: string }[];
}

/**
 * Everything that a lead needs to open a round: who belongs to the team, what is known of their reviews with a mentor, and
 * who could mentor. Three statements, however many people there are.
 */
export async function getRoundDraft(viewer: Viewer, teamId: string): Promise<RoundDraft | null> {
  await authorizeInTeam(viewer, "round.open", teamId);
  const today = todayIn(viewer.timeZone);
  const org = sql`${viewer.organizationId}::uuid`;
  const [row] = await viewer.tx.execute<DraftRow>(sql`
    with ours as (
      select ${teamMembership.memberId} id, ${teamMembership.role} as "role", ${member.displayName} as "name",
        ${member.levelNow} as "level", ${member.levelNowDeclaredAt} is not null declared
      from ${teamMembership} join ${member} on ${member.organizationId} = ${teamMembership.organizationId}
        and ${member.id} = ${teamMembership.memberId} and ${member.endedAt} is null
      where ${visible.memberships(viewer)} and ${teamMembership.teamId} = ${teamId}::uuid and ${teamMembership.leftOn} is null
    )
    select ${team.name} as "name",
      (select coalesce(jsonb_agg(id), '[]') from ours where role = 'lead') leads,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'level', level, 'declared', declared)
          order by name, id), '[]') from ours where role = 'member') people,
      (select coalesce(jsonb_agg(jsonb_build_object('id', ${member.id}, 'name', ${member.displayName})
          order by ${member.displayName}, ${member.id}), '[]')
        from ${member} where ${visible.members(viewer)} and ${member.endedAt} is null) members,
      (select coalesce(jsonb_agg(jsonb_build_object('of', ${reviewProgress.subjectMemberId},
          'mentor', ${reviewProgress.mentorMemberId}, 'name', m.display_name, 'from', ${reviewProgress.periodFrom},
          'to', ${reviewProgress.periodTo}, 'due', ${reviewProgress.dueOn},
          'waits', ${reviewProgress.step} in ('engineer', 'mentor'))
          order by ${reviewProgress.periodTo} desc, ${reviewProgress.id} desc), '[]')
        from ${reviewProgress} join member m on m.organization_id = ${reviewProgress.organizationId}
          and m.id = ${reviewProgress.mentorMemberId}
        where ${visible.progress(viewer, teamId)}) reviews,
      (select coalesce(jsonb_agg(jsonb_build_object('of', ${roundPlace.subjectMemberId}, 'name', m.display_name,
          'from', r.period_from, 'to', r.period_to)), '[]')
        from ${roundPlace} join review_round r on r.organization_id = ${roundPlace.organizationId}
          and r.id = ${roundPlace.roundId}
        join member m on m.organization_id = ${roundPlace.organizationId} and m.id = ${roundPlace.mentorMemberId}
        where ${visible.roundPlaces(viewer)} and ${roundPlace.teamId} = ${teamId}::uuid
          and r.period_to > ${today}::date - ${rememberedDays}::int and not exists (select from review_progress p
            where p.organization_id = ${roundPlace.organizationId} and p.round_id = ${roundPlace.roundId}
              and p.subject_member_id = ${roundPlace.subjectMemberId})) invitations
    from ${team} where ${team.organizationId} = ${org} and ${team.id} = ${teamId}::uuid`);
  if (!row) return null;
  const ladder = await getCurrentLadder(viewer);
  return { team: { id: teamId, name: row.name }, ladder, facts: factsOf(row, ladder, today) };
}

function factsOf(row: DraftRow, ladder: CareerLadder, today: string): RoundFacts {
  const begins = new Date(Date.parse(today) - rememberedDays * 86_400_000).toISOString().slice(0, 10);
  const reviewsOf = byPerson(row.reviews);
  const invitationsOf = byPerson(row.invitations);
  return {
    today,
    levels: ladder.levels.map(({ key }) => key),
    leadIds: row.leads,
    members: distinctNames(row.members),
    waiting: row.reviews.flatMap(({ mentor, due, waits }) =>
      waits && mentor && due ? [{ mentorId: mentor, dueOn: due }] : [],
    ),
    people: row.people.map(({ id, name, level, declared }): RoundPerson => {
      const reviews = reviewsOf.get(id) ?? [];
      const known = (is: "review" | "invitation") => (one: { name: string; from: string; to: string }) => {
        return { is, mentorName: one.name, from: one.from, to: one.to };
      };
      return {
        ...{ memberId: id, displayName: name, levelNow: level, levelDeclared: declared },
        lastMentorId: reviews[0]?.mentor ?? null,
        known: [
          ...reviews.filter(({ to }) => to > begins).map(known("review")),
          ...(invitationsOf.get(id) ?? []).map(known("invitation")),
        ],
      };
    }),
  };
}

function byPerson<Row extends { of: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.of, [...(found.get(row.of) ?? []), row]);
  return found;
}

/** Days as `YYYY-MM-DD`. */
export interface RoundDates {
  periodFrom: string;
  periodTo: string;
  selfDueOn: string;
  mentorDueOn: string;
  signByOn: string;
}

export interface RoundBoard extends RoundDates {
  id: string;
  team: { id: string; name: string };
  openedBy: string;
  openedAt: Date;
  /** Those who belong to the team now, by name. */
  places: BoardPlace[];
  /** How many were invited and have left the team since: nothing is told of them. */
  gone: number;
}

const dates = {
  periodFrom: reviewRound.periodFrom,
  periodTo: reviewRound.periodTo,
  selfDueOn: reviewRound.selfDueOn,
  mentorDueOn: reviewRound.mentorDueOn,
  signByOn: reviewRound.signByOn,
};

/** How far a round is, for its team's leads and administrators; null where there is none. Two statements. */
export async function getRoundBoard(viewer: Viewer, teamId: string, roundId: string): Promise<RoundBoard | null> {
  authorize(viewer, "round.follow", { memberId: viewer.memberId, teamId });
  const [round] = await viewer.tx
    .select({
      ...dates,
      id: reviewRound.id,
      teamName: team.name,
      openedBy: member.displayName,
      openedAt: reviewRound.openedAt,
    })
    .from(reviewRound)
    .innerJoin(team, and(visible.teams(viewer), eq(team.id, reviewRound.teamId)))
    .innerJoin(member, and(visible.members(viewer), eq(member.id, reviewRound.openedByMemberId)))
    .where(and(visible.rounds(viewer), eq(reviewRound.teamId, teamId), eq(reviewRound.id, roundId)));
  if (!round) return null;
  const { places, gone } = await listBoardPlaces(viewer, teamId, roundId);
  const { teamName, ...rest } = round;
  return { ...rest, team: { id: teamId, name: teamName }, places, gone };
}

interface PlaceRow extends Record<string, unknown> {
  id: string;
  name: string;
  belongs: boolean;
  step: BoardPlace["step"];
  mentor_id: string | null;
  mentor_name: string | null;
  reminded_at: string | null;
}

/** The places of a round with how far each review is; of one person where one is named. One statement. */
export async function listBoardPlaces(
  viewer: Viewer,
  teamId: string,
  roundId: string,
  memberId: string | null = null,
): Promise<{ places: BoardPlace[]; gone: number }> {
  authorize(viewer, "round.follow", { memberId: viewer.memberId, teamId });
  const rows = await viewer.tx.execute<PlaceRow>(sql`
    with progress as (
      select distinct on (subject_member_id) subject_member_id, mentor_member_id, step
      from ${reviewProgress} where ${visible.progress(viewer, teamId)} and round_id = ${roundId}::uuid
      order by subject_member_id, id
    )
    select m.id, m.display_name "name", tm.member_id is not null and m.ended_at is null belongs, g.step,
      mentor.id mentor_id, mentor.display_name mentor_name, ${roundPlace.remindedAt} reminded_at
    from ${roundPlace}
    join member m on m.organization_id = ${roundPlace.organizationId} and m.id = ${roundPlace.subjectMemberId}
    left join team_membership tm on tm.organization_id = ${roundPlace.organizationId} and tm.team_id = ${roundPlace.teamId}
      and tm.member_id = m.id and tm.role = 'member' and tm.left_on is null
    left join progress g on g.subject_member_id = m.id
    left join member mentor on mentor.organization_id = ${roundPlace.organizationId}
      and mentor.id = case when g.step is null then ${roundPlace.mentorMemberId} else g.mentor_member_id end
    where ${visible.roundPlaces(viewer)} and ${roundPlace.roundId} = ${roundId}::uuid and ${roundPlace.teamId} = ${teamId}::uuid
      and (${memberId}::uuid is null or ${roundPlace.subjectMemberId} = ${memberId}::uuid)
    order by m.display_name, m.id`);
  const here = rows.filter(({ belongs }) => belongs);
  return {
    gone: rows.length - here.length,
    places: here.map((row) => ({
      ...{ memberId: row.id, displayName: row.name, step: row.step },
      mentor: row.mentor_id === null ? null : { id: row.mentor_id, name: row.mentor_name ?? "" },
      remindedAt: row.reminded_at === null ? null : new Date(row.reminded_at),
    })),
  };
}
