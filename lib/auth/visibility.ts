import { and, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
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
  review,
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
} as const;

function here(...conditions: SQL[]): SQL {
  return and(...conditions) as SQL;
}
