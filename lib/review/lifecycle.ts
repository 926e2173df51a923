import type { Closing, ReviewState } from "@/db/schema";

/** Where a review stands: what the moves below look at and nothing else. */
export interface Standing {
  state: ReviewState;
  closing: Closing | null;
  hasMentor: boolean;
  selfSubmitted: boolean;
  /** Its subject has submitted another review after this one. */
  laterSubmitted: boolean;
  /** Another review corrects this one, and was not withdrawn. */
  revised: boolean;
}

export const moves = ["save-self", "submit-self", "take-back", "withdraw", "resume", "discard", "revise"] as const;
export type Move = (typeof moves)[number];

/** Where a legal move leads: to another standing, or to nothing at all. */
export type Verdict = { legal: true; next: Standing | "gone" } | { legal: false };

/**
 * The legal moves of a review, and where each leads. Without a mentor a review closes as self-rated at submission and may
 * be taken back until the next one is submitted. A revision leaves the review as it is and opens another.
 * SQL enforces the same with conditional updates; a test walks random sequences through both.
 */
export function move(from: Standing, by: Move): Verdict {
  const isDraft = from.state === "open" && !from.selfSubmitted;
  const isSelfRated = from.state === "closed" && from.closing === "self-rated";
  switch (by) {
    case "save-self":
      return verdict(isDraft, from);
    case "submit-self":
      return verdict(isDraft, {
        ...from,
        selfSubmitted: true,
        ...(from.hasMentor ? {} : { state: "closed", closing: "self-rated" }),
      });
    case "take-back":
      return verdict(isSelfRated && !from.laterSubmitted && !from.revised, {
        ...from,
        state: "open",
        closing: null,
        selfSubmitted: false,
      });
    case "withdraw":
      return verdict(isDraft, { ...from, state: "withdrawn" });
    case "resume":
      return verdict(from.state === "withdrawn", { ...from, state: "open" });
    case "discard":
      return verdict(isDraft || from.state === "withdrawn", "gone");
    case "revise":
      return verdict(from.state === "closed" && !from.revised, { ...from, revised: true });
  }
}

export function canMove(from: Standing, by: Move): boolean {
  return move(from, by).legal;
}

function verdict(legal: boolean, next: Standing | "gone"): Verdict {
  return legal ? { legal, next } : { legal: false };
}
