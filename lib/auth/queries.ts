import { asc, isNotNull } from "drizzle-orm";
import { account } from "@/db/schema";
import { getOwnAim } from "@/lib/organization/queries";
import { getOpenReview } from "@/lib/review/queries";
import type { Viewer } from "./viewer";
import { withVisitor } from "./visitor";

/** What static pages need to know of who is signed in; nothing that others could read is added by it. */
export interface Me {
  signedIn: true;
  workspace: string;
  displayName: string;
  levelNow: string | null;
  levelDeclared: boolean;
  target: string | null;
  openReview: { id: string; answered: number; total: number } | null;
}

export async function getMe(viewer: Viewer): Promise<Me> {
  const aim = await getOwnAim(viewer);
  return {
    signedIn: true,
    workspace: viewer.workspace,
    displayName: viewer.displayName,
    levelNow: viewer.levelNow,
    levelDeclared: viewer.levelDeclaredAt !== null,
    target: aim?.target ?? null,
    openReview: await getOpenReview(viewer),
  };
}

/** Keys of the demo people that can be entered now, in their order; empty where there is no demo workspace. */
export function listDemoPeople(): Promise<string[]> {
  return withVisitor(async ({ tx }) => {
    const rows = await tx
      .select({ demoKey: account.demoKey })
      .from(account)
      .where(isNotNull(account.demoKey))
      .orderBy(asc(account.id));
    return rows.flatMap(({ demoKey }) => demoKey ?? []);
  });
}
