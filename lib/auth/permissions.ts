import { RungError } from "@/lib/errors";
import type { Viewer } from "./viewer";

/** How a viewer stands to what an action concerns. `self`: it is their own; `member`: they are in the workspace. */
export const relations = ["self", "administrator", "member"] as const;
export type Relation = (typeof relations)[number];

interface Rule {
  /** Who may. Nobody else. */
  may: readonly Relation[];
  /** Who can see the thing at all: to others it does not exist (404), while those who see but may not get 403. */
  sees: readonly Relation[];
}

/** Who may do what: the one table. `lib/auth/visibility.ts` says the same for rows, row-level security says it again. */
export const permissions = {
  "workspace.open": { may: ["member"], sees: ["member"] },
  "workspace.list-members": { may: ["administrator"], sees: ["member"] },
  "workspace.remove-demo": { may: ["administrator"], sees: ["member"] },
  "level.declare": { may: ["self"], sees: ["member"] },
  "aim.read": { may: ["self"], sees: ["self"] },
  "aim.set": { may: ["self"], sees: ["self"] },
  "review.list": { may: ["self"], sees: ["self"] },
  "review.open": { may: ["self"], sees: ["self"] },
  "review.read": { may: ["self"], sees: ["self"] },
  "assessment.save": { may: ["self"], sees: ["self"] },
  "assessment.submit": { may: ["self"], sees: ["self"] },
  "review.take-back": { may: ["self"], sees: ["self"] },
  "review.withdraw": { may: ["self"], sees: ["self"] },
  "review.resume": { may: ["self"], sees: ["self"] },
  "review.discard": { may: ["self"], sees: ["self"] },
  "review.revise": { may: ["self"], sees: ["self"] },
  "evidence.list": { may: ["self"], sees: ["self"] },
  "evidence.note": { may: ["self"], sees: ["self"] },
  "evidence.change": { may: ["self"], sees: ["self"] },
  "evidence.delete": { may: ["self"], sees: ["self"] },
  "evidence.attach": { may: ["self"], sees: ["self"] },
  "own-things.search": { may: ["self"], sees: ["self"] },
  "growth.read": { may: ["self"], sees: ["self"] },
  "next-step.write": { may: ["self"], sees: ["self"] },
  "my-data.download": { may: ["self"], sees: ["self"] },
  "my-data.erase": { may: ["self"], sees: ["self"] },
  "account.read": { may: ["self"], sees: ["self"] },
  "account.change": { may: ["self"], sees: ["self"] },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof permissions;

/** Whom an action concerns: the member whose review, level or growth it is. */
export interface Concern {
  memberId: string;
}

export function relationsTo(viewer: Pick<Viewer, "memberId" | "role">, concern: Concern): readonly Relation[] {
  const held: Relation[] = ["member"];
  if (concern.memberId === viewer.memberId) held.push("self");
  if (viewer.role === "administrator") held.push("administrator");
  return held;
}

/** The question that screens and commands both ask. */
export function can(viewer: Pick<Viewer, "memberId" | "role">, action: Action, concern: Concern): boolean {
  return holdsOne(relationsTo(viewer, concern), permissions[action].may);
}

/** Throws `not-found` when the viewer cannot see what the action concerns, `forbidden` when they see but may not. */
export function authorize(viewer: Viewer, action: Action, concern: Concern = viewer): void {
  const held = relationsTo(viewer, concern);
  if (!holdsOne(held, permissions[action].sees)) throw new RungError("not-found");
  if (!holdsOne(held, permissions[action].may)) throw new RungError("forbidden");
}

function holdsOne(held: readonly Relation[], wanted: readonly Relation[]): boolean {
  return wanted.some((relation) => held.includes(relation));
}
