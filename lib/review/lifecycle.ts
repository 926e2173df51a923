import type { Closing, ReviewState } from "@/db/schema";

/** Where a review stands: what the moves below look at and nothing else. */
export interface Standing {
  state: ReviewState;
  closing: Closing | null;
  hasMentor: boolean;
  selfSubmitted: boolean;
}

export type Move = "save-self" | "submit-self";

export type Verdict = { legal: true; next: Standing } | { legal: false; because: "already-submitted" | "closed" };

/**
 * The legal moves of a review, and where each leads. Without a mentor a review closes as self-rated at submission.
 * SQL enforces the same with conditional updates; a test walks random sequences through both.
 */
export function move(from: Standing, by: Move): Verdict {
  if (from.state !== "open") return { legal: false, because: from.closing === null ? "closed" : "already-submitted" };
  if (from.selfSubmitted) return { legal: false, because: "already-submitted" };
  switch (by) {
    case "save-self":
      return { legal: true, next: from };
    case "submit-self":
      return {
        legal: true,
        next: from.hasMentor
          ? { ...from, selfSubmitted: true }
          : { ...from, selfSubmitted: true, state: "closed", closing: "self-rated" },
      };
  }
}
