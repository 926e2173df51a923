import { and, eq } from "drizzle-orm";
import { team } from "@/db/schema";
import { RungError } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { type Action, authorize, can } from "./permissions";
import type { Viewer } from "./viewer";
import { visible } from "./visibility";

/**
 * As `authorize`, for what a team concerns. An administrator sees every team of the workspace: before one is refused, the team
 * is looked for, so that a team of another workspace, or none, is `not-found` and never `forbidden`.
 */
export async function authorizeInTeam(viewer: Viewer, action: Action, teamId: string): Promise<void> {
  const concern = { memberId: viewer.memberId, teamId };
  const mayBeElsewhere = viewer.role === "administrator" && !can(viewer, action, concern);
  if (mayBeElsewhere && !(await isTeamHere(viewer, teamId))) throw new RungError("not-found");
  authorize(viewer, action, concern);
}

async function isTeamHere(viewer: Viewer, teamId: string): Promise<boolean> {
  if (!isId(teamId)) return false;
  const found = await viewer.tx
    .select({ id: team.id })
    .from(team)
    .where(and(visible.teams(viewer), eq(team.id, teamId)));
  return found.length === 1;
}
