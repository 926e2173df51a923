import { and, eq, sql } from "drizzle-orm";
import { careerAim, member } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";

/** Declares the viewer's level now (null: not on the ladder yet). The key was checked against the ladder before. */
export async function declareLevelNow(viewer: Viewer, levelNow: string | null): Promise<void> {
  authorize(viewer, "level.declare");
  if (viewer.levelDeclaredAt && viewer.levelNow === levelNow) return;
  await viewer.tx
    .update(member)
    .set({ levelNow, levelNowDeclaredAt: sql`now()` })
    .where(and(eq(member.organizationId, viewer.organizationId), eq(member.id, viewer.memberId)));
  await recordOwnAct(viewer, "level-declared", "member", viewer.memberId);
}

/** Sets the viewer's target, and the day they want to stand there (or none). The key was checked before. */
export async function setAim(viewer: Viewer, target: string, reachBy: string | null): Promise<void> {
  authorize(viewer, "aim.set");
  const { organizationId, memberId } = viewer;
  await viewer.tx
    .insert(careerAim)
    .values({ organizationId, id: newId(), memberId, target, reachBy, setAt: sql`now()` })
    .onConflictDoUpdate({
      target: [careerAim.organizationId, careerAim.memberId],
      set: { target, reachBy, setAt: sql`now()` },
    });
  await recordOwnAct(viewer, "aim-set", "member", memberId);
}
