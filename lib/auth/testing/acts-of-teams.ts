import type { Somebody } from "@/db/testing/everybody";
import { sharedKeys } from "@/db/testing/mentored";
import { exportTeam } from "@/lib/growth/commands/export-team";
import { openTeam } from "@/lib/growth/queries/open-team";
import { countWorkspaceLevels, getBesideTeam, getTeamRecord, getWorkspaceFigures } from "@/lib/growth/queries/team";
import { openTeamPerson } from "@/lib/growth/queries/team-person";
import { newId } from "@/lib/ids";
import { addToTeam, endTeamMembership, makeTeam, renameTeam } from "@/lib/organization/commands/team";
import { setSharing, setTeachingOffers } from "@/lib/organization/commands/team-sharing";
import { findTeam, listTeamChoices, listTeamPeople, listTeams } from "@/lib/organization/queries/team";
import { listOwnSharing, listTeaching } from "@/lib/organization/queries/team-sharing";
import { openReview } from "@/lib/review/commands/assessment";
import { openRound, remindOfRound } from "@/lib/review/commands/round";
import { openReviewInput } from "@/lib/review/input";
import { getRoundBoard, getRoundDraft } from "@/lib/review/queries/round";
import { findMentorWay, getOwnInvitation } from "@/lib/review/queries/round-invitation";
import { problemKey, type RoundPlan, roundProblems } from "@/lib/review/round/plan";
import { type Action, authorize } from "../permissions";
import type { Viewer } from "../viewer";
import type { Act } from "./acts";

/** Actions of teams, of what their people share, and of rounds. */
export const actsOfTeams = {
  "team.list": { reaches: "own", on: async (viewer) => [await listTeams(viewer), await listTeaching(viewer)] },
  "team.make": {
    reaches: "workspace",
    on: async (viewer, { bystanderId }) => [
      await makeTeam(viewer, { name: newId(), leads: [bystanderId], clientKey: newId() }),
      await listTeamChoices(viewer, null, ""),
    ],
  },
  "team.manage": {
    reaches: "named",
    on: async (viewer, { bystanderId, teams: { teamId } }) => {
      const renamed = await renameTeam(viewer, { teamId, name: newId() });
      if (!renamed.ok) return renamed;
      const added = await addToTeam(viewer, { teamId, role: "member", people: [bystanderId] });
      const listed = await listTeamPeople(viewer, teamId);
      const membershipId = listed.now.find(({ memberId }) => memberId === bystanderId)?.id ?? "";
      const ended = await endTeamMembership(viewer, { teamId, membershipId });
      const failed = [added, ended].find(({ ok }) => !ok);
      return failed ?? [listed, await listTeamChoices(viewer, teamId, "")];
    },
  },
  "team.open": {
    reaches: "named",
    on: async (viewer, { teams: { teamId } }) => {
      const found = [await openTeam(viewer, teamId, {}), await findTeam(viewer, teamId)];
      return found.some((one) => one !== null) ? [found, await getBesideTeam(viewer, teamId)] : null;
    },
  },
  "team.see-people": {
    reaches: "named",
    on: async (viewer, { teams: { teamId } }) => {
      const record = await getTeamRecord(viewer, teamId, null);
      if (!record || record.people.some(({ memberId }) => memberId !== "")) return record;
      // Whoever may not know them is told of levels alone.
      authorize(viewer, "team.see-people", { memberId: viewer.memberId, teamId });
      throw new Error("Nobody is in the team.");
    },
  },
  "team.see-ratings": {
    reaches: "named",
    on: async (viewer, { teams: { teamId } }) => {
      const taken = await exportTeam(viewer, teamId, { day: "2026-02-01" });
      return taken && [taken, await exportTeam(viewer, teamId, {})];
    },
  },
  "team.see-person": {
    reaches: "named",
    on: (viewer, { memberId, teams: { teamId } }) => openTeamPerson(viewer, teamId, memberId),
  },
  "team.see-figures": {
    reaches: "named",
    on: async (viewer, { teams: { teamId } }) => {
      const { figures } = await getBesideTeam(viewer, teamId);
      if (figures.length > 0) return figures;
      authorize(viewer, "team.see-figures", { memberId: viewer.memberId, teamId });
      return null;
    },
  },
  "workspace.see-figures": {
    reaches: "workspace",
    on: async (viewer) => [await countWorkspaceLevels(viewer), await getWorkspaceFigures(viewer)],
  },
  "sharing.set": {
    reaches: "named",
    on: async (viewer, { teams: { teamId } }) => [
      await setSharing(viewer, { teamId, shares: "no" }),
      await setSharing(viewer, { teamId, shares: "yes" }),
    ],
  },
  "sharing.read": { reaches: "own", on: (viewer) => listOwnSharing(viewer) },
  "teaching.offer": { reaches: "own", on: (viewer) => setTeachingOffers(viewer, { keys: [sharedKeys[1]] }) },
  "teaching.read": { reaches: "workspace", on: (viewer) => listTeaching(viewer) },
  "round.open": { reaches: "named", on: (viewer, subject) => openedRound(viewer, subject) },
  "round.follow": {
    reaches: "named",
    on: (viewer, { teams: { teamId, roundId } }) => getRoundBoard(viewer, teamId, roundId),
  },
  "round.remind": {
    reaches: "named",
    on: (viewer, { memberId, teams: { teamId, roundId } }) => remindOfRound(viewer, teamId, { roundId, memberId }),
  },
  "round.join": {
    reaches: "named",
    on: async (viewer, { teams: { roundId } }) => {
      const invitation = await getOwnInvitation(viewer, roundId);
      if (!invitation) return findMentorWay(viewer, roundId);
      const { target, periodFrom, periodTo } = invitation;
      const asked = { levelNow: "L2", target, periodFrom, periodTo, roundId, clientKey: newId() };
      return openReview(viewer, openReviewInput.parse(asked));
    },
  },
} as const satisfies Partial<Record<Action, Act>>;

/** Opens another round of the subject's team, with a place for whoever nothing is in the way of. */
async function openedRound(viewer: Viewer, { memberId, teams: { teamId }, bystanderId }: Somebody): Promise<unknown> {
  const draft = await getRoundDraft(viewer, teamId);
  const plan: RoundPlan = {
    ...{ periodFrom: "2037-07-01", periodTo: "2037-12-20" },
    ...{ selfDueOn: "2037-12-24", mentorDueOn: "2038-01-10", signByOn: "2038-01-20" },
    picks: [{ memberId, included: true, target: "L3", mentorId: bystanderId }],
  };
  const seen = draft ? roundProblems(draft.facts, plan).people.map(problemKey) : [];
  const picks = plan.picks.map(({ mentorId: mentor, ...pick }) => ({ ...pick, mentor }));
  const outcome = await openRound(viewer, { ...plan, picks, teamId, seen, clientKey: newId() });
  return outcome.ok ? [outcome, draft] : outcome;
}
