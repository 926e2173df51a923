import type { SharedReview } from "@/db/testing/mentored";
import { exportTeam } from "@/lib/growth/commands/export-team";
import { getGrowthRecord, listNextSteps } from "@/lib/growth/queries";
import { openTeam } from "@/lib/growth/queries/open-team";
import { getWorkspaceFigures } from "@/lib/growth/queries/team";
import { openTeamPerson } from "@/lib/growth/queries/team-person";
import { newId } from "@/lib/ids";
import { endTeamMembership, renameTeam } from "@/lib/organization/commands/team";
import { getOwnAim, listMembers } from "@/lib/organization/queries";
import { findTeam, listTeamChoices, listTeamPeople, listTeams } from "@/lib/organization/queries/team";
import { listOwnSharing, listTeaching } from "@/lib/organization/queries/team-sharing";
import { saveAssessment } from "@/lib/review/commands/assessment";
import { savePrivateNotes } from "@/lib/review/commands/private-note";
import { remindOfRound } from "@/lib/review/commands/round";
import { submitAssessment } from "@/lib/review/commands/submit";
import { getComparison, getLiveStamp } from "@/lib/review/queries/comparison";
import { getSelfAssessmentToCopy } from "@/lib/review/queries/copyable";
import { listNotes } from "@/lib/review/queries/evidence";
import { listNeeds } from "@/lib/review/queries/home";
import { getOpenReview, listOwnReviews } from "@/lib/review/queries/list";
import { getMentorForm } from "@/lib/review/queries/mentor-form";
import { listNotices } from "@/lib/review/queries/notices";
import { listObservations } from "@/lib/review/queries/observations";
import { listMenteeReviews, listMentorChoices, listRequests } from "@/lib/review/queries/requests";
import { getRoundBoard, getRoundDraft } from "@/lib/review/queries/round";
import { findMentorWay, getOwnInvitation } from "@/lib/review/queries/round-invitation";
import { searchOwnThings } from "@/lib/review/queries/search";
import { getSelfAssessment, listRatings } from "@/lib/review/queries/self-assessment";
import { findSharedStanding } from "@/lib/review/queries/standing";
import { fold } from "@/lib/search-text";
import { getMe } from "../queries";
import { getErasureOutlook, getWorkspaceData } from "../queries/my-data";
import type { Viewer } from "../viewer";

type Call = (viewer: Viewer) => Promise<unknown>;

/** Every query and download there is about a review, and commands that are refused, whoever asks. */
export function everythingAsked({ reviewId, self, mentor, ...words }: SharedReview): Call[] {
  const sides = [self, mentor].flatMap((side) => side ?? []);
  const clientKey = newId();
  return [
    async ({ tx: _, ...viewer }) => viewer,
    ...[listOwnReviews, getOpenReview, listMenteeReviews, listNeeds, listRequests, listNotices, getGrowthRecord],
    ...[listNextSteps, listNotes, listObservations, getMe, getOwnAim, listMembers, listMentorChoices],
    ...[getWorkspaceData, getErasureOutlook, getSelfAssessmentToCopy],
    ...[getSelfAssessment, getMentorForm, getComparison, getLiveStamp, findSharedStanding].map(
      (ask) => (viewer: Viewer) => ask(viewer, reviewId),
    ),
    (viewer) => searchOwnThings(viewer, ["comment", "happened", "piece", "note"].map(fold).slice(0, 1)),
    (viewer) => searchOwnThings(viewer, [fold(words.happened.slice(0, 9))]),
    ...sides.flatMap(({ assessmentId }) => [
      (viewer: Viewer) => listRatings(viewer, reviewId, assessmentId),
      (viewer: Viewer) => saveAssessment(viewer, assessmentId, { version: 99_999, ratings: [] }),
      (viewer: Viewer) => submitAssessment(viewer, { assessmentId, version: 99_999, clientKey }),
      (viewer: Viewer) => savePrivateNotes(viewer, assessmentId, { version: 99_999, notes: [] }),
    ]),
  ];
}

/** Every query, download and command about a team and the round that somebody's review was opened in. */
export function everythingAskedOfTeam({
  teamId,
  roundId,
  memberId,
}: {
  teamId: string;
  roundId: string;
  memberId: string;
}): Call[] {
  return [
    ...[listTeams, listOwnSharing, listTeaching, getWorkspaceFigures],
    ...[findTeam, listTeamPeople, getRoundDraft].map((ask) => (viewer: Viewer) => ask(viewer, teamId)),
    ...[{}, { day: "2026-02-01" }, { level: "L2", column: "nothing" }].flatMap((asked) => [
      (viewer: Viewer) => openTeam(viewer, teamId, asked),
      (viewer: Viewer) => exportTeam(viewer, teamId, asked),
    ]),
    ...[getOwnInvitation, findMentorWay].map((ask) => (viewer: Viewer) => ask(viewer, roundId)),
    (viewer) => openTeamPerson(viewer, teamId, memberId),
    (viewer) => listTeamChoices(viewer, teamId, ""),
    (viewer) => renameTeam(viewer, { teamId, name: "Renamed" }),
    (viewer) => endTeamMembership(viewer, { teamId, membershipId: roundId }),
    (viewer) => remindOfRound(viewer, teamId, { roundId, memberId }),
    async (viewer) =>
      (await getRoundBoard(viewer, teamId, roundId))?.places.map(({ remindedAt: _, ...place }) => place),
  ];
}
