import { sql } from "drizzle-orm";
import { agreedRating, heldRung } from "@/db/schema";
import { authorize, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { todayIn } from "@/lib/i18n/today";
import { isId } from "@/lib/ids";
import type { CareerLadder } from "@/lib/ladder/format";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { standingAsOf } from "../team/as-of";
import type { AgreedEntry, HeldSince, StandingCell } from "../team/team-people";

/** One person of a team, as far as its leads see them. */
export interface TeamPersonRecord {
  team: { id: string; name: string };
  memberId: string;
  displayName: string;
  levelNow: string | null;
  /** Null: nothing shared yet. */
  shared: {
    history: readonly AgreedEntry[];
    standing: ReadonlyMap<string, StandingCell>;
    held: readonly HeldSince[];
  } | null;
  ladder: CareerLadder;
  /** The lead's day, `YYYY-MM-DD`. */
  today: string;
}

interface PersonRow extends Record<string, unknown> {
  team_name: string;
  display_name: string;
  level_now: string | null;
  history: [string, number, string][] | null;
  held: [string, string][] | null;
}

/**
 * What a lead may see of somebody who belongs to the team now: level, agreed ratings and rungs held, these where they are
 * shared. Null: nobody of that team, or not for the viewer. One statement, and the ladder.
 */
export async function openTeamPerson(
  viewer: Viewer,
  teamId: string,
  memberId: string,
): Promise<TeamPersonRecord | null> {
  const concern = { memberId: viewer.memberId, teamId };
  if (!isId(teamId) || !isId(memberId) || !can(viewer, "team.see-person", concern)) return null;
  authorize(viewer, "team.see-person", concern);
  const { organizationId, timeZone } = viewer;
  const [row] = await viewer.tx.execute<PersonRow>(sql`
    select t.name team_name, m.display_name, m.level_now,
      (select jsonb_agg(jsonb_build_array(responsibility_key, answer, (agreed_at at time zone ${timeZone})::date)
          order by agreed_at, id) from ${agreedRating}
        where ${visible.sharedAgreedRatings(viewer, teamId)} and member_id = ${memberId}::uuid) history,
      (select jsonb_agg(jsonb_build_array(level_key, (held_at at time zone ${timeZone})::date) order by held_at)
        from ${heldRung} where ${visible.sharedHeldRungs(viewer, teamId)} and member_id = ${memberId}::uuid) held
    from team_membership tm
    join team t on t.organization_id = tm.organization_id and t.id = tm.team_id
    join member m on m.organization_id = tm.organization_id and m.id = tm.member_id and m.ended_at is null
    where tm.organization_id = ${organizationId}::uuid and tm.team_id = ${teamId}::uuid
      and tm.member_id = ${memberId}::uuid and tm.role = 'member' and tm.left_on is null`);
  if (!row) return null;
  const history = (row.history ?? []).map(([key, answer, agreedOn], order) => ({
    ...{ memberId, key, answer, agreedOn, order },
  }));
  const standing = standingAsOf(history, "9999-12-31").get(memberId);
  const held = (row.held ?? []).map(([levelKey, heldOn]) => ({ levelKey, heldOn }));
  return {
    team: { id: teamId, name: row.team_name },
    ...{ memberId, displayName: row.display_name, levelNow: row.level_now },
    shared: standing ? { history, standing, held } : null,
    ladder: await getCurrentLadder(viewer),
    today: todayIn(timeZone),
  };
}
