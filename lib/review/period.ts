/**
 * The half-year that a self-review usually covers: the one that `today` (`YYYY-MM-DD`) lies in, or, in its first two
 * months, the one before, which people then look back on.
 */
export function usualPeriod(today: string): { from: string; to: string } {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const half = month <= 6 ? 1 : 2;
  const early = month === 1 || month === 2 || month === 7 || month === 8;
  if (!early) return halfYear(year, half);
  return half === 1 ? halfYear(year - 1, 2) : halfYear(year, 1);
}

function halfYear(year: number, half: 1 | 2): { from: string; to: string } {
  return half === 1 ? { from: `${year}-01-01`, to: `${year}-06-30` } : { from: `${year}-07-01`, to: `${year}-12-31` };
}

/** The day itself, or the end of the period that is nearer to it. Days as `YYYY-MM-DD`. */
export function dayWithin(day: string, { periodFrom, periodTo }: { periodFrom: string; periodTo: string }): string {
  if (day < periodFrom) return periodFrom;
  return day > periodTo ? periodTo : day;
}
