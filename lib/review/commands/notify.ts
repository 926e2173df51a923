import { type NoticeKind, notice } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";

/** What a notice is about: a review, or a request that has none yet. */
type About = { reviewId: string } | { requestId: string };

/** Tells the other side what the viewer did, in the same transaction: who, what and where, and nothing that was written. */
export async function notify(viewer: Viewer, memberId: string, kind: NoticeKind, about: About): Promise<void> {
  const { organizationId, memberId: actorMemberId } = viewer;
  await viewer.tx.insert(notice).values({ organizationId, id: newId(), memberId, actorMemberId, kind, ...about });
}
