import { newId } from "@/lib/ids";
import { pool } from "../client";

/** Children before what they point at; the workspace itself last. */
const tables = [
  "attached_evidence",
  "what_happened",
  "evidence",
  "rating",
  "assessment",
  "review_responsibility",
  "review",
  "next_step",
  "career_aim",
  "idempotency_key",
  "audit_event",
  "member",
  "ladder_responsibility",
  "ladder_version",
  "ladder",
] as const;

/**
 * Named job: deletes a whole workspace with everything in it, and the demo accounts that were only there. Runs as the
 * connecting role under policies that hold for this job and this one workspace. Callers have asked who may.
 */
export async function removeOrganization(organizationId: string): Promise<void> {
  await pool().begin(async (sql) => {
    await sql`select set_config('app.job', 'remove-organization', true), set_config('app.organization_id', ${organizationId}, true)`;
    const accounts = await sql<{ id: string }[]>`
      select a.id from account a join member m on m.account_id = a.id
      where m.organization_id = ${organizationId} and a.demo_key is not null`;
    for (const table of tables) await sql`delete from ${sql(table)} where organization_id = ${organizationId}`;
    await sql`delete from organization where id = ${organizationId}`;
    // So that a demo workspace, once removed, is not made again at the next start.
    await sql`insert into identity_event (id, code) values (${newId()}, 'demo-removed')`;
    if (accounts.length > 0) await sql`delete from account where id in ${sql(accounts.map((account) => account.id))}`;
  });
}
