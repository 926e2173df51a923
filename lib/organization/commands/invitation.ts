import { and, eq, isNull, sql } from "drizzle-orm";
import { account, invitation, invitationToken, member } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { foldEmail } from "@/lib/auth/input";
import { holdLinkOf, invitationDays, makeLink } from "@/lib/auth/invitation-link";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";
import { asIdentity } from "@/lib/auth/visitor";
import { fail, type Outcome } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { claimKey } from "@/lib/review/commands/once";
import type { InviteInput } from "../input";

/** A link that was just made: it is shown once, since only its hash is kept. */
export interface MadeLink {
  token: string;
  email: string;
  /** There was an invitation for this address already; its earlier link is dead. */
  renewed: boolean;
}

const workingUntil = sql`now() + make_interval(days => ${invitationDays})`;

/**
 * Invites an address into the workspace and hands back the token of its link. An address has one invitation at a time: one
 * that waits gets a new link. `invalid-input`: the address is a member's already.
 */
export async function inviteMember(viewer: Viewer, input: InviteInput): Promise<Outcome<MadeLink, "invalid-input">> {
  authorize(viewer, "invitation.manage");
  const { organizationId, memberId } = viewer;
  const emailFolded = foldEmail(input.email);
  const known = await findAddress(viewer, emailFolded);
  if (known.accountId && (await isMember(viewer, known.accountId))) {
    return fail("invalid-input", { email: "already-member" });
  }
  const renewed = known.invitationId !== null && (await renew(viewer, known.invitationId)) !== null;
  const invitationId = renewed && known.invitationId ? known.invitationId : newId();
  if (!renewed) {
    await viewer.tx.insert(invitation).values({
      organizationId,
      id: invitationId,
      email: input.email,
      invitedByMemberId: memberId,
      sentAt: sql`now()`,
      expiresAt: workingUntil,
    });
  }
  // Sent twice, it is one invitation with one line in the log; the second answer has the link that works.
  const again = await claimKey(viewer, "invite-member", [input.clientKey, emailFolded], invitationId);
  if (again !== invitationId) await recordOwnAct(viewer, "invitation-made", "invitation", invitationId);
  const token = await asIdentity(viewer, (visitor) =>
    makeLink(visitor, { invitationId, workspaceId: organizationId, emailFolded }),
  );
  return { ok: true, token, email: input.email, renewed: renewed && again !== invitationId };
}

/** A new link in place of the old one, which is dead. `moved-on`: it was accepted or withdrawn meanwhile. */
export async function resendInvitation(
  viewer: Viewer,
  invitationId: string,
): Promise<Outcome<MadeLink, "not-found" | "moved-on">> {
  authorize(viewer, "invitation.manage");
  const { organizationId: workspaceId } = viewer;
  const link = await asIdentity(viewer, (visitor) => holdLinkOf(visitor, invitationId, workspaceId));
  const email = await renew(viewer, invitationId);
  if (email === null) return whyNot(viewer, invitationId);
  const emailFolded = link?.emailFolded ?? foldEmail(email);
  const token = await asIdentity(viewer, (visitor) => makeLink(visitor, { invitationId, workspaceId, emailFolded }));
  await recordOwnAct(viewer, "invitation-made", "invitation", invitationId);
  return { ok: true, token, email, renewed: true };
}

/** Withdraws an invitation: its link leads nowhere from now on. `moved-on`: it was accepted or withdrawn before. */
export async function revokeInvitation(
  viewer: Viewer,
  invitationId: string,
): Promise<Outcome<object, "not-found" | "moved-on">> {
  authorize(viewer, "invitation.manage");
  const { organizationId } = viewer;
  await asIdentity(viewer, (visitor) => holdLinkOf(visitor, invitationId, organizationId));
  const revoked = await viewer.tx
    .update(invitation)
    .set({ revokedAt: sql`now()` })
    .where(waiting(viewer, invitationId))
    .returning({ id: invitation.id });
  if (revoked.length !== 1) return whyNot(viewer, invitationId);
  await asIdentity(viewer, ({ tx }) =>
    tx.delete(invitationToken).where(eq(invitationToken.invitationId, invitationId)),
  );
  await recordOwnAct(viewer, "invitation-revoked", "invitation", invitationId);
  return { ok: true };
}

/** The account and the unused invitation of an address. Nobody else invites the same address here until the end. */
function findAddress(viewer: Viewer, emailFolded: string) {
  const { organizationId } = viewer;
  return asIdentity(viewer, async ({ tx }) => {
    const key = `invitation:${organizationId}:${emailFolded}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    const [owner] = await tx.select({ id: account.id }).from(account).where(eq(account.emailFolded, emailFolded));
    const [link] = await tx
      .select({ invitationId: invitationToken.invitationId })
      .from(invitationToken)
      .where(
        and(
          eq(invitationToken.workspaceId, organizationId),
          eq(invitationToken.emailFolded, emailFolded),
          isNull(invitationToken.usedAt),
        ),
      )
      .for("update");
    return { accountId: owner?.id ?? null, invitationId: link?.invitationId ?? null };
  });
}

async function isMember(viewer: Viewer, accountId: string): Promise<boolean> {
  const found = await viewer.tx
    .select({ id: member.id })
    .from(member)
    .where(and(visible.members(viewer), eq(member.accountId, accountId), isNull(member.endedAt)));
  return found.length > 0;
}

/** Starts the days of a waiting invitation again and says for whom it is; null where it does not wait. */
async function renew(viewer: Viewer, invitationId: string): Promise<string | null> {
  const [renewed] = await viewer.tx
    .update(invitation)
    .set({ sentAt: sql`now()`, expiresAt: workingUntil })
    .where(waiting(viewer, invitationId))
    .returning({ email: invitation.email });
  return renewed?.email ?? null;
}

async function whyNot(viewer: Viewer, invitationId: string) {
  const found = await viewer.tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(visible.invitations(viewer), eq(invitation.id, invitationId)));
  return found.length === 1 ? fail("moved-on") : fail("not-found");
}

function waiting(viewer: Viewer, invitationId: string) {
  return and(
    visible.invitations(viewer),
    eq(invitation.id, invitationId),
    isNull(invitation.acceptedAt),
    isNull(invitation.revokedAt),
  );
}
