import { type Action, permissions, type Relation } from "../permissions";

/** Who may stand before something of the subject's; a new relation in the permissions needs somebody who holds it. */
export const actors = ["self", "mentor", "administrator", "colleague", "outsider", "signed-out"] as const;
export type Actor = (typeof actors)[number];

export type Answer = "done" | "forbidden" | "not-found" | "signed-out";

/** What each actor is to the subject and their workspace; null is nobody at all. */
export const heldBy: Record<Actor, readonly Relation[] | null> = {
  self: ["member", "self"],
  mentor: ["member", "mentor"],
  administrator: ["member", "administrator"],
  colleague: ["member"],
  outsider: [],
  "signed-out": null,
};

export interface Cell {
  action: Action;
  actor: Actor;
  answer: Answer;
}

/** Every action by every actor on something of the subject's, with the answer that the permissions call for. */
export const authorizationMatrix: readonly Cell[] = (Object.keys(permissions) as Action[]).flatMap((action) =>
  actors.map((actor) => ({ action, actor, answer: answerFor(action, actor) })),
);

/** What the permissions call for when `actor` does this to something of the subject's. */
export function answerFor(action: Action, actor: Actor): Answer {
  const held = heldBy[actor];
  if (held === null) return "signed-out";
  const { may, sees }: { may: readonly Relation[]; sees: readonly Relation[] } = permissions[action];
  if (!sees.some((relation) => held.includes(relation))) return "not-found";
  return may.some((relation) => held.includes(relation)) ? "done" : "forbidden";
}
