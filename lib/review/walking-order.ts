import type { ReviewItem, ReviewRung } from "./items";

/* A file of its own: the form needs it in the browser, and must not bring the ladder and its format along. */

/** The order in which responsibilities are walked through: the target's rung first, as they stand from the top. */
export function walkingOrder(rungs: readonly ReviewRung[]): ReviewItem[] {
  return rungs.flatMap((rung) => rung.items);
}
