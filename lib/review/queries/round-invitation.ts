import { and, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { member, notice, review, reviewRound, roundPlace, team } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import type { RoundDates } from "./round";

/** The viewer's own invitation into a round. */
export interface RoundInvitation extends RoundDates {
  roundId: string;
  /** Null for whoever has left the team since. */
  teamName: string | null;
  openedBy: string;
  /** What the lead suggests. */
  target: string;
  mentor: { id: string; name: string };
  /** The review that the viewer has opened in it; null where they have not. */
  reviewId: string | null;
}

const openedBy = alias(member, "opened_by");
const mentor = alias(member, "mentor");

/** The viewer's place in a round and the review that came of it; null where they were not invited. One query. */
export async function getOwnInvitation(viewer: Viewer, roundId: string): Promise<RoundInvitation | null> {
  authorize(viewer, "round.join");
  const [row] = await viewer.tx
    .select({
      roundId: reviewRound.id,
      periodFrom: reviewRound.periodFrom,
      periodTo: reviewRound.periodTo,
      selfDueOn: reviewRound.selfDueOn,
      mentorDueOn: reviewRound.mentorDueOn,
      signByOn: reviewRound.signByOn,
      teamName: team.name,
      openedBy: openedBy.displayName,
      target: roundPlace.target,
      mentor: { id: mentor.id, name: mentor.displayName },
      reviewId: review.id,
    })
    .from(roundPlace)
    .innerJoin(
      reviewRound,
      and(eq(reviewRound.organizationId, roundPlace.organizationId), eq(reviewRound.id, roundPlace.roundId)),
    )
    .innerJoin(
      mentor,
      and(eq(mentor.organizationId, roundPlace.organizationId), eq(mentor.id, roundPlace.mentorMemberId)),
    )
    .innerJoin(
      openedBy,
      and(eq(openedBy.organizationId, roundPlace.organizationId), eq(openedBy.id, reviewRound.openedByMemberId)),
    )
    .leftJoin(team, and(visible.teams(viewer), eq(team.id, roundPlace.teamId)))
    .leftJoin(
      review,
      and(
        visible.reviews(viewer),
        eq(review.roundId, roundPlace.roundId),
        ne(review.state, "withdrawn"),
        sql`${review.revisesId} is null`,
      ),
    )
    .where(
      and(
        visible.roundPlaces(viewer),
        eq(roundPlace.subjectMemberId, viewer.memberId),
        eq(roundPlace.roundId, roundId),
      ),
    );
  return row ?? null;
}

/** Where a round leads somebody who mentors in it without being invited. */
export type MentorWay = { to: "review"; reviewId: string } | { to: "reviews" };

/**
 * The one review of a round that waits for the viewer as mentor, or their reviews where there are several, or where a
 * notice spoke of a round in which they mentor nobody any more. Null: the round is not theirs to know of. One query.
 */
export async function findMentorWay(viewer: Viewer, roundId: string): Promise<MentorWay | null> {
  authorize(viewer, "review.list");
  const [row] = await viewer.tx.execute<{ reviews: { id: string; accepted: boolean }[]; told: boolean }>(sql`
    select (select coalesce(jsonb_agg(jsonb_build_object('id', ${review.id},
          'accepted', ${review.mentorAcceptedAt} is not null)), '[]') from ${review}
        where ${visible.sharedReviews(viewer)} and ${review.mentorMemberId} = ${viewer.memberId}::uuid
          and ${review.roundId} = ${roundId}::uuid and ${review.state} in ('open', 'revealed')) reviews,
      exists (select from ${notice} where ${visible.notices(viewer)} and ${notice.roundId} = ${roundId}::uuid) told`);
  if (!row) return null;
  const [only, ...more] = row.reviews;
  if (only?.accepted && more.length === 0) return { to: "review", reviewId: only.id };
  return only || row.told ? { to: "reviews" } : null;
}
