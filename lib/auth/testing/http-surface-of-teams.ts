import { paths } from "@/lib/paths";
import type { Action } from "../permissions";
import type { Page, Route } from "./http-surface";

/** Pages of teams, of rounds, and of what their people share. */
export const teamPages: Record<string, Page> = {
  "app/[locale]/w/[workspace]/teams/page.tsx": {
    needs: ["team.list"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.teams(locale, workspace),
  },
  "app/[locale]/w/[workspace]/teams/[team]/page.tsx": {
    needs: ["team.open"],
    concerns: "subject",
    address: (locale, { workspace, teams }) => paths.team(locale, workspace, teams.teamId),
  },
  "app/[locale]/w/[workspace]/teams/[team]/people/page.tsx": {
    needs: ["team.open", "team.manage"],
    concerns: "subject",
    address: (locale, { workspace, teams }) => paths.teamPeople(locale, workspace, teams.teamId),
  },
  "app/[locale]/w/[workspace]/teams/[team]/people/[member]/page.tsx": {
    needs: ["team.see-person"],
    concerns: "subject",
    address: (locale, { workspace, memberId, teams }) => paths.teamPerson(locale, workspace, teams.teamId, memberId),
  },
  "app/[locale]/w/[workspace]/teams/[team]/rounds/new/page.tsx": {
    needs: ["round.open"],
    concerns: "subject",
    address: (locale, { workspace, teams }) => paths.newRound(locale, workspace, teams.teamId),
  },
  "app/[locale]/w/[workspace]/teams/[team]/rounds/[round]/page.tsx": {
    needs: ["round.follow"],
    concerns: "subject",
    address: (locale, { workspace, teams }) => paths.round(locale, workspace, teams.teamId, teams.roundId),
  },
  "app/[locale]/w/[workspace]/rounds/[round]/page.tsx": {
    needs: ["round.join"],
    concerns: "subject",
    address: (locale, { workspace, teams }) => paths.joinRound(locale, workspace, teams.roundId),
  },
  "app/[locale]/w/[workspace]/settings/sharing/page.tsx": {
    needs: ["workspace.open", "sharing.read", "teaching.read"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.sharing(locale, workspace),
  },
  "app/[locale]/w/[workspace]/settings/figures/page.tsx": {
    needs: ["workspace.open", "workspace.see-figures"],
    concerns: "viewer",
    address: (locale, { workspace }) => paths.figures(locale, workspace),
  },
};

export const teamRoutes: Record<string, Route> = {
  "app/api/w/[workspace]/teams/[team]/csv/route.ts": {
    needs: ["team.see-ratings"],
    concerns: "subject",
    method: "GET",
    address: ({ workspace, teams }) => paths.apiTeamCsv(workspace, teams.teamId, "en"),
  },
  "app/api/w/[workspace]/teams/[team]/rows/route.ts": {
    needs: ["team.see-ratings"],
    concerns: "subject",
    method: "GET",
    address: ({ workspace, teams }) => paths.apiTeamRows(workspace, teams.teamId, "en"),
  },
};

export const teamActions: Record<string, readonly Action[]> = {
  makeTeamAction: ["team.make"],
  renameTeamAction: ["team.manage"],
  addToTeamAction: ["team.manage"],
  endTeamMembershipAction: ["team.manage"],
  setSharingAction: ["sharing.set"],
  setTeachingAction: ["teaching.offer"],
  openRoundAction: ["round.open"],
  remindAction: ["round.remind"],
  joinRoundAction: ["round.join", "review.open", "level.declare", "aim.set", "mentor.ask"],
};
