/** Minutes for one responsibility while nothing is known of one's own pace. */
const usualMinutes = 3;
/** A longer gap was a pause and not one responsibility. */
const pauseMs = 15 * 60_000;
const enoughGaps = 3;

/**
 * Minutes that `left` responsibilities will take at one's own pace: the median time between answers of this review, pauses
 * left out; until there are enough of them, three minutes each. At least one while anything is left.
 *
 * @param answeredAt when each answer was first given, in milliseconds since 1970, in any order
 */
export function minutesLeft(answeredAt: readonly number[], left: number): number {
  if (left === 0) return 0;
  const times = [...answeredAt].sort((a, b) => a - b);
  const gaps = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .filter((gap) => gap > 0 && gap <= pauseMs)
    .sort((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)];
  const each = gaps.length < enoughGaps || median === undefined ? usualMinutes : median / 60_000;
  return Math.max(1, Math.round(each * left));
}
