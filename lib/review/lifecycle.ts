import type { Closing, ReviewState } from "@/db/schema";

/** Where a review stands: what the moves below look at and nothing else. */
export interface Standing {
  state: ReviewState;
  closing: Closing | null;
  /** `asked` has not answered yet; one who declined is none. */
  mentor: "none" | "asked" | "accepted";
  /** Somebody was or is its mentor, or was asked and then no longer: there may be words of theirs in it. */
  hadMentor: boolean;
  selfSubmitted: boolean;
  mentorSubmitted: boolean;
  /** Every responsibility is agreed or left open, by both. */
  allDecided: boolean;
  selfSigned: boolean;
  mentorSigned: boolean;
  /** Its due date has passed. */
  overdue: boolean;
  /** A side has left the workspace, or thirty days have gone by since the reveal. */
  lapsed: boolean;
  /** Its subject has submitted another review after this one. */
  laterSubmitted: boolean;
  /** Another review corrects this one, and was not withdrawn. */
  revised: boolean;
}

export const subjectMoves = [
  "save-self",
  "submit-self",
  "take-back",
  "withdraw",
  "resume",
  "discard",
  "revise",
  "ask-mentor",
  "set-due",
  "close-self-rated",
] as const;
export const mentorMoves = ["accept", "decline", "save-mentor", "submit-mentor", "take-back-mentor"] as const;
/** Moves that either side makes; `sign` is told apart by who signs. */
export const sharedMoves = ["propose", "confirm", "sign-self", "sign-mentor", "close-lapsed"] as const;
export const moves = [...subjectMoves, ...mentorMoves, ...sharedMoves] as const;
export type Move = (typeof moves)[number];

/** Where a legal move leads: to another standing, or to nothing at all. */
export type Verdict = { legal: true; next: Standing | "gone" } | { legal: false };

/**
 * The legal moves of a review, and where each leads. Without a mentor a review closes as self-rated at submission and may
 * be taken back until the next one is submitted. With a mentor the second submission reveals both sides, at once and for
 * good; until then either takes their own back. Both signatures close it, or either side once it has lapsed. A revision
 * leaves the review as it is and opens another. What the two sides agree on is told apart in `allDecided` alone.
 * SQL enforces the same with conditional updates and constraints; a test walks random sequences through both.
 */
export function move(from: Standing, by: Move): Verdict {
  const isOpen = from.state === "open";
  const isRevealed = from.state === "revealed";
  const isDraft = isOpen && !from.selfSubmitted;
  const isSelfRated = from.state === "closed" && from.closing === "self-rated";
  const hasMentor = from.mentor !== "none";
  const hadMentor = from.hadMentor || hasMentor;
  const unsigned = !from.selfSigned && !from.mentorSigned;
  switch (by) {
    case "save-self":
      return verdict(isDraft, from);
    case "submit-self":
      if (!hasMentor) return verdict(isDraft, { ...from, selfSubmitted: true, state: "closed", closing: "self-rated" });
      return verdict(isDraft, bothOrOne({ ...from, selfSubmitted: true }));
    case "take-back":
      return verdict((isOpen && from.selfSubmitted) || (isSelfRated && !from.laterSubmitted && !from.revised), {
        ...from,
        state: "open",
        closing: null,
        selfSubmitted: false,
      });
    case "withdraw":
      return verdict(isOpen, { ...from, state: "withdrawn" });
    case "resume":
      return verdict(from.state === "withdrawn", { ...from, state: "open" });
    case "discard":
      // What a mentor has written is never thrown away by another.
      return verdict((isDraft || (from.state === "withdrawn" && !from.selfSubmitted)) && !from.hadMentor, "gone");
    case "revise":
      return verdict(from.state === "closed" && !from.revised, { ...from, revised: true });
    case "ask-mentor":
      return verdict(isOpen && !from.mentorSubmitted, { ...from, mentor: "asked", hadMentor });
    case "set-due":
      return verdict(isOpen && hasMentor, { ...from, overdue: false });
    case "close-self-rated":
      return verdict(isOpen && from.selfSubmitted && !from.mentorSubmitted && (from.overdue || !hasMentor), {
        ...from,
        state: "closed",
        closing: "self-rated",
        mentor: "none",
        hadMentor,
      });
    case "accept":
      return verdict(isOpen && from.mentor === "asked", { ...from, mentor: "accepted", hadMentor: true });
    case "decline":
      return verdict(isOpen && from.mentor === "asked", { ...from, mentor: "none" });
    case "save-mentor":
      return verdict(isOpen && from.mentor === "accepted" && !from.mentorSubmitted, from);
    case "submit-mentor":
      return verdict(
        isOpen && from.mentor === "accepted" && !from.mentorSubmitted,
        bothOrOne({ ...from, mentorSubmitted: true }),
      );
    case "take-back-mentor":
      return verdict(isOpen && from.mentorSubmitted, { ...from, mentorSubmitted: false });
    case "propose":
      return verdict(isRevealed && unsigned, { ...from, allDecided: false });
    case "confirm":
      return verdict(isRevealed && unsigned, from);
    case "sign-self":
      return verdict(isRevealed && from.allDecided && !from.selfSigned, signed({ ...from, selfSigned: true }));
    case "sign-mentor":
      return verdict(isRevealed && from.allDecided && !from.mentorSigned, signed({ ...from, mentorSigned: true }));
    case "close-lapsed":
      return verdict(isRevealed && from.lapsed, { ...from, state: "closed", closing: "lapsed" });
  }
}

export function canMove(from: Standing, by: Move): boolean {
  return move(from, by).legal;
}

/** The second submission is the reveal. */
function bothOrOne(next: Standing): Standing {
  return next.selfSubmitted && next.mentorSubmitted ? { ...next, state: "revealed" } : next;
}

function signed(next: Standing): Standing {
  return next.selfSigned && next.mentorSigned ? { ...next, state: "closed", closing: "signed" } : next;
}

function verdict(legal: boolean, next: Standing | "gone"): Verdict {
  return legal ? { legal, next } : { legal: false };
}
