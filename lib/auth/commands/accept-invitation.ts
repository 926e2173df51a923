import { and, eq, isNull, sql } from "drizzle-orm";
import { account, invitation, invitationToken, member, organization } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { recordEvent } from "@/lib/audit/record-event";
import { fail, type Outcome } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { holdLink, type InvitationLink } from "../invitation-link";
import { authorize } from "../permissions";
import type { Viewer } from "../viewer";
import { asIdentity, enterWorkspace, type Visitor } from "../visitor";

type Accepted = Outcome<{ workspace: string }, "token-spent" | "forbidden">;

/**
 * Makes the viewer's account a member of the workspace that an invitation's link leads into, under the name they have in
 * their own. Who was removed there comes back by the same row, as a member. Of many at once one joins, and the others of
 * the same person are told the same. `forbidden`: the invitation is for another address. `token-spent`: the link is
 * unknown, used, expired or withdrawn. The viewer's transaction has left their own workspace afterwards.
 */
export async function acceptInvitation(viewer: Viewer, token: string): Promise<Accepted> {
  authorize(viewer, "account.change");
  return asIdentity(viewer, async (visitor): Promise<Accepted> => {
    const link = await holdLink(visitor, token);
    if (!link) return fail("token-spent");
    if (viewer.isDemoPerson || !(await hasAddress(visitor, viewer.accountId, link.emailFolded))) {
      return fail("forbidden");
    }
    await visitor.tx
      .update(invitationToken)
      .set({ usedAt: sql`now()` })
      .where(and(eq(invitationToken.id, link.id), isNull(invitationToken.usedAt)));
    return join(visitor, viewer, link);
  });
}

async function hasAddress({ tx }: Visitor, accountId: string, emailFolded: string): Promise<boolean> {
  const found = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.id, accountId), eq(account.emailFolded, emailFolded)));
  return found.length === 1;
}

async function join(visitor: Visitor, viewer: Viewer, link: InvitationLink): Promise<Accepted> {
  const { workspaceId: organizationId } = link;
  await enterWorkspace(visitor, organizationId, "");
  const [before] = await visitor.tx
    .select({ id: member.id, ended: sql<boolean>`${member.endedAt} is not null` })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.accountId, viewer.accountId)));
  const isMember = before !== undefined && !before.ended;
  if (!link.open) return isMember ? arrived(visitor.tx, organizationId) : fail("token-spent");

  const memberId = before?.id ?? newId();
  const tx = await enterWorkspace(visitor, organizationId, memberId);
  if (before?.ended) {
    await tx
      .update(member)
      .set({ endedAt: null, role: "member" })
      .where(and(eq(member.organizationId, organizationId), eq(member.id, memberId)));
  } else if (!before) {
    const { accountId, displayName } = viewer;
    await tx.insert(member).values({ organizationId, id: memberId, accountId, displayName, role: "member" });
  }
  if (!(await mark(tx, link, memberId))) return fail("token-spent");
  if (!isMember) {
    await recordEvent(tx, {
      organizationId,
      actorMemberId: memberId,
      action: "member-joined",
      objectKind: "member",
      objectId: memberId,
    });
  }
  return arrived(tx, organizationId);
}

/** Writes down on the invitation who accepted it; false where it was accepted or withdrawn before. */
async function mark(tx: Transaction, { workspaceId, invitationId }: InvitationLink, memberId: string) {
  await tx.execute(sql`select set_config('app.act', ${`accept-invitation ${invitationId}`}, true)`);
  const marked = await tx
    .update(invitation)
    .set({ acceptedAt: sql`now()`, acceptedMemberId: memberId })
    .where(
      and(
        eq(invitation.organizationId, workspaceId),
        eq(invitation.id, invitationId),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
      ),
    )
    .returning({ id: invitation.id });
  await tx.execute(sql`select set_config('app.act', '', true)`);
  return marked.length === 1;
}

async function arrived(tx: Transaction, organizationId: string): Promise<Accepted> {
  const [place] = await tx
    .select({ workspace: organization.slug })
    .from(organization)
    .where(eq(organization.id, organizationId));
  return place ? { ok: true, workspace: place.workspace } : fail("token-spent");
}
