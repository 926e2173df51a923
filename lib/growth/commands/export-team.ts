import { recordOwnAct } from "@/lib/audit/record-event";
import type { Viewer } from "@/lib/auth/viewer";
import { openTeamRatings } from "../queries/open-team";

/** What a lead takes along; that they did is written down. Null: no such team. Who may is asked where it is read. */
export async function exportTeam(
  viewer: Viewer,
  teamId: string,
  asked: Readonly<Record<string, string | string[] | undefined>>,
) {
  const found = await openTeamRatings(viewer, teamId, asked);
  if (found) await recordOwnAct(viewer, "team-exported", "team", teamId);
  return found;
}
