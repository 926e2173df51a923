/** First and last day of a half-year, counted back from the one that `today` lies in. */
export function halfYear(today: Date, ago: number): { from: string; to: string } {
  const halves = today.getUTCFullYear() * 2 + (today.getUTCMonth() < 6 ? 0 : 1) - ago;
  const year = Math.floor(halves / 2);
  return halves % 2 === 0
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}

/** `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
