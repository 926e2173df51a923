import { authorizeInTeam } from "@/lib/auth/authorize-in-team";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { todayIn } from "@/lib/i18n/today";
import { isId } from "@/lib/ids";
import type { CareerLadder } from "@/lib/ladder/format";
import { getCurrentLadder } from "@/lib/ladder/queries";
import type { BesideTeam, TeamRecord } from "../team/team-record";
import { isDay } from "../team/team-view";
import { getBesideTeam, getTeamRecord } from "./team";

export interface OpenedTeam {
  record: TeamRecord;
  beside: BesideTeam;
  ladder: CareerLadder;
  today: string;
}

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** A team as the address asks for it: three statements, however many people. Null: no such team. */
export async function openTeam(viewer: Viewer, teamId: string, asked: Asked): Promise<OpenedTeam | null> {
  authorize(viewer, "team.open", { memberId: viewer.memberId, teamId });
  const found = await openTeamRecord(viewer, teamId, asked);
  return found && { ...found, beside: await getBesideTeam(viewer, teamId) };
}

/** The same for rows and files, which need the record alone and are for who sees ratings. */
export async function openTeamRatings(viewer: Viewer, teamId: string, asked: Asked) {
  await authorizeInTeam(viewer, "team.see-ratings", teamId);
  return openTeamRecord(viewer, teamId, asked);
}

async function openTeamRecord(
  viewer: Viewer,
  teamId: string,
  asked: Asked,
): Promise<Omit<OpenedTeam, "beside"> | null> {
  if (!isId(teamId)) return null;
  const today = todayIn(viewer.timeZone);
  const day = pastDay(asked.day, today);
  const before = await getTeamRecord(viewer, teamId, day);
  // Before its first day there was no team to show: the page says so, beside the ratings of now.
  const record = before && day && day < before.since ? await getTeamRecord(viewer, teamId, null) : before;
  return record && { record, ladder: await getCurrentLadder(viewer), today };
}

/** A day before today; what is none is shown as of now, and the page says why. */
function pastDay(asked: string | string[] | undefined, today: string): string | null {
  const day = Array.isArray(asked) ? asked[0] : asked;
  return day && isDay(day) && day < today ? day : null;
}
