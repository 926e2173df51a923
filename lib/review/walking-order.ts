import type { ReviewItem, ReviewRung } from "./items";

/**
 * The order in which responsibilities are walked through: the target's rung first, as they stand from the top. A file of
 * its own, because browsers load it: what makes the items would bring the ladder's checks along.
 */
export function walkingOrder(rungs: readonly ReviewRung[]): ReviewItem[] {
  return rungs.flatMap((rung) => rung.items);
}
