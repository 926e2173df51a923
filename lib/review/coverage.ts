import type { CareerLadder, Level } from "@/lib/ladder/format";

/**
 * The rungs a review covers: from the lower to the higher of level now and target, both included. "Not on the ladder
 * yet" (null) starts at the lowest rung. Lowest first.
 *
 * @throws when a key is not a level of this ladder; callers check input before.
 */
export function coveredLevels(ladder: CareerLadder, levelNow: string | null, target: string): Level[] {
  const from = levelNow === null ? 1 : ordinal(ladder, levelNow);
  const to = ordinal(ladder, target);
  const [low, high] = from <= to ? [from, to] : [to, from];
  return ladder.levels.filter((level) => level.ordinal >= low && level.ordinal <= high);
}

function ordinal(ladder: CareerLadder, key: string): number {
  const level = ladder.levels.find((candidate) => candidate.key === key);
  if (!level) throw new Error(`The ladder has no level ${key}.`);
  return level.ordinal;
}
