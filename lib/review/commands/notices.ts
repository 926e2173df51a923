import { and, eq, isNull, sql } from "drizzle-orm";
import { type NoticeKind, notice, review, team } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { fail, type Outcome } from "@/lib/errors";
import type { MarkNoticesReadInput } from "../input";
import { type Side, sideColumn } from "../queries/standing";

/** Where a notice leads. */
export interface NoticePlace {
  kind: NoticeKind;
  reviewId: string | null;
  side: Side;
  roundId: string | null;
  /** Where the viewer still sees it. */
  teamId: string | null;
}

/**
 * Marks one of the viewer's notices as read, or all of them where none is named, and says where the one leads. A mark that
 * only its owner sees changes nothing for anybody else, so that no record is kept of it.
 */
export async function markNoticesRead(
  viewer: Viewer,
  { noticeId }: MarkNoticesReadInput,
): Promise<Outcome<{ opens: NoticePlace | null }, "not-found">> {
  authorize(viewer, "notice.read");
  await viewer.tx
    .update(notice)
    .set({ readAt: sql`now()` })
    .where(
      and(visible.notices(viewer), isNull(notice.readAt), noticeId === null ? undefined : eq(notice.id, noticeId)),
    );
  if (noticeId === null) return { ok: true, opens: null };
  const [opens] = await viewer.tx
    .select({
      kind: notice.kind,
      reviewId: review.id,
      side: sideColumn(viewer),
      roundId: notice.roundId,
      teamId: team.id,
    })
    .from(notice)
    .leftJoin(review, and(visible.sharedReviews(viewer), eq(review.id, notice.reviewId)))
    .leftJoin(team, and(visible.teams(viewer), eq(team.id, notice.teamId)))
    .where(and(visible.notices(viewer), eq(notice.id, noticeId)));
  return opens ? { ok: true, opens } : fail("not-found");
}
