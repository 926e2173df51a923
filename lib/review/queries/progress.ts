import { sql } from "drizzle-orm";
import type { Viewer } from "@/lib/auth/viewer";

/**
 * How far a review is, as columns of a query on `review`: the viewer's own answers alone, never the other side's, and what
 * both have agreed on since the reveal.
 */
export function progressColumns({ memberId }: Viewer) {
  const own = sql`from rating t
    join assessment a on a.organization_id = t.organization_id and a.id = t.assessment_id
    where t.organization_id = review.organization_id and t.review_id = review.id
      and a.author_member_id = ${memberId}::uuid and t.answer is not null`;
  return {
    answered: sql<number>`(select count(*) ${own})`.mapWith(Number),
    total: sql<number>`(select count(*) from review_responsibility c
      where c.organization_id = review.organization_id and c.review_id = review.id)`.mapWith(Number),
    /** Agreed or left open, by both. */
    decided: sql<number>`(select count(*) from agreement g
      where review.revealed_at is not null and g.organization_id = review.organization_id
        and g.review_id = review.id and g.confirmed_at is not null)`.mapWith(Number),
    /** When each of the viewer's answers was first given, in milliseconds since 1970. */
    answeredAt: sql<number[]>`(select coalesce(jsonb_agg(floor(extract(epoch from t.answered_at) * 1000)), '[]') ${own}
      and t.answered_at is not null)`,
  };
}
