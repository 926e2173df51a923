import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { openTeamRatings } from "../queries/open-team";

/** What a lead takes along; that they did is written down. Null: no such team. */
export async function exportTeam(
  viewer: Viewer,
  teamId: string,
  asked: Readonly<Record<string, string | string[] | undefined>>,
) {
  authorize(viewer, "team.see-ratings", { memberId: viewer.memberId, teamId });
  const found = await openTeamRatings(viewer, teamId, asked);
  if (found) await recordOwnAct(viewer, "team-exported", "team", teamId);
  return found;
}
