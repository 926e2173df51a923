import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { account, invitation, invitationToken, member, organization, session } from "@/db/schema";
import { newId } from "@/lib/ids";
import { maskEmail } from "./mask-email";
import { newToken, tokenHash } from "./tokens";
import { enterWorkspace, type Visitor, withVisitor } from "./visitor";

export const invitationDays = 7;

/** What an invitation's link leads to, and whether it still works. */
export interface InvitationLink {
  id: string;
  invitationId: string;
  workspaceId: string;
  emailFolded: string;
  open: boolean;
}

/** What whoever opens a link is shown, before anything is accepted. */
export type InvitationLook =
  | { is: "gone" }
  /** Whoever is signed in is a member there already. */
  | { is: "joined"; workspace: string; workspaceName: string }
  | {
      is: "open";
      workspaceName: string;
      invitedBy: string;
      /** Whole for whom it is for and for who has no account yet; masked for anybody else. */
      email: string;
      expiresAt: Date;
      /** Who is signed in; null: nobody. */
      you: { email: string; isInvited: boolean } | null;
    };

/** Makes a link for an invitation. One that it had before stops working. */
export async function makeLink(
  { tx }: Visitor,
  of: Pick<InvitationLink, "invitationId" | "workspaceId" | "emailFolded">,
): Promise<string> {
  const token = newToken();
  const fresh = {
    tokenHash: tokenHash(token),
    createdAt: sql`now()`,
    expiresAt: sql`now() + make_interval(days => ${invitationDays})`,
    usedAt: null,
  };
  await tx
    .insert(invitationToken)
    .values({ id: newId(), ...of, ...fresh })
    .onConflictDoUpdate({ target: invitationToken.invitationId, set: fresh });
  return token;
}

/** The link that a token belongs to, held until the transaction ends; null where nobody ever made it. */
export async function holdLink({ tx }: Visitor, token: string): Promise<InvitationLink | null> {
  const [link] = await tx
    .select(linkColumns)
    .from(invitationToken)
    .where(eq(invitationToken.tokenHash, tokenHash(token)))
    .for("update");
  return link ?? null;
}

/** The link of an invitation, held: who accepts it and who withdraws it take it in the same order. */
export async function holdLinkOf({ tx }: Visitor, invitationId: string, workspaceId: string) {
  const [link] = await tx
    .select(linkColumns)
    .from(invitationToken)
    .where(and(eq(invitationToken.invitationId, invitationId), eq(invitationToken.workspaceId, workspaceId)))
    .for("update");
  return link ?? null;
}

/** Looks at a link as whoever is signed in, or as nobody. Changes nothing. */
export function lookAtInvitation(token: string, sessionToken: string | null): Promise<InvitationLook> {
  return withVisitor(async (visitor): Promise<InvitationLook> => {
    const [link] = await visitor.tx
      .select({ ...linkColumns, expiresAt: invitationToken.expiresAt })
      .from(invitationToken)
      .where(eq(invitationToken.tokenHash, tokenHash(token)));
    if (!link) return { is: "gone" };
    const you = sessionToken ? await signedIn(visitor, sessionToken) : null;
    const place = await lookInside(visitor, link, you?.accountId ?? null);
    if (!place) return { is: "gone" };
    const { workspace, workspaceName, isMember, offer } = place;
    if (isMember) return { is: "joined", workspace, workspaceName };
    if (!link.open || !offer) return { is: "gone" };
    const isInvited = you !== null && !you.isDemoPerson && you.emailFolded === link.emailFolded;
    return {
      is: "open",
      workspaceName,
      invitedBy: offer.invitedBy,
      email: you && !isInvited ? maskEmail(offer.email) : offer.email,
      expiresAt: link.expiresAt,
      you: you && { email: you.email, isInvited },
    };
  });
}

const linkColumns = {
  id: invitationToken.id,
  invitationId: invitationToken.invitationId,
  workspaceId: invitationToken.workspaceId,
  emailFolded: invitationToken.emailFolded,
  open: sql<boolean>`${invitationToken.usedAt} is null and ${invitationToken.expiresAt} > now()`,
};

async function signedIn({ tx }: Visitor, sessionToken: string) {
  const [row] = await tx
    .select({
      accountId: account.id,
      email: account.email,
      emailFolded: account.emailFolded,
      isDemoPerson: sql<boolean>`${account.demoKey} is not null`,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(
      and(eq(session.tokenHash, tokenHash(sessionToken)), isNull(session.endedAt), gt(session.expiresAt, sql`now()`)),
    );
  return row ?? null;
}

/** The workspace behind a link, and what its one invitation says. From here on nothing of the identity tables is seen. */
async function lookInside(visitor: Visitor, link: InvitationLink, accountId: string | null) {
  const tx = await enterWorkspace(visitor, link.workspaceId, "");
  await tx.execute(sql`select set_config('app.act', ${`accept-invitation ${link.invitationId}`}, true)`);
  const [place] = await tx
    .select({ workspace: organization.slug, workspaceName: organization.name })
    .from(organization)
    .where(eq(organization.id, link.workspaceId));
  if (!place) return null;
  const [own] = accountId
    ? await tx
        .select({ id: member.id })
        .from(member)
        .where(
          and(eq(member.organizationId, link.workspaceId), eq(member.accountId, accountId), isNull(member.endedAt)),
        )
    : [];
  const [offer] = await tx
    .select({ email: invitation.email, invitedBy: member.displayName })
    .from(invitation)
    .innerJoin(
      member,
      and(eq(member.organizationId, invitation.organizationId), eq(member.id, invitation.invitedByMemberId)),
    )
    .where(
      and(
        eq(invitation.organizationId, link.workspaceId),
        eq(invitation.id, link.invitationId),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
      ),
    );
  return { ...place, isMember: own !== undefined, offer: offer ?? null };
}
