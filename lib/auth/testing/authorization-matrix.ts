import type { Everybody } from "@/db/testing/everybody";
import type { TestPerson } from "@/db/testing/people";
import { type Action, permissions, type Relation } from "../permissions";

/** Who may stand before something of the subject's; a new relation in the permissions needs somebody who holds it. */
export const actors = [
  "self",
  "mentor",
  "lead",
  "former-lead",
  "other-lead",
  "teammate",
  "administrator",
  "colleague",
  "outsider",
  "signed-out",
] as const;
export type Actor = (typeof actors)[number];

export type Answer = "done" | "forbidden" | "not-found" | "signed-out";

/** What each actor is to the subject, their team and their workspace; null is nobody at all. */
export const heldBy: Record<Actor, readonly Relation[] | null> = {
  self: ["member", "self", "teammate"],
  mentor: ["member", "mentor"],
  lead: ["member", "lead"],
  "former-lead": ["member"],
  "other-lead": ["member"],
  teammate: ["member", "teammate"],
  administrator: ["member", "administrator"],
  colleague: ["member"],
  outsider: [],
  "signed-out": null,
};

/** Who each actor is in the fixture; null is signed out. */
export function personOf(actor: Actor, people: Everybody): TestPerson | null {
  switch (actor) {
    case "signed-out":
      return null;
    case "self":
      return people.subject;
    case "former-lead":
      return people.formerLead;
    case "other-lead":
      return people.otherLead;
    default:
      return people[actor];
  }
}

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
  // It concerns no team: whoever leads any may.
  if (action === "team.make" && actor === "other-lead") return "done";
  const { may, sees }: { may: readonly Relation[]; sees: readonly Relation[] } = permissions[action];
  if (!sees.some((relation) => held.includes(relation))) return "not-found";
  return may.some((relation) => held.includes(relation)) ? "done" : "forbidden";
}
