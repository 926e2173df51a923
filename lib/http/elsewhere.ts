import { currentSessionToken } from "@/lib/auth/session";
import { type Viewer, withViewer } from "@/lib/auth/viewer";

/** What was found in another workspace of the same person. */
export interface FoundElsewhere<T> {
  workspace: string;
  workspaceName: string;
  value: T;
}

/** Nobody is asked to wait for more than this many workspaces. */
const most = 5;

/**
 * Asks the same in each other workspace of whoever is signed in, one read-only transaction after the other, and keeps what
 * is found. For after a page's own loader: a viewer stands in one workspace.
 */
export async function inOtherWorkspaces<T>(
  here: string,
  workspaces: Viewer["workspaces"],
  work: (viewer: Viewer) => Promise<T | null>,
): Promise<FoundElsewhere<T>[]> {
  const found: FoundElsewhere<T>[] = [];
  for (const { slug, name } of workspaces.filter((one) => one.slug !== here).slice(0, most)) {
    const outcome = await withViewer(await currentSessionToken(), slug, "read", work);
    if (outcome.is === "done" && outcome.value !== null)
      found.push({ workspace: slug, workspaceName: name, value: outcome.value });
  }
  return found;
}
