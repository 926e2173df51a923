import type { TeamLevel, TeamPerson } from "./team-people";

export interface HalfYear {
  year: number;
  half: 1 | 2;
}

/** The half-year that a day (`YYYY-MM-DD`) lies in. */
export function halfYearOf(day: string): HalfYear {
  return { year: Number(day.slice(0, 4)), half: Number(day.slice(5, 7)) <= 6 ? 1 : 2 };
}

/** First and last day. */
export function daysOf({ year, half }: HalfYear): { from: string; to: string } {
  return half === 1 ? { from: `${year}-01-01`, to: `${year}-06-30` } : { from: `${year}-07-01`, to: `${year}-12-31` };
}

/** `2026-H1`. */
export function halfYearKey({ year, half }: HalfYear): string {
  return `${year}-H${half}`;
}

export function halfYearBefore({ year, half }: HalfYear): HalfYear {
  return half === 2 ? { year, half: 1 } : { year: year - 1, half: 2 };
}

/** The last `many` half-years up to the one of `day`, the oldest first. */
export function halfYearsUpTo(day: string, many: number): HalfYear[] {
  const found = [halfYearOf(day)];
  while (found.length < many) found.unshift(halfYearBefore(found[0] as HalfYear));
  return found;
}

export interface RungMoves {
  levelKey: string;
  /** How many of those who share held it at the end of each half-year. */
  held: readonly number[];
}

/** How the rungs that are held moved: for each level, the highest first, one count per half-year. A rung once held stays so. */
export function rungMoves(
  levels: readonly TeamLevel[],
  people: readonly TeamPerson[],
  halfYears: readonly HalfYear[],
): RungMoves[] {
  return levels.toReversed().map(({ key: levelKey }) => ({
    levelKey,
    held: halfYears.map((one) => {
      const { to } = daysOf(one);
      return people.filter(({ held }) => held.some((rung) => rung.levelKey === levelKey && rung.heldOn <= to)).length;
    }),
  }));
}
