import { partIsThere } from "./own-view";

/**
 * Where somebody stands: by responsibility key the latest number that was agreed, 1 to 5. An agreed "no opportunity" (0)
 * replaces none, so a key with nothing else is absent. Rows of one moment count in the order they come in.
 */
export function standingFrom(
  rows: readonly { key: string; answer: number; agreedAt: Date }[],
): ReadonlyMap<string, number> {
  const numbers = rows.filter((row) => row.answer !== 0);
  const inOrder = numbers.toSorted((a, b) => a.agreedAt.getTime() - b.agreedAt.getTime());
  return new Map(inOrder.map(({ key, answer }) => [key, answer]));
}

/** Keys of the levels whose every responsibility stands at 4 or more; a level without responsibilities is none. */
export function heldLevels(
  levels: readonly { key: string; responsibilities: readonly { key: string }[] }[],
  standing: ReadonlyMap<string, number>,
): string[] {
  return levels
    .filter(({ responsibilities }) => responsibilities.length > 0)
    .filter(({ responsibilities }) => responsibilities.every(({ key }) => (standing.get(key) ?? 0) >= partIsThere))
    .map((level) => level.key);
}
