/** Milliseconds are all that counts between two days; the zone does not matter for ISO dates. */
const day = 86_400_000;

/**
 * Places days on a horizontal axis from `from` to `to` (units of the drawing), the first at `from` and the last at `to`.
 * A gap grows with the square root of its days, so that a long wait looks long without pressing a busy half-year
 * together, and no gap is under `minGap` as long as there is room; where there is not, all gaps are equal.
 *
 * @param days ISO dates, ascending; a null stands for "some day after" and counts as half a year.
 */
export function spreadDays(days: readonly (string | null)[], from: number, to: number, minGap: number): number[] {
  const gaps = gapWidths(daysBetween(days), to - from, minGap);
  const places = [from];
  for (const gap of gaps) places.push((places.at(-1) ?? from) + gap);
  return places.slice(0, days.length);
}

function daysBetween(days: readonly (string | null)[]): number[] {
  return days.slice(1).map((to, i) => {
    const from = days[i];
    return to === null || !from ? 182 : Math.max(0, (Date.parse(to) - Date.parse(from)) / day);
  });
}

function gapWidths(daysApart: readonly number[], width: number, minGap: number): number[] {
  if (daysApart.length * minGap >= width) return daysApart.map(() => width / daysApart.length);
  const weights = daysApart.map((days) => Math.sqrt(days));
  const narrow = new Set<number>();
  for (;;) {
    const wide = weights.map((_, i) => i).filter((i) => !narrow.has(i));
    const room = width - narrow.size * minGap;
    const weight = wide.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
    const widths = weights.map((own, i) =>
      narrow.has(i) ? minGap : weight > 0 ? (room * own) / weight : room / wide.length,
    );
    const tooNarrow = wide.filter((i) => (widths[i] ?? 0) < minGap);
    if (tooNarrow.length === 0) return widths;
    for (const i of tooNarrow) narrow.add(i);
  }
}
