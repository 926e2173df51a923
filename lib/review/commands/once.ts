import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { idempotencyKey, member } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { newId } from "@/lib/ids";

/**
 * Claims a client's key for an act. Null: it is new; else the id of what the same act made before.
 *
 * @param given the client's key and what it was sent with: a page that is gone back to and sent with something else is
 *   another act, not a repetition
 */
export async function claimKey(
  viewer: Viewer,
  action: string,
  given: unknown,
  objectId: string,
): Promise<string | null> {
  const { organizationId, memberId } = viewer;
  const clientKey = createHash("sha256").update(JSON.stringify(given)).digest("hex");
  const claimed = await viewer.tx
    .insert(idempotencyKey)
    .values({ organizationId, id: newId(), memberId, action, clientKey, objectId })
    .onConflictDoNothing()
    .returning({ id: idempotencyKey.id });
  if (claimed.length > 0) return null;
  const [earlier] = await viewer.tx
    .select({ objectId: idempotencyKey.objectId })
    .from(idempotencyKey)
    .where(
      and(
        eq(idempotencyKey.organizationId, organizationId),
        eq(idempotencyKey.memberId, memberId),
        eq(idempotencyKey.action, action),
        eq(idempotencyKey.clientKey, clientKey),
      ),
    );
  return earlier?.objectId ?? null;
}

/**
 * Makes the viewer's acts on their reviews wait for each other: what one of them may do depends on the others (a review is
 * taken back only until the next one is submitted), and no condition on one row can see both.
 */
export async function lockOwnReviews(viewer: Viewer): Promise<void> {
  await viewer.tx
    .select({ id: member.id })
    .from(member)
    .where(and(visible.members(viewer), eq(member.id, viewer.memberId)))
    .for("no key update");
}
