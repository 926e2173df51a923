import type { AgreedEntry, StandingCell } from "./team-people";

/**
 * The standing at one responsibility after `entry`: a number replaces whatever stood there, "no opportunity" (0) stands only
 * where no number was ever agreed. The same rule as the database's when a review closes.
 */
export function moved(cell: StandingCell | null, { key, answer, agreedOn }: AgreedEntry): StandingCell {
  if (!cell) return { key, answer, previous: null, agreedOn };
  if (answer === 0 && cell.answer !== 0) return cell;
  return { key, answer, previous: cell.answer === 0 ? null : cell.answer, agreedOn };
}

/** Where each member stood at the end of `day` (`YYYY-MM-DD`), from their whole history in any order. */
export function standingAsOf(
  history: readonly AgreedEntry[],
  day: string,
): ReadonlyMap<string, ReadonlyMap<string, StandingCell>> {
  const standing = new Map<string, Map<string, StandingCell>>();
  const until = history.filter((entry) => entry.agreedOn <= day);
  for (const entry of until.toSorted((a, b) => a.agreedOn.localeCompare(b.agreedOn) || a.order - b.order)) {
    const cells = standing.get(entry.memberId) ?? new Map<string, StandingCell>();
    standing.set(entry.memberId, cells.set(entry.key, moved(cells.get(entry.key) ?? null, entry)));
  }
  return standing;
}
