import type { Env } from "@/lib/env";

/**
 * What a start brings into the database after migrations. Returns lines to print at the end. `url` is the owner's
 * connection.
 */
export async function prepareWorkspaceData(_options: { url: string; env: Env }): Promise<{ notices: string[] }> {
  return { notices: [] };
}
