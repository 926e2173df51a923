import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import {
  agreedRating,
  assessment,
  careerAim,
  evidence,
  heldRung,
  invitation,
  member,
  mentorRequest,
  nextStep,
  notice,
  observation,
  privateNote,
  publishedFigure,
  review,
  reviewProgress,
  reviewRound,
  roundPlace,
  standing,
  teachingOffer,
  team,
  teamMembership,
  teamSharing,
} from "@/db/schema";
import type { Viewer } from "./viewer";

/**
 * What `permissions` says, as predicates for rows. Queries add them although row-level security would hide the rows
 * as well: each lock must hold without the other, and a test removes them in turn.
 */
export const visible = {
  members: (viewer: Viewer): SQL => here(eq(member.organizationId, viewer.organizationId)),
  aims: (viewer: Viewer): SQL =>
    here(eq(careerAim.organizationId, viewer.organizationId), eq(careerAim.memberId, viewer.memberId)),
  reviews: (viewer: Viewer): SQL =>
    here(eq(review.organizationId, viewer.organizationId), eq(review.subjectMemberId, viewer.memberId)),
  /** Those one is a side of: as subject, or as the mentor who was asked or has accepted. */
  sharedReviews: (viewer: Viewer): SQL =>
    here(
      eq(review.organizationId, viewer.organizationId),
      or(
        eq(review.subjectMemberId, viewer.memberId),
        and(
          eq(review.mentorMemberId, viewer.memberId),
          isNull(review.mentorDeclinedAt),
          or(ne(review.state, "withdrawn"), isNotNull(review.mentorAcceptedAt)),
        ),
      ) as SQL,
    ),
  requests: (viewer: Viewer): SQL =>
    here(
      eq(mentorRequest.organizationId, viewer.organizationId),
      or(eq(mentorRequest.subjectMemberId, viewer.memberId), eq(mentorRequest.mentorMemberId, viewer.memberId)) as SQL,
    ),
  privateNotes: (viewer: Viewer): SQL =>
    here(eq(privateNote.organizationId, viewer.organizationId), eq(privateNote.authorMemberId, viewer.memberId)),
  observations: (viewer: Viewer): SQL =>
    here(eq(observation.organizationId, viewer.organizationId), eq(observation.authorMemberId, viewer.memberId)),
  notices: (viewer: Viewer): SQL =>
    here(eq(notice.organizationId, viewer.organizationId), eq(notice.memberId, viewer.memberId)),
  /** One's own; what a mentor reads of somebody else's is asked for with that person's review. */
  agreedRatings: (viewer: Viewer): SQL =>
    here(eq(agreedRating.organizationId, viewer.organizationId), eq(agreedRating.memberId, viewer.memberId)),
  heldRungs: (viewer: Viewer): SQL =>
    here(eq(heldRung.organizationId, viewer.organizationId), eq(heldRung.memberId, viewer.memberId)),
  invitations: (viewer: Viewer): SQL =>
    here(eq(invitation.organizationId, viewer.organizationId), sql`${viewer.role === "administrator"}::boolean`),
  assessments: (viewer: Viewer): SQL =>
    here(eq(assessment.organizationId, viewer.organizationId), eq(assessment.authorMemberId, viewer.memberId)),
  evidence: (viewer: Viewer): SQL =>
    here(eq(evidence.organizationId, viewer.organizationId), eq(evidence.memberId, viewer.memberId)),
  nextSteps: (viewer: Viewer): SQL =>
    here(eq(nextStep.organizationId, viewer.organizationId), eq(nextStep.memberId, viewer.memberId)),
  /** Those one leads or belongs to; an administrator knows all. */
  teams: (viewer: Viewer): SQL =>
    here(
      eq(team.organizationId, viewer.organizationId),
      or(isAdministrator(viewer), inArray(team.id, teamsOf(viewer))),
    ),
  memberships: (viewer: Viewer): SQL =>
    here(
      eq(teamMembership.organizationId, viewer.organizationId),
      or(
        isAdministrator(viewer),
        eq(teamMembership.memberId, viewer.memberId),
        inArray(teamMembership.teamId, teamsOf(viewer)),
      ),
    ),
  /** One's own; by whom ratings are shared with a lead is asked for with the ratings. */
  sharing: (viewer: Viewer): SQL =>
    here(eq(teamSharing.organizationId, viewer.organizationId), eq(teamSharing.memberId, viewer.memberId)),
  teachingOffers: (viewer: Viewer): SQL => here(eq(teachingOffer.organizationId, viewer.organizationId)),
  rounds: (viewer: Viewer): SQL =>
    here(
      eq(reviewRound.organizationId, viewer.organizationId),
      or(isAdministrator(viewer), inArray(reviewRound.teamId, viewer.ledTeams)),
    ),
  /** One's own invitations into rounds, and those of the teams that one leads. */
  roundPlaces: (viewer: Viewer): SQL =>
    here(
      eq(roundPlace.organizationId, viewer.organizationId),
      or(
        isAdministrator(viewer),
        eq(roundPlace.subjectMemberId, viewer.memberId),
        inArray(roundPlace.teamId, viewer.ledTeams),
      ),
    ),
  /** Standing of whoever belongs to that team of the viewer's now and shares with it now. */
  sharedStandings: (viewer: Viewer, teamId: string): SQL =>
    here(eq(standing.organizationId, viewer.organizationId), sharedWithLead(viewer, standing.memberId, teamId)),
  sharedAgreedRatings: (viewer: Viewer, teamId: string): SQL =>
    here(eq(agreedRating.organizationId, viewer.organizationId), sharedWithLead(viewer, agreedRating.memberId, teamId)),
  sharedHeldRungs: (viewer: Viewer, teamId: string): SQL =>
    here(eq(heldRung.organizationId, viewer.organizationId), sharedWithLead(viewer, heldRung.memberId, teamId)),
  /** How far reviews of people are whom the viewer leads in that team; an administrator knows of all. */
  progress: (viewer: Viewer, teamId: string): SQL =>
    here(
      eq(reviewProgress.organizationId, viewer.organizationId),
      or(isAdministrator(viewer), inArray(sql`${teamId}::uuid`, viewer.ledTeams)),
      sql`${reviewProgress.subjectMemberId} in (select m.member_id from team_membership m
        where m.organization_id = ${viewer.organizationId}::uuid and m.team_id = ${teamId}::uuid
          and m.role = 'member' and m.left_on is null)`,
    ),
  figures: (viewer: Viewer): SQL =>
    here(
      eq(publishedFigure.organizationId, viewer.organizationId),
      or(isAdministrator(viewer), inArray(publishedFigure.teamId, viewer.ledTeams)),
    ),
} as const;

function isAdministrator(viewer: Viewer): SQL {
  return sql`${viewer.role === "administrator"}::boolean`;
}

function teamsOf({ ledTeams, ownTeams }: Viewer): string[] {
  return [...ledTeams, ...ownTeams];
}

/** Membership and sharing as they are now, of one team, and only for who leads it. */
function sharedWithLead(viewer: Viewer, memberId: SQLWrapper, teamId: string): SQL {
  return sql`${viewer.ledTeams.includes(teamId)}::boolean and ${memberId} in (
    select s.member_id from team_sharing s
    join team_membership m on m.organization_id = s.organization_id and m.team_id = s.team_id and m.member_id = s.member_id
    where s.organization_id = ${viewer.organizationId}::uuid and s.team_id = ${teamId}::uuid
      and m.role = 'member' and m.left_on is null)`;
}

function here(...conditions: (SQL | undefined)[]): SQL {
  return and(...conditions) as SQL;
}
