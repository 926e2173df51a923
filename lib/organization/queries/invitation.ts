import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { invitation, member } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";

export interface InvitationSummary {
  id: string;
  email: string;
  state: "waiting" | "expired" | "accepted" | "revoked";
  invitedBy: string;
  /** When its link was last made. */
  sentAt: Date;
  expiresAt: Date;
}

const listLimit = 200;

/** The invitations of the workspace, the last made first: for administrators. */
export async function listInvitations(viewer: Viewer): Promise<InvitationSummary[]> {
  authorize(viewer, "invitation.manage");
  const by = alias(member, "by");
  return viewer.tx
    .select({
      id: invitation.id,
      email: invitation.email,
      state: sql<InvitationSummary["state"]>`case when ${invitation.acceptedAt} is not null then 'accepted'
        when ${invitation.revokedAt} is not null then 'revoked'
        when ${invitation.expiresAt} <= now() then 'expired' else 'waiting' end`,
      invitedBy: by.displayName,
      sentAt: invitation.sentAt,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .innerJoin(by, and(eq(by.organizationId, invitation.organizationId), eq(by.id, invitation.invitedByMemberId)))
    .where(visible.invitations(viewer))
    .orderBy(desc(invitation.sentAt), desc(invitation.id))
    .limit(listLimit);
}
