import { eq, inArray, sql } from "drizzle-orm";
import { account, identityEvent, invitationToken, member, organization } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { childrenFirst, tenantOf } from "@/lib/auth/personal-rows";
import { newId } from "@/lib/ids";

/**
 * Named job: deletes a whole workspace with everything in it, and the demo accounts that were only there. Runs as the
 * connecting role under policies that hold for this job and this one workspace. Callers have asked who may.
 */
export async function removeOrganization(organizationId: string): Promise<void> {
  await transaction("write", (tx) => removeWorkspaceRows(tx, organizationId));
}

/** The same inside a transaction that does more. */
export async function removeWorkspaceRows(tx: Transaction, organizationId: string): Promise<void> {
  await tx.execute(sql`
    select set_config('app.job', 'remove-organization', true), set_config('app.organization_id', ${organizationId}, true)`);
  const [workspace] = await tx
    .select({ isDemo: organization.isDemo })
    .from(organization)
    .where(eq(organization.id, organizationId));
  const demoAccounts = await tx
    .select({ id: account.id })
    .from(account)
    .innerJoin(member, eq(member.accountId, account.id))
    .where(sql`${member.organizationId} = ${organizationId} and ${account.demoKey} is not null`);
  for (const one of childrenFirst)
    if (one.stands === "workspace") await tx.delete(one.table).where(eq(tenantOf(one), organizationId));
  // Links into it stand above the tenants, with the addresses that they are for.
  await tx.delete(invitationToken).where(eq(invitationToken.workspaceId, organizationId));
  // So that a demo workspace, once removed, is not made again at the next start.
  if (workspace?.isDemo) await tx.insert(identityEvent).values({ id: newId(), code: "demo-removed" });
  const ids = demoAccounts.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(account).where(inArray(account.id, ids));
}
