/*
 * How far two raters agree over many ratings. It says something about the ladder and how it is read, never about a
 * person: nothing is said of fewer than ten pairs, and nothing without an interval.
 */

/** Two ratings of the same thing. */
export type Pair = readonly [a: number, b: number];
export interface Estimate {
  value: number;
  /** The interval that holds the true value in 95 of 100 such samples. */
  low: number;
  high: number;
}
/** What a disagreement counts: any alike, by its distance, or by the square of it; or a table of one's own. */
export type Weights = "none" | "linear" | "quadratic" | readonly (readonly number[])[];

export const fewestPairs = 10;
/** The declared scale. Points that nobody happened to give belong to it as well. */
const scale = [1, 2, 3, 4, 5] as const;
const z = 1.959963984540054;

export interface AgreementStatistics {
  pairs: number;
  /** Share of pairs with the same rating. */
  exact: Estimate;
  /** Mean of second minus first, in points. */
  difference: Estimate;
  /** Linearly weighted; null where it is not defined, since nobody ever used another point. */
  kappa: Estimate | null;
}

/** The statistics that may be shown of these pairs; null where there are too few. */
export function agreementStatistics(pairs: readonly Pair[]): AgreementStatistics | null {
  if (pairs.length < fewestPairs) return null;
  return {
    pairs: pairs.length,
    exact: exactAgreement(pairs),
    difference: meanDifference(pairs),
    kappa: weightedKappa(pairs, "linear"),
  };
}

/** With the interval of Wilson (1927). Needs at least one pair. */
export function exactAgreement(pairs: readonly Pair[]): Estimate {
  const n = pairs.length;
  const value = pairs.filter(([a, b]) => a === b).length / n;
  const middle = (value + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((value * (1 - value)) / n + z ** 2 / (4 * n ** 2));
  return { value, low: Math.min(value, Math.max(0, middle - half)), high: Math.max(value, Math.min(1, middle + half)) };
}

/** Second minus first, with the interval of Student's t. Needs at least two pairs. */
export function meanDifference(pairs: readonly Pair[]): Estimate {
  const n = pairs.length;
  const differences = pairs.map(([a, b]) => b - a);
  const value = sum(differences) / n;
  const variance = sum(differences.map((one) => (one - value) ** 2)) / (n - 1);
  const half = studentQuantile(n - 1) * Math.sqrt(variance / n);
  return { value, low: value - half, high: value + half };
}

/** Cohen's kappa of two raters on a declared scale, weighted as asked; null where it is not defined. */
export function weightedKappa(
  pairs: readonly Pair[],
  weights: Weights,
  points: readonly number[] = scale,
): Estimate | null {
  const table = points.map((a) => points.map((b) => pairs.filter((pair) => pair[0] === a && pair[1] === b).length));
  return kappaOfTable(table, weights);
}

/**
 * The same of a table of counts, rows the first rater and columns the second: one minus the disagreement seen over the
 * one expected by chance (Cohen 1968), with the large-sample error of Fleiss, Cohen and Everitt (1969). Null where no
 * disagreement is expected: both gave one and the same point to everything.
 */
export function kappaOfTable(table: readonly (readonly number[])[], weights: Weights): Estimate | null {
  const n = sum(table.flat());
  if (n === 0) return null;
  const share = table.map((row) => row.map((count) => count / n));
  const rows = share.map(sum);
  const columns = rows.map((_, j) => sum(share.map((row) => row[j] ?? 0)));
  const apart = (i: number, j: number) => disagreement(weights, i, j);
  const over = (term: (i: number, j: number) => number) =>
    sum(rows.flatMap((_, i) => columns.map((_, j) => term(i, j))));
  const seen = over((i, j) => (share[i]?.[j] ?? 0) * apart(i, j));
  const expected = over((i, j) => (rows[i] ?? 0) * (columns[j] ?? 0) * apart(i, j));
  if (expected === 0) return null;
  const value = 1 - seen / expected;
  const ofRow = rows.map((_, i) => sum(columns.map((column, j) => column * apart(i, j))));
  const ofColumn = columns.map((_, j) => sum(rows.map((row, i) => row * apart(i, j))));
  const left = 1 - value;
  const spread = over(
    (i, j) => (share[i]?.[j] ?? 0) * (apart(i, j) - left * ((ofRow[i] ?? 0) + (ofColumn[j] ?? 0))) ** 2,
  );
  const variance = (spread - (left * expected) ** 2) / (n * expected ** 2);
  const half = z * Math.sqrt(Math.max(0, variance));
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}

function disagreement(weights: Weights, i: number, j: number): number {
  switch (weights) {
    case "none":
      return i === j ? 0 : 1;
    case "linear":
      return Math.abs(i - j);
    case "quadratic":
      return (i - j) ** 2;
    default:
      return weights[i]?.[j] ?? 0;
  }
}

/** The 97.5th percentile of Student's t, expanded about the normal one (Abramowitz and Stegun 26.7.5). */
function studentQuantile(freedom: number): number {
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
