import { and, eq, gt, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { review } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { todayIn } from "@/lib/i18n/today";
import type { Standing } from "../lifecycle";
import { standingOf } from "../standing-row";

/** Days after the reveal from which on either side may close what the other has not signed. */
export const lapseDays = 30;

/** Which side of a review the viewer is on. */
export type Side = "self" | "mentor";

/** What a review's mentor is to it, as a column of a query on `review`; one who declined is none. */
export const mentorColumn = sql<Standing["mentor"]>`case
  when ${review.mentorMemberId} is null or ${review.mentorDeclinedAt} is not null then 'none'
  when ${review.mentorAcceptedAt} is null then 'asked' else 'accepted' end`;

/** Which side of a review the viewer is on, as a column of a query on `review` that shows no others. */
export function sideColumn({ memberId }: Viewer) {
  return sql<Side>`case when ${review.subjectMemberId} = ${memberId}::uuid then 'self' else 'mentor' end`;
}

/** How a review stands, as columns of a query on `review`: what `standingOf` (standing-row.ts) reads. */
export function standingColumns(viewer: Viewer) {
  const other = alias(review, "other");
  const exists = (condition: SQL | undefined) => {
    const found = viewer.tx
      .select({ one: sql`1` })
      .from(other)
      .where(
        and(
          eq(other.organizationId, review.organizationId),
          eq(other.subjectMemberId, review.subjectMemberId),
          condition,
        ),
      );
    return sql<boolean>`exists ${found}`;
  };
  const signedBy = (member: SQL) => sql<boolean>`exists (select from signature s
    where s.organization_id = review.organization_id and s.review_id = review.id and s.member_id = ${member})`;
  return {
    state: review.state,
    closing: review.closing,
    mentor: mentorColumn,
    hadMentor: sql<boolean>`exists (select from mentor_request q where q.organization_id = review.organization_id
      and q.review_id = review.id and q.state in ('accepted', 'ended'))`,
    selfSubmitted: sql<boolean>`${review.selfSubmittedAt} is not null`,
    mentorSubmitted: sql<boolean>`${review.mentorSubmittedAt} is not null`,
    allDecided: sql<boolean>`${review.revealedAt} is not null and not exists (
      select from review_responsibility c where c.organization_id = review.organization_id and c.review_id = review.id
        and not exists (select from agreement g where g.organization_id = c.organization_id
          and g.review_id = c.review_id and g.responsibility_id = c.responsibility_id and g.confirmed_at is not null))`,
    selfSigned: signedBy(sql`review.subject_member_id`),
    mentorSigned: signedBy(sql`review.mentor_member_id`),
    overdue: sql<boolean>`coalesce(${review.dueOn} < ${todayIn(viewer.timeZone)}::date, false)`,
    lapsed: sql<boolean>`${review.revealedAt} is not null and (
      ${review.revealedAt} < now() - make_interval(days => ${lapseDays}) or exists (
        select from member m where m.organization_id = review.organization_id and m.ended_at is not null
          and m.id in (review.subject_member_id, review.mentor_member_id)))`,
    laterSubmitted: exists(gt(other.selfSubmittedAt, review.selfSubmittedAt)),
    revised: exists(and(eq(other.revisesId, review.id), ne(other.state, "withdrawn"))),
  };
}

/** How one of the viewer's own reviews stands; null when it is not theirs or not there. */
export async function findStanding(
  viewer: Viewer,
  reviewId: string,
): Promise<(Standing & { revisesId: string | null; mentorMemberId: string | null }) | null> {
  authorize(viewer, "review.read");
  const [row] = await viewer.tx
    .select({ revisesId: review.revisesId, mentorMemberId: review.mentorMemberId, ...standingColumns(viewer) })
    .from(review)
    .where(and(visible.reviews(viewer), eq(review.id, reviewId)));
  return row ? { ...standingOf(row), revisesId: row.revisesId, mentorMemberId: row.mentorMemberId } : null;
}

export interface SharedStanding {
  reviewId: string;
  side: Side;
  subjectMemberId: string;
  mentorMemberId: string | null;
  standing: Standing;
}

/** How a review stands that the viewer is a side of, as its subject or its mentor; null where they are neither. */
export async function findSharedStanding(viewer: Viewer, reviewId: string): Promise<SharedStanding | null> {
  const [row] = await viewer.tx
    .select({
      subjectMemberId: review.subjectMemberId,
      mentorMemberId: review.mentorMemberId,
      ...standingColumns(viewer),
    })
    .from(review)
    .where(and(visible.sharedReviews(viewer), eq(review.id, reviewId)));
  if (!row) return null;
  const { subjectMemberId, mentorMemberId } = row;
  authorize(viewer, "review.know", { memberId: subjectMemberId, mentorMemberId });
  const side = subjectMemberId === viewer.memberId ? "self" : "mentor";
  return { reviewId, side, subjectMemberId, mentorMemberId, standing: standingOf(row) };
}
