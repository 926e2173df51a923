import { sql } from "drizzle-orm";
import { transaction } from "@/db/transaction";
import { releaseBuiltInLadder } from "@/lib/ladder/commands";

/**
 * Named job: gives every workspace its rows of the released ladder. A workspace that has that version already is left
 * as it is, so running it at every start costs one look per workspace and changes nothing.
 */
export async function releaseLadderEverywhere(): Promise<void> {
  const organizations = await transaction("read", (tx) =>
    tx.execute<{ id: string }>(sql`select id from organization order by id`),
  );
  for (const { id } of organizations) {
    await transaction("write", async (tx) => {
      await tx.execute(sql`
        select set_config('role', 'rung_app', true), set_config('app.organization_id', ${id}, true)`);
      await releaseBuiltInLadder(tx, id, null);
    });
  }
}
