/** The middle value, or the mean of the two in the middle. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new Error("There is no middle of nothing.");
  return (lower + upper) / 2;
}

/** The smallest value that at least `percent` of all values do not exceed (nearest rank). Throws on an empty list. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new Error("There is no percentile of nothing.");
  return found;
}

/**
 * The median of each round's own ratio: both sides of a round stand side by side in time, so a machine that is busy for
 * a while spoils a round and not the result.
 */
export function medianRatio(rounds: readonly { ours: number; floor: number }[]): number {
  return median(rounds.map(({ ours, floor }) => ours / floor));
}
