import { sql } from "drizzle-orm";
import { review } from "@/db/schema";

/** What two sides are told of the teams around a review, as columns of a query on `review` that shows the viewer's alone. */
export const teamColumns = {
  /** Its mentor leads a team that its subject belongs to, now. */
  mentorLeads: sql<boolean>`${review.mentorMemberId} is not null and ${review.mentorDeclinedAt} is null and exists (
    select from team_membership l join team_membership b
      on b.organization_id = l.organization_id and b.team_id = l.team_id and b.role = 'member' and b.left_on is null
    where l.organization_id = review.organization_id and l.member_id = review.mentor_member_id and l.role = 'lead'
      and l.left_on is null and b.member_id = review.subject_member_id)`,
  /** It was opened in a round, so that its subject's leads know of it with a mentor or without. */
  inRound: sql<boolean>`${review.roundId} is not null`,
};
