import { and, desc, eq, sql } from "drizzle-orm";
import { member, type NoticeKind, notice, review, team } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { type Side, sideColumn } from "./standing";

/** What somebody else did that concerns the viewer: who, what and where, never a rating or a text. */
export interface Notice {
  id: string;
  kind: NoticeKind;
  actor: string;
  /** The review that it is about, where the viewer still sees it, and their side of it. */
  about: { reviewId: string; side: Side; target: string } | null;
  /** The name of the team that it is about, where the viewer still sees it. */
  team: string | null;
  createdAt: Date;
  isRead: boolean;
}

const listLimit = 50;

/** The viewer's notices, the newest first. One query. */
export async function listNotices(viewer: Viewer): Promise<Notice[]> {
  authorize(viewer, "notice.list");
  const rows = await viewer.tx
    .select({
      id: notice.id,
      kind: notice.kind,
      actor: member.displayName,
      reviewId: review.id,
      target: review.target,
      side: sideColumn(viewer),
      team: team.name,
      createdAt: notice.createdAt,
      isRead: sql<boolean>`${notice.readAt} is not null`,
    })
    .from(notice)
    .innerJoin(member, and(visible.members(viewer), eq(member.id, notice.actorMemberId)))
    .leftJoin(review, and(visible.sharedReviews(viewer), eq(review.id, notice.reviewId)))
    .leftJoin(team, and(visible.teams(viewer), eq(team.id, notice.teamId)))
    .where(visible.notices(viewer))
    .orderBy(desc(notice.createdAt), desc(notice.id))
    .limit(listLimit);
  return rows.map(({ reviewId, target, side, ...row }) => ({
    ...row,
    about: reviewId && target ? { reviewId, side, target } : null,
  }));
}
