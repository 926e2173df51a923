import { and, asc, count, eq, isNull, ne, sql } from "drizzle-orm";
import { ladderResponsibility, member } from "@/db/schema";
import { authorize } from "../permissions";
import { readPersonalRows, type WorkspaceExport } from "../personal-export";
import type { Viewer } from "../viewer";
import { visible } from "../visibility";

/** Everything that the viewer's workspace holds about them. */
export async function getWorkspaceData(viewer: Viewer): Promise<WorkspaceExport> {
  authorize(viewer, "my-data.download");
  const { tx, organizationId, memberId, workspace, workspaceName: name } = viewer;
  const responsibilities = await tx
    .select({ id: ladderResponsibility.id, key: ladderResponsibility.key, levelKey: ladderResponsibility.levelKey })
    .from(ladderResponsibility)
    .where(eq(ladderResponsibility.organizationId, organizationId))
    .orderBy(asc(ladderResponsibility.id));
  return { workspace, name, responsibilities, tables: await readPersonalRows(tx, { organizationId, memberId }) };
}

/** What deleting the viewer's account does to this workspace. */
export interface ErasureOutlook {
  name: string;
  /** It goes whole, it stays with a nameless member, or it first needs somebody else who administers it. */
  becomes: "goes" | "stays" | "needs-administrator";
}

export async function getErasureOutlook(viewer: Viewer): Promise<ErasureOutlook> {
  authorize(viewer, "my-data.erase");
  const [others] = await viewer.tx
    .select({
      living: count(),
      administrators: sql<number>`count(*) filter (where ${eq(member.role, "administrator")})`.mapWith(Number),
    })
    .from(member)
    .where(and(visible.members(viewer), ne(member.id, viewer.memberId), isNull(member.endedAt)));
  const { living = 0, administrators = 0 } = others ?? {};
  const needed = viewer.role === "administrator" && administrators === 0;
  return {
    name: viewer.workspaceName,
    becomes: living === 0 ? "goes" : needed ? "needs-administrator" : "stays",
  };
}
