import type { TeamLevel, TeamPerson } from "./team-people";

export interface OnRung {
  /** Null: not on the ladder yet. */
  levelKey: string | null;
  people: readonly Pick<TeamPerson, "memberId" | "displayName">[];
}

/** Smallest group whose levels are counted for those who do not lead it. */
export const smallestCounted = 5;

/** Who declared which level, the highest first; those not on the ladder yet come last, and only where there are any. */
export function distributionOf(levels: readonly TeamLevel[], people: readonly TeamPerson[]): OnRung[] {
  const on = (levelKey: string | null): OnRung => ({
    levelKey,
    people: people.filter(({ levelNow }) => levelNow === levelKey),
  });
  const below = on(null);
  return [...levels.toReversed().map(({ key }) => on(key)), ...(below.people.length > 0 ? [below] : [])];
}
