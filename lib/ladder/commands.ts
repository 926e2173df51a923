import { and, eq } from "drizzle-orm";
import { ladder, ladderResponsibility, ladderVersion } from "@/db/schema";
import type { Transaction } from "@/db/transaction";
import { recordEvent } from "@/lib/audit/record-event";
import { newId } from "@/lib/ids";
import { builtInLadder } from "./built-in";
import { contentHash } from "./content-hash";
import type { CareerLadder } from "./format";

/**
 * Gives a workspace its own rows of the released built-in ladder: one document, one row per responsibility. Does
 * nothing where that version is there already; earlier versions and the reviews on them stay as they are.
 *
 * @param tx a transaction as `rung_app` inside the workspace
 * @param actorMemberId who caused it, or null for the job that runs at start
 */
export async function releaseBuiltInLadder(
  tx: Transaction,
  organizationId: string,
  actorMemberId: string | null,
): Promise<void> {
  const released = builtInLadder();
  const ladderId = await ladderRow(tx, organizationId, released.key);
  const versionId = newId();
  const inserted = await tx
    .insert(ladderVersion)
    .values({
      organizationId,
      id: versionId,
      ladderId,
      version: released.version,
      contentHash: contentHash(released),
      document: released,
    })
    .onConflictDoNothing()
    .returning({ id: ladderVersion.id });
  if (inserted.length === 0) return;
  await tx.insert(ladderResponsibility).values(responsibilityRows(released, organizationId, versionId));
  await recordEvent(tx, {
    organizationId,
    actorMemberId,
    action: "ladder-released",
    objectKind: "ladder-version",
    objectId: versionId,
  });
}

async function ladderRow(tx: Transaction, organizationId: string, key: string): Promise<string> {
  const id = newId();
  await tx.insert(ladder).values({ organizationId, id, key }).onConflictDoNothing();
  const [row] = await tx
    .select({ id: ladder.id })
    .from(ladder)
    .where(and(eq(ladder.organizationId, organizationId), eq(ladder.key, key)));
  return row?.id ?? id;
}

function responsibilityRows(released: CareerLadder, organizationId: string, ladderVersionId: string) {
  return released.levels.flatMap((level) =>
    level.responsibilities.map((responsibility, index) => ({
      organizationId,
      id: newId(),
      ladderVersionId,
      key: responsibility.key,
      levelKey: level.key,
      levelOrdinal: level.ordinal,
      position: index + 1,
    })),
  );
}
