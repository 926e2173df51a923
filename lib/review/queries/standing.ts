import { and, eq, gt, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { review } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import type { Standing } from "../lifecycle";

/** How a review stands among the others of its subject, as columns of a query on `review`. */
export function standsAmongOwn(viewer: Viewer) {
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
  return {
    laterSubmitted: exists(gt(other.selfSubmittedAt, review.selfSubmittedAt)),
    revised: exists(and(eq(other.revisesId, review.id), ne(other.state, "withdrawn"))),
  };
}

/** How one of the viewer's own reviews stands; null when it is not theirs or not there. */
export async function findStanding(
  viewer: Viewer,
  reviewId: string,
): Promise<(Standing & { revisesId: string | null }) | null> {
  authorize(viewer, "review.read");
  const [row] = await viewer.tx
    .select({
      state: review.state,
      closing: review.closing,
      selfSubmittedAt: review.selfSubmittedAt,
      revisesId: review.revisesId,
      ...standsAmongOwn(viewer),
    })
    .from(review)
    .where(and(visible.reviews(viewer), eq(review.id, reviewId)));
  if (!row) return null;
  const { selfSubmittedAt, ...rest } = row;
  return { ...rest, hasMentor: false, selfSubmitted: selfSubmittedAt !== null };
}
