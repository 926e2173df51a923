import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type FigureKind, figureKinds, publishedFigure } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { partIsThere } from "@/lib/growth/own-view";
import { choosePublished, type PublishedGroup } from "@/lib/growth/published/withheld";
import { daysOf, halfYearBefore, halfYearKey, halfYearOf } from "@/lib/growth/team/rung-moves";
import { newId } from "@/lib/ids";

/** Someone who shares: what was agreed last before the half-year ended, and what both sides had rated. */
interface Contribution extends Record<string, unknown> {
  member_id: string;
  key: string;
  answer: number;
  self: number | null;
  mentor: number | null;
  teams: string[];
}

/** What stands for the whole workspace among the groups. */
const everybody = "";

/**
 * Named job: freezes, for every workspace, the figures of the half-year that ended before `today` (`YYYY-MM-DD`), where
 * that was not done yet. Running it again costs one look per workspace and changes nothing.
 */
export async function freezeHalfYears(today: string): Promise<void> {
  const halfYear = halfYearBefore(halfYearOf(today));
  const organizations = await transaction("read", (tx) =>
    tx.execute<{ id: string }>(sql`select id from organization order by id`),
  );
  for (const { id } of organizations)
    await transaction("write", (tx) => freezeHalfYear(tx, id, halfYearKey(halfYear), daysOf(halfYear).to));
}

/** One workspace and half-year, in a transaction of the connecting role: every group once, withheld ones as well. */
export async function freezeHalfYear(tx: Transaction, organizationId: string, halfYear: string, end: string) {
  await tx.execute(sql`select set_config('app.job', 'freeze-half-year', true),
    set_config('app.organization_id', ${organizationId}, true)`);
  // Of several processes that see the half-year end, one freezes; the others then find it done.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`freeze:${organizationId}`}, 0))`);
  const before = await tx.execute<Earlier>(sql`
    select half_year, kind, responsibility_key key, team_id, contributors, high from published_figure
    where organization_id = ${organizationId}::uuid order by half_year, id`);
  if (!before.some((one) => one.half_year === halfYear)) {
    const given = await contributionsTo(tx, organizationId, end);
    const teams = await tx.execute<{ id: string }>(sql`
      select id from team where organization_id = ${organizationId}::uuid order by id`);
    const groups = [everybody, ...teams.map(({ id }) => id)];
    const rows = (await figureRows(given, groups, before)).map((row) => ({
      ...row,
      organizationId,
      id: newId(),
      halfYear,
    }));
    if (rows.length > 0) await tx.insert(publishedFigure).values(rows.map((row) => ({ ...row, frozenAt: sql`now()` })));
  }
  await tx.execute(sql`select set_config('app.job', '', true)`);
}

interface Earlier extends Record<string, unknown> {
  half_year: string;
  kind: FigureKind;
  key: string;
  team_id: string | null;
  contributors: string[];
  high: number | null;
}

/** The latest agreed number of everyone who shares, for each responsibility, and the two ratings that it came from. */
function contributionsTo(tx: Transaction, organizationId: string, end: string): Promise<Contribution[]> {
  const rating = (kind: "self" | "mentor") => sql`
    (select nullif(r.answer, 0) from assessment a
      join rating r on r.organization_id = a.organization_id and r.assessment_id = a.id
      join ladder_responsibility l on l.organization_id = r.organization_id and l.id = r.responsibility_id
      where a.organization_id = latest.organization_id and a.review_id = latest.review_id
        and a.author_member_id = ${kind === "self" ? sql`latest.member_id` : sql`latest.with_member_id`}
        and a.kind = ${kind} and l.key = latest.responsibility_key)`;
  return tx.execute<Contribution>(sql`
    with sharing as (
      select s.member_id, array_agg(s.team_id::text order by s.team_id) teams from team_sharing s
      join team_membership m on m.organization_id = s.organization_id and m.team_id = s.team_id
        and m.member_id = s.member_id and m.role = 'member' and m.left_on is null
      where s.organization_id = ${organizationId}::uuid group by s.member_id
    ), latest as (
      select distinct on (member_id, responsibility_key) * from agreed_rating
      where organization_id = ${organizationId}::uuid and answer > 0 and agreed_at < (${end}::date + 1)
        and member_id in (select member_id from sharing)
      order by member_id, responsibility_key, agreed_at desc, id desc
    )
    select latest.member_id, responsibility_key key, answer, ${rating("self")} self, ${rating("mentor")} mentor, teams
    from latest join sharing on sharing.member_id = latest.member_id
    order by key, member_id`);
}

async function figureRows(given: readonly Contribution[], groups: readonly string[], before: readonly Earlier[]) {
  const rows: FigureRow[] = [];
  for (const responsibilityKey of new Set(given.map(({ key }) => key))) {
    for (const kind of figureKinds) {
      const counted = given.filter(
        ({ key, self, mentor }) => key === responsibilityKey && (kind === "held" || (self !== null && mentor !== null)),
      );
      const inGroup = (group: string) => counted.filter(({ teams }) => group === everybody || teams.includes(group));
      const chosen = choosePublished(
        publishedOf(before, kind, responsibilityKey),
        groups.map((groupId) => ({ groupId, sharing: inGroup(groupId).map((one) => one.member_id) })),
      );
      for (const group of groups) {
        const contributors = [...(chosen.get(group) ?? [])];
        const those = counted.filter((one) => contributors.includes(one.member_id));
        const counts = contributors.length > 0 ? countsOf(kind, those) : { high: null, low: null };
        rows.push({ kind, responsibilityKey, teamId: group === everybody ? null : group, contributors, ...counts });
      }
      // A large workspace takes seconds: whatever else this process does goes on in between.
      await setImmediate();
    }
  }
  return rows;
}

type FigureRow = Pick<typeof publishedFigure.$inferInsert, "kind" | "responsibilityKey" | "teamId"> & {
  contributors: string[];
  high: number | null;
  low: number | null;
};

function publishedOf(before: readonly Earlier[], kind: FigureKind, key: string): PublishedGroup[] {
  return before
    .filter((one) => one.kind === kind && one.key === key && one.high !== null)
    .map((one) => ({ groupId: one.team_id ?? everybody, contributors: one.contributors }));
}

function countsOf(kind: FigureKind, those: readonly Contribution[]): { high: number; low: number | null } {
  if (kind === "held") return { high: those.filter(({ answer }) => answer >= partIsThere).length, low: null };
  const higher = (one: Contribution) => (one.mentor ?? 0) - (one.self ?? 0);
  return {
    high: those.filter((one) => higher(one) > 0).length,
    low: those.filter((one) => higher(one) < 0).length,
  };
}
