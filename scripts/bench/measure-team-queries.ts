import { sql } from "drizzle-orm";
import { type Viewer, withViewer } from "@/lib/auth/viewer";
import { countWorkspaceLevels, getTeamRecord } from "@/lib/growth/queries/team";
import type { Bench } from "./measure-pages";
import type { Person } from "./people";
import { median, medianRatio } from "./statistics";

const turns = 15;

/**
 * Queries against their rows by primary key, in turn: the board of a team of 500, and the levels of the whole workspace. The
 * board as of a day stands against the board of today.
 */
export async function measureTeamQueries({ report, site }: Bench, lead: Person, teamId: string): Promise<void> {
  /** In ms; what has to be known before is asked for outside. */
  const timed = async <Known>(work: (viewer: Viewer, known: Known) => Promise<unknown>, know: Ask<Known>) => {
    const outcome = await withViewer(lead.sessionToken, lead.workspace, "read", async (viewer) => {
      const known = await know(viewer);
      const startedAt = performance.now();
      await work(viewer, known);
      return performance.now() - startedAt;
    });
    return outcome.is === "done" ? outcome.value : Number.NaN;
  };
  const nothing = async () => null;
  const board = (day: string | null) => timed((viewer) => getTeamRecord(viewer, teamId, day), nothing);
  const day = new Date(Date.now() - 400 * 86_400_000).toISOString().slice(0, 10);
  const pairs: Record<"board" | "asOf" | "levels", { ours: number; floor: number }[]> = {
    board: [],
    asOf: [],
    levels: [],
  };
  for (let turn = 0; turn < turns; turn++) {
    const now = await board(null);
    pairs.board.push({ ours: now, floor: await timed(standingByKey, (viewer) => idsOfStanding(viewer, teamId)) });
    pairs.asOf.push({ ours: await board(day), floor: now });
    pairs.levels.push({
      ours: await timed(countWorkspaceLevels, nothing),
      floor: await timed(membersByKey, idsOfMembers),
    });
  }
  const ms = (those: readonly { ours: number }[]) => median(those.map(({ ours }) => ours)).toFixed(1);
  site.say(
    `Board of 500 ${ms(pairs.board)} ms, as of a day ${ms(pairs.asOf)} ms, levels of 5,000 ${ms(pairs.levels)} ms`,
  );
  report("board500.sqlRatio", medianRatio(pairs.board));
  report("distribution5000.sqlRatio", medianRatio(pairs.levels));
  report("asOf500.sqlRatio", medianRatio(pairs.asOf));
}

type Ask<Known> = (viewer: Viewer) => Promise<Known>;

async function idsOfStanding({ tx }: Viewer, teamId: string): Promise<string> {
  const [row] = await tx.execute<{ ids: string[] }>(sql`
    select array_agg(s.id) ids from standing s where s.member_id in (
      select member_id from team_membership where team_id = ${teamId}::uuid and role = 'member')`);
  return `{${row?.ids.join(",")}}`;
}

function standingByKey({ tx, organizationId }: Viewer, ids: string) {
  return tx.execute(sql`select id, member_id, responsibility_key, answer, previous, agreed_at from standing
    where organization_id = ${organizationId}::uuid and id = any (${ids}::uuid[])`);
}

async function idsOfMembers({ tx }: Viewer): Promise<string> {
  const [row] = await tx.execute<{ ids: string[] }>(sql`select array_agg(id) ids from member where ended_at is null`);
  return `{${row?.ids.join(",")}}`;
}

function membersByKey({ tx, organizationId }: Viewer, ids: string) {
  return tx.execute(sql`select id, level_now from member
    where organization_id = ${organizationId}::uuid and id = any (${ids}::uuid[])`);
}
