import { type AuditAction, type AuditObjectKind, auditEvent } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";

export interface AuditEntry {
  organizationId: string;
  /** Null for a job that nobody asked for. */
  actorMemberId: string | null;
  action: AuditAction;
  objectKind: AuditObjectKind;
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
  objectKind: AuditObjectKind,
  objectId: string,
): Promise<void> {
  const { organizationId, memberId: actorMemberId } = viewer;
  return recordEvent(viewer.tx, { organizationId, actorMemberId, action, objectKind, objectId });
}
