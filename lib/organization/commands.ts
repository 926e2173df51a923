import { and, eq, sql } from "drizzle-orm";
import { careerAim, member } from "@/db/schema";
import { recordOwnAct } from "@/lib/audit/record-event";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { fail, type Outcome, RungError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { findLevel } from "@/lib/ladder/built-in";
import { getCurrentLadder } from "@/lib/ladder/queries";
import type { PlaceInput } from "./input";

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

/** Sets level now and target together, as settings do. `invalid-input` names a level that the ladder does not have. */
export async function setPlace(viewer: Viewer, input: PlaceInput): Promise<Outcome<object, "invalid-input">> {
  authorize(viewer, "level.declare");
  const ladder = await getCurrentLadder(viewer);
  if (input.levelNow !== null && !findLevel(ladder, input.levelNow)) {
    return fail("invalid-input", { levelNow: "not-a-level" });
  }
  if (!findLevel(ladder, input.target)) return fail("invalid-input", { target: "not-a-level" });
  await declareLevelNow(viewer, input.levelNow);
  await setAim(viewer, input.target, input.reachBy);
  return { ok: true };
}

/**
 * Asks for the removal of the demo workspace: says whose it is once the viewer may. The removal itself runs outside
 * this transaction, as the named job `removeOrganization`.
 */
export async function approveDemoRemoval(viewer: Viewer): Promise<{ organizationId: string }> {
  authorize(viewer, "workspace.remove-demo");
  if (!viewer.isDemo) throw new RungError("not-found");
  return { organizationId: viewer.organizationId };
}
