import { type NoticeKind, notice } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";

/** What a notice is about: a review, or a request that has none yet; a round; a team. */
type About = { reviewId: string } | { requestId: string } | { roundId: string } | { teamId: string };

/** Tells the other side what the viewer did, in the same transaction: who, what and where, and nothing that was written. */
export async function notify(viewer: Viewer, memberId: string, kind: NoticeKind, about: About): Promise<void> {
  const { organizationId, memberId: actorMemberId } = viewer;
  await viewer.tx.insert(notice).values({ organizationId, id: newId(), memberId, actorMemberId, kind, ...about });
}

/** The same for many in one statement, whoever does it left out. */
export async function notifyAll(
  viewer: Viewer,
  memberIds: readonly string[],
  kind: NoticeKind,
  about: About,
): Promise<void> {
  const { organizationId, memberId: actorMemberId } = viewer;
  const others = memberIds.filter((id) => id !== actorMemberId);
  if (others.length === 0) return;
  await viewer.tx
    .insert(notice)
    .values(others.map((memberId) => ({ organizationId, id: newId(), memberId, actorMemberId, kind, ...about })));
}
