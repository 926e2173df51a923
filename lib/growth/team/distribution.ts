import type { TeamLevel, TeamPerson } from "./team-people";

export interface OnRung {
  /** Null: not on the ladder yet. */
  levelKey: string | null;
  people: readonly Pick<TeamPerson, "memberId" | "displayName">[];
}

export interface LevelCount {
  levelKey: string | null;
  people: number;
}

/** Smallest group whose levels are counted for those who do not lead it. */
export const smallestCounted = 5;

/**
 * Who declared which level, by name, the highest level first; those not on the ladder yet come last, and only where there
 * are any.
 */
export function distributionOf(levels: readonly TeamLevel[], people: readonly TeamPerson[], locale: string): OnRung[] {
  const byName = new Intl.Collator(locale).compare;
  const named = people.toSorted((a, b) => byName(a.displayName, b.displayName));
  const known = new Set(levels.map(({ key }) => key));
  const on = (levelKey: string | null): OnRung => ({
    levelKey,
    people: named
      .filter(({ levelNow }) => (levelNow !== null && known.has(levelNow) ? levelNow : null) === levelKey)
      .map(({ memberId, displayName }) => ({ memberId, displayName })),
  });
  const below = on(null);
  return [...levels.toReversed().map(({ key }) => on(key)), ...(below.people.length > 0 ? [below] : [])];
}

/** The same where nobody is named: the highest level first, those on no level of the ladder last where there are any. */
export function levelCounts(levels: readonly Pick<TeamLevel, "key">[], counted: readonly LevelCount[]): LevelCount[] {
  const keys = levels.map(({ key }) => key).toReversed();
  const sum = (rows: readonly LevelCount[]) => rows.reduce((total, { people }) => total + people, 0);
  const on = keys.map((key) => ({ levelKey: key, people: sum(counted.filter((row) => row.levelKey === key)) }));
  const below = sum(counted.filter(({ levelKey }) => levelKey === null || !keys.includes(levelKey)));
  return [...on, ...(below > 0 ? [{ levelKey: null, people: below }] : [])];
}
