/** Which way the rows of a comparison stand. `table` is the same facts as a table, in the order of `difference`. */
export const comparisonViews = ["difference", "rung", "table"] as const;
export type ComparisonView = (typeof comparisonViews)[number];

/** What stands out while the rest fades: nothing is ever hidden. */
export const comparisonFilters = ["all", "to-agree", "left-open"] as const;
export type ComparisonFilter = (typeof comparisonFilters)[number];

/** Both answers to one responsibility: 1 to 5, 0 for no opportunity or not observed. */
export interface TwoAnswers {
  self: { answer: number };
  mentor: { answer: number };
}

/** How two answers stand to each other: numbers far apart, one number only, numbers next to each other, the same. */
export type Nearness = "far" | "one-view" | "close" | "same";

/** Points from which on two ratings are worth talking about first. */
const farFrom = 2;

/** Points that two ratings are apart; null where one side has none, for which there is no number. */
export function distanceOf({ self, mentor }: TwoAnswers): number | null {
  const oneSided = (self.answer === 0) !== (mentor.answer === 0);
  return oneSided ? null : Math.abs(self.answer - mentor.answer);
}

export function nearnessOf(item: TwoAnswers): Nearness {
  const distance = distanceOf(item);
  if (distance === null) return "one-view";
  if (distance >= farFrom) return "far";
  return distance === 0 ? "same" : "close";
}

export type ComparisonGroup = "first" | "close" | "agree";
const groupOf = { far: "first", "one-view": "first", close: "close", same: "agree" } as const satisfies Record<
  Nearness,
  ComparisonGroup
>;
const groups = ["first", "close", "agree"] as const;

/**
 * Rows by how far apart they are: those to talk about first, the widest on top and those with one view after them, then
 * the close ones, then those that agree. Equal ones keep the order they come in, which is the ladder's from below.
 * Empty groups are left out.
 */
export function byDifference<Item extends TwoAnswers>(items: readonly Item[]) {
  const sorted = items.toSorted((a, b) => rank(b) - rank(a));
  return groups
    .map((group) => ({ group, items: sorted.filter((item) => groupOf[nearnessOf(item)] === group) }))
    .filter((one) => one.items.length > 0);
}

/** One view stands between far and close. */
function rank(item: TwoAnswers): number {
  return distanceOf(item) ?? farFrom - 0.5;
}

/** Rows by rung, the highest on top as the ladder is drawn. `levelOf` names the rung of a row. */
export function byRung<Item>(
  items: readonly Item[],
  levels: readonly { key: string }[],
  levelOf: (item: Item) => string,
): { levelKey: string; items: Item[] }[] {
  return levels
    .toReversed()
    .map(({ key }) => ({ levelKey: key, items: items.filter((item) => levelOf(item) === key) }))
    .filter((one) => one.items.length > 0);
}
