import type { Sql, TransactionSql } from "postgres";

export interface LargeOrganization {
  people: number;
  /** Sizes of the teams; their people follow one another. */
  teamSizes: readonly number[];
  halfYears: number;
}

/** 5,000 people in 100 teams of 10 to 500, and 8 half-years of 7 agreed ratings each: 280,000. */
export const largeOrganization: LargeOrganization = {
  people: 5_000,
  teamSizes: [10, 50, 500, ...Array.from({ length: 97 }, (_, index) => 10 + (index % 72))],
  halfYears: 8,
};

export interface MadeOrganization {
  /** One for each size, in their order. */
  teamIds: string[];
  ratings: number;
  seconds: number;
}

/**
 * Fills the workspace of somebody who is there already, and lets them lead every team. Written as rows by the superuser with
 * triggers asleep, then brought to where the product's own triggers would have left them.
 */
export async function makeLargeOrganization(
  sql: Sql,
  lead: { organizationId: string; memberId: string },
  { people, teamSizes, halfYears }: LargeOrganization,
): Promise<MadeOrganization> {
  const startedAt = performance.now();
  const { organizationId: org, memberId } = lead;
  return sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`create temp table made on commit drop as
      select i, gen_random_uuid() id, 1 + i % 4 level from generate_series(1, ${people}::int) i`;
    await tx`insert into member (organization_id, id, display_name, role, level_now, level_now_declared_at)
      select ${org}::uuid, id, 'Person ' || lpad(i::text, 5, '0'), 'member', 'L' || level, now() from made`;
    const teams = await tx<{ id: string }[]>`
      insert into team (organization_id, id, name)
      select ${org}::uuid, gen_random_uuid(), 'Team ' || n from generate_series(1, ${teamSizes.length}::int) n
      returning id, name`;
    let first = 0;
    for (const [index, size] of teamSizes.entries()) {
      const teamId = teams[index]?.id ?? "";
      await tx`insert into team_membership (organization_id, id, team_id, member_id, role, joined_on)
        select ${org}::uuid, gen_random_uuid(), ${teamId}::uuid, id, 'member', current_date - 1600 from made
        where (i - 1 - ${first}::int + ${people}::int) % ${people}::int < ${size}::int
        union all select ${org}::uuid, gen_random_uuid(), ${teamId}::uuid, ${memberId}::uuid, 'lead', current_date - 1600`;
      first = (first + size) % people;
    }
    await tx`insert into team_sharing (organization_id, id, team_id, member_id, shared_at)
      select organization_id, gen_random_uuid(), team_id, member_id, now() from team_membership
      where organization_id = ${org}::uuid and role = 'member'`;
    await tx`create temp table made_review on commit drop as
      select made.i, made.id subject, made.level, h, gen_random_uuid() id,
        now() - make_interval(months => 6 * (${halfYears}::int - h)) closed, mentor.id mentor
      from made join made mentor on mentor.i = 1 + made.i % ${people}::int
      cross join generate_series(1, ${halfYears}::int) h`;
    await tx`insert into review (organization_id, id, subject_member_id, ladder_version_id, level_now, target, period_from,
        period_to, state, closing, opened_at, self_submitted_at, mentor_member_id, mentor_accepted_at, mentor_submitted_at,
        revealed_at, closed_at)
      select ${org}::uuid, r.id, subject, v.id, 'L' || level, 'L' || level + 1, (closed - interval '6 months')::date, closed::date,
        'closed', 'signed', closed - interval '20 days', closed, mentor, closed, closed, closed, closed
      from made_review r, (select id from ladder_version where organization_id = ${org}::uuid limit 1) v`;
    const given =
      await tx`insert into agreed_rating (organization_id, id, member_id, review_id, responsibility_key, answer,
        agreed_at, with_member_id)
      select ${org}::uuid, gen_random_uuid(), subject, r.id, l.key,
        least(5, 1 + (i * 7 + l.place * 3) % 4 + h / 3)::smallint, closed, mentor
      from made_review r join (
        select key, substr(level_key, 2)::int level,
          row_number() over (order by level_ordinal, position) place from ladder_responsibility
        where organization_id = ${org}::uuid and ladder_version_id =
          (select id from ladder_version where organization_id = ${org}::uuid limit 1)
      ) l on l.level in (r.level, r.level + 1)`;
    await standingFromHistory(tx, org);
    return {
      teamIds: teams.map(({ id }) => id),
      ratings: given.count,
      seconds: (performance.now() - startedAt) / 1000,
    };
  }) as Promise<MadeOrganization>;
}

/** Where the triggers would have left the people: the latest number and the one before it. */
async function standingFromHistory(tx: TransactionSql, org: string): Promise<void> {
  await tx`insert into standing (organization_id, id, member_id, responsibility_key, answer, previous, agreed_at)
    select organization_id, id, member_id, responsibility_key, answer, earlier, agreed_at from (
      select *, lead(answer) over by_key earlier, row_number() over by_key place from agreed_rating
      where organization_id = ${org}::uuid
      window by_key as (partition by member_id, responsibility_key order by agreed_at desc)
    ) latest where place = 1`;
  await tx`analyze standing, agreed_rating, team_membership, team_sharing, member, review`;
}
