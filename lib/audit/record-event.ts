import { auditEvent } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";

/** Everything that is written down when it happens; ids and codes only, never what a person wrote. */
export const auditActions = [
  "workspace-made",
  "ladder-released",
  "level-declared",
  "aim-set",
  "review-opened",
  "assessment-submitted",
  "review-closed",
  "next-step-written",
] as const;
export type AuditAction = (typeof auditActions)[number];

export interface AuditEntry {
  organizationId: string;
  /** Null for a job that nobody asked for. */
  actorMemberId: string | null;
  action: AuditAction;
  objectKind: "organization" | "member" | "ladder-version" | "review" | "assessment" | "next-step";
  objectId: string;
}

/** Writes one audit row in the transaction of the change itself. */
export async function recordEvent(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEvent).values({ ...entry, id: newId() });
}

/** The same for what a viewer did themselves. */
export function recordOwnAct(
  viewer: Viewer,
  action: AuditAction,
  objectKind: AuditEntry["objectKind"],
  objectId: string,
): Promise<void> {
  const { organizationId, memberId: actorMemberId } = viewer;
  return recordEvent(viewer.tx, { organizationId, actorMemberId, action, objectKind, objectId });
}
