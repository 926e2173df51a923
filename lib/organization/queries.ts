import { and, asc, isNull } from "drizzle-orm";
import { careerAim, type MemberRole, member } from "@/db/schema";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { visible } from "@/lib/auth/visibility";

export interface Aim {
  target: string;
  /** `YYYY-MM-DD` or null where no day is set. */
  reachBy: string | null;
  setAt: Date;
}

export interface MemberSummary {
  id: string;
  displayName: string;
  role: MemberRole;
  levelNow: string | null;
  levelDeclared: boolean;
}

/** The viewer's own target, or null where none is set. */
export async function getOwnAim(viewer: Viewer): Promise<Aim | null> {
  authorize(viewer, "aim.read");
  const [row] = await viewer.tx
    .select({ target: careerAim.target, reachBy: careerAim.reachBy, setAt: careerAim.setAt })
    .from(careerAim)
    .where(visible.aims(viewer));
  return row ?? null;
}

const memberListLimit = 500;

/** The people who are in the workspace now, by name, with the level they declared: for administrators. */
export async function listMembers(viewer: Viewer): Promise<MemberSummary[]> {
  authorize(viewer, "workspace.list-members");
  const rows = await viewer.tx
    .select({
      id: member.id,
      displayName: member.displayName,
      role: member.role,
      levelNow: member.levelNow,
      declaredAt: member.levelNowDeclaredAt,
    })
    .from(member)
    .where(and(visible.members(viewer), isNull(member.endedAt)))
    .orderBy(asc(member.displayName), asc(member.id))
    .limit(memberListLimit);
  return rows.map(({ declaredAt, ...row }) => ({ ...row, levelDeclared: declaredAt !== null }));
}
