import { and, desc, eq } from "drizzle-orm";
import { ladder, ladderVersion } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { builtInLadder } from "./built-in";
import { contentHash } from "./content-hash";
import type { CareerLadder } from "./format";

export interface LadderVersionRef {
  id: string;
  contentHash: string;
}

/** Published documents never change, so a process may keep the ones it has read; the key is their hash. */
const documents = new Map<string, CareerLadder>();
const keptDocuments = 50;

/** The newest version of the built-in ladder in the viewer's workspace; null where none was released. */
export async function getCurrentLadderVersion(viewer: Viewer): Promise<LadderVersionRef | null> {
  authorize(viewer, "workspace.open");
  const [row] = await viewer.tx
    .select({ id: ladderVersion.id, contentHash: ladderVersion.contentHash })
    .from(ladderVersion)
    .innerJoin(
      ladder,
      and(eq(ladder.organizationId, ladderVersion.organizationId), eq(ladder.id, ladderVersion.ladderId)),
    )
    .where(and(eq(ladder.organizationId, viewer.organizationId), eq(ladder.key, builtInLadder().key)))
    .orderBy(desc(ladderVersion.version))
    .limit(1);
  return row ?? null;
}

/** The newest ladder of the viewer's workspace. Every workspace has one from its first transaction on. */
export async function getCurrentLadder(viewer: Viewer): Promise<CareerLadder> {
  const version = await getCurrentLadderVersion(viewer);
  if (!version) throw new Error("The workspace has no ladder.");
  return getLadderDocument(viewer, version);
}

/** The document of a version: from memory where its hash is known, else one query. */
export async function getLadderDocument(viewer: Viewer, version: LadderVersionRef): Promise<CareerLadder> {
  authorize(viewer, "workspace.open");
  if (documents.size === 0) documents.set(contentHash(builtInLadder()), builtInLadder());
  const known = documents.get(version.contentHash);
  if (known) return known;
  const [row] = await viewer.tx
    .select({ document: ladderVersion.document })
    .from(ladderVersion)
    .where(and(eq(ladderVersion.organizationId, viewer.organizationId), eq(ladderVersion.id, version.id)));
  if (!row) throw new Error("A ladder version lost its document.");
  if (documents.size < keptDocuments) documents.set(version.contentHash, row.document);
  return row.document;
}
