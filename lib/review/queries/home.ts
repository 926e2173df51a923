import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { member, type ReviewState, review } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { todayIn } from "@/lib/i18n/today";
import type { Standing } from "../lifecycle";
import { progressColumns } from "./progress";
import { mentorColumn, type Side, sideColumn } from "./standing";

/** A review that may need something of the viewer, from their side of it. */
export interface NeededReview {
  reviewId: string;
  side: Side;
  /** The other side, by name; null where a review has no mentor. */
  other: string | null;
  state: ReviewState;
  mentor: Standing["mentor"];
  target: string;
  /** `YYYY-MM-DD`. */
  dueOn: string | null;
  selfSubmitted: boolean;
  mentorSubmitted: boolean;
  /** Of the viewer's own answers, and when each was first given. */
  answered: number;
  answeredAt: number[];
  total: number;
  /** Agreed or left open, by both; and what one side has proposed to the other. */
  decided: number;
  proposedByViewer: number;
  proposedByOther: number;
  signedByViewer: boolean;
  /** Left open, with what is tried until a day that has not passed; the earliest first. */
  leftOpen: { key: string; experiment: string; until: string }[];
}

export interface Needs {
  /** Open and revealed ones, and closed ones with something left open. The newest first. */
  reviews: NeededReview[];
  /** Offers that wait for the viewer's answer, by who made them. */
  offers: { requestId: string; other: string }[];
  /** Of each team the newest round that the viewer is invited into and has no review in, until a month after its end. */
  invitations: { roundId: string; team: string; target: string; selfDueOn: string }[];
  /** How many reviews the viewer has as subject, in any state. */
  ownReviews: number;
}

const reviewLimit = 100;

/** What may need the viewer in both of their roles: as subject and as mentor. One query. */
export async function listNeeds(viewer: Viewer): Promise<Needs> {
  authorize(viewer, "review.list");
  authorize(viewer, "request.list");
  const other = alias(member, "other");
  const today = todayIn(viewer.timeZone);
  const rows = await viewer.tx
    .select({ ...ofViewer(viewer, today), reviewId: review.id, name: other.displayName, ...ofReview(viewer, today) })
    .from(member)
    .leftJoin(
      review,
      and(
        visible.sharedReviews(viewer),
        sql`(${review.state} in ('open', 'revealed') or (${review.state} = 'closed' and ${leftOpen(today)} is not null))`,
      ),
    )
    .leftJoin(
      other,
      and(
        eq(other.organizationId, viewer.organizationId),
        sql`${other.id} = case when review.subject_member_id = ${viewer.memberId}::uuid
          then review.mentor_member_id else review.subject_member_id end`,
      ),
    )
    .where(and(visible.members(viewer), eq(member.id, viewer.memberId)))
    .orderBy(desc(review.openedAt), desc(review.id))
    .limit(reviewLimit);
  const [first] = rows;
  return {
    offers: first?.offers ?? [],
    invitations: first?.invitations ?? [],
    ownReviews: first?.ownReviews ?? 0,
    reviews: rows.flatMap(({ offers: _, invitations: __, ownReviews: ___, reviewId, state, target, name, ...row }) =>
      reviewId && state && target
        ? [
            {
              ...row,
              reviewId,
              state,
              target,
              other: row.mentor === "none" ? null : name,
              leftOpen: row.leftOpen ?? [],
            },
          ]
        : [],
    ),
  };
}

function ofViewer({ memberId }: Viewer, today: string) {
  return {
    offers: sql<
      Needs["offers"]
    >`(select coalesce(jsonb_agg(jsonb_build_object('requestId', q.id, 'other', m.display_name)
        order by q.created_at, q.id), '[]')
      from mentor_request q join member m on m.organization_id = q.organization_id and m.id = q.mentor_member_id
      where q.organization_id = member.organization_id and q.subject_member_id = ${memberId}::uuid
        and q.origin = 'offer' and q.state = 'waiting')`,
    invitations: sql<Needs["invitations"]>`(
      select coalesce(jsonb_agg(jsonb_build_object('roundId', p.round_id, 'team', p.name, 'target', p.target,
        'selfDueOn', p.self_due_on) order by p.self_due_on, p.round_id), '[]')
      from (
        select distinct on (p.team_id) p.round_id, coalesce(t.name, '') "name", p.target, r.self_due_on, r.sign_by_on
        from round_place p
        join review_round r on r.organization_id = p.organization_id and r.id = p.round_id
        left join team t on t.organization_id = p.organization_id and t.id = p.team_id
        where p.organization_id = member.organization_id and p.subject_member_id = ${memberId}::uuid
        order by p.team_id, r.opened_at desc, r.id desc
      ) p
      where p.sign_by_on > ${today}::date - 30 and not exists (select from review o
        where o.organization_id = member.organization_id and o.subject_member_id = ${memberId}::uuid
          and o.round_id = p.round_id and o.state <> 'withdrawn'))`,
    ownReviews: sql<number>`(select count(*) from review o
      where o.organization_id = member.organization_id and o.subject_member_id = ${memberId}::uuid)`.mapWith(Number),
  };
}

function ofReview(viewer: Viewer, today: string) {
  const me = sql`${viewer.memberId}::uuid`;
  const proposed = (by: ReturnType<typeof sql>) =>
    sql<number>`(select count(*) from agreement g
      where g.organization_id = review.organization_id and g.review_id = review.id and g.confirmed_at is null
        and g.proposed_by_member_id ${by})`.mapWith(Number);
  return {
    side: sideColumn(viewer),
    state: review.state,
    mentor: mentorColumn,
    target: review.target,
    dueOn: review.dueOn,
    selfSubmitted: sql<boolean>`${review.selfSubmittedAt} is not null`,
    mentorSubmitted: sql<boolean>`${review.mentorSubmittedAt} is not null`,
    ...progressColumns(viewer),
    proposedByViewer: proposed(sql`= ${me}`),
    proposedByOther: proposed(sql`<> ${me}`),
    signedByViewer: sql<boolean>`exists (select from signature s
      where s.organization_id = review.organization_id and s.review_id = review.id and s.member_id = ${me})`,
    leftOpen: sql<NeededReview["leftOpen"] | null>`${leftOpen(today)}`,
  };
}

function leftOpen(today: string) {
  return sql`(select jsonb_agg(jsonb_build_object('key', l.key, 'experiment', g.experiment, 'until', g.until)
      order by g.until, l.key)
    from agreement g
    join ladder_responsibility l on l.organization_id = g.organization_id and l.id = g.responsibility_id
    where g.organization_id = review.organization_id and g.review_id = review.id and g.outcome = 'left-open'
      and g.confirmed_at is not null and g.until >= ${today}::date)`;
}
