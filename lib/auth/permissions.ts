import { RungError } from "@/lib/errors";
import type { Viewer } from "./viewer";

/**
 * How a viewer stands to what an action concerns. `self`: it is their own; `mentor`: they review its person; `lead` and
 * `teammate`: they lead the team that it concerns, or belong to it.
 */
export const relations = ["self", "mentor", "lead", "teammate", "administrator", "member"] as const;
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
  "review.know": { may: ["self", "mentor"], sees: ["self", "mentor"] },
  "review.set-due": { may: ["self"], sees: ["self", "mentor"] },
  "review.close-self-rated": { may: ["self"], sees: ["self", "mentor"] },
  "mentor.choose": { may: ["member"], sees: ["member"] },
  "mentor.ask": { may: ["self"], sees: ["self", "mentor"] },
  "mentor.offer": { may: ["member"], sees: ["member"] },
  "request.list": { may: ["self"], sees: ["self"] },
  "request.answer": { may: ["self"], sees: ["self"] },
  "mentee.read": { may: ["mentor"], sees: ["mentor"] },
  "private-note.write": { may: ["self"], sees: ["self"] },
  "observation.list": { may: ["self"], sees: ["self"] },
  "observation.write": { may: ["self"], sees: ["self"] },
  "comparison.read": { may: ["self", "mentor"], sees: ["self", "mentor"] },
  "agreement.propose": { may: ["self", "mentor"], sees: ["self", "mentor"] },
  "agreement.confirm": { may: ["self", "mentor"], sees: ["self", "mentor"] },
  "review.sign": { may: ["self", "mentor"], sees: ["self", "mentor"] },
  "review.close-lapsed": { may: ["self", "mentor"], sees: ["self", "mentor"] },
  "statement.write": { may: ["self"], sees: ["self", "mentor"] },
  "looks.read": { may: ["self"], sees: ["self", "mentor"] },
  "standing.read": { may: ["self", "mentor"], sees: ["self", "mentor"] },
  "notice.list": { may: ["self"], sees: ["self"] },
  "notice.read": { may: ["self"], sees: ["self"] },
  "invitation.manage": { may: ["administrator"], sees: ["member"] },
  "member.remove": { may: ["administrator"], sees: ["member"] },
  "team.list": { may: ["member"], sees: ["member"] },
  /** Whoever leads a team may make another. */
  "team.make": { may: ["lead", "administrator"], sees: ["member"] },
  "team.manage": { may: ["lead", "administrator"], sees: ["lead", "teammate", "administrator"] },
  "team.open": { may: ["lead", "teammate", "administrator"], sees: ["lead", "teammate", "administrator"] },
  "team.see-people": { may: ["lead", "administrator"], sees: ["lead", "teammate", "administrator"] },
  "team.see-ratings": { may: ["lead"], sees: ["lead", "teammate", "administrator"] },
  "team.see-person": { may: ["lead"], sees: ["lead"] },
  "team.see-figures": { may: ["lead", "administrator"], sees: ["lead", "teammate", "administrator"] },
  "workspace.see-figures": { may: ["administrator"], sees: ["member"] },
  "sharing.set": { may: ["teammate"], sees: ["teammate"] },
  "sharing.read": { may: ["self"], sees: ["self"] },
  "teaching.offer": { may: ["self"], sees: ["self"] },
  "teaching.read": { may: ["member"], sees: ["member"] },
  "round.open": { may: ["lead"], sees: ["lead", "teammate", "administrator"] },
  "round.follow": { may: ["lead", "administrator"], sees: ["lead", "teammate", "administrator"] },
  "round.remind": { may: ["lead"], sees: ["lead", "teammate", "administrator"] },
  "round.join": { may: ["self"], sees: ["self"] },
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

/** Whom an action concerns: the member whose review, level or growth it is, who reviews it as mentor, and which team. */
export interface Concern {
  memberId: string;
  mentorMemberId?: string | null;
  teamId?: string;
}

/** What of a viewer decides who they are to something. */
export type Asker = Pick<Viewer, "memberId" | "role" | "ledTeams" | "ownTeams">;

export function relationsTo(viewer: Asker, concern: Concern): readonly Relation[] {
  const held: Relation[] = ["member"];
  if (concern.memberId === viewer.memberId) held.push("self");
  if (concern.mentorMemberId && concern.mentorMemberId === viewer.memberId) held.push("mentor");
  if (concern.teamId && viewer.ledTeams.includes(concern.teamId)) held.push("lead");
  if (concern.teamId && viewer.ownTeams.includes(concern.teamId)) held.push("teammate");
  if (viewer.role === "administrator") held.push("administrator");
  return held;
}

/** The question that screens and commands both ask. */
export function can(viewer: Asker, action: Action, concern: Concern): boolean {
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
