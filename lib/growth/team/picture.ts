import { partIsThere } from "../own-view";
import type { StandingCell, TeamLevel, TeamPerson } from "./team-people";

/**
 * One square of a team's picture. `given`: below the level now and never rated; `ahead`: above the next rung; `none`: on the
 * present or the next rung and never agreed, which looks different from an agreed `no-opportunity`.
 */
export type PictureCell =
  | (Omit<StandingCell, "key"> & { is: "rated"; key: string; change: "up" | "down" | null; again: boolean })
  | { is: "no-opportunity" | "given" | "ahead" | "none"; key: string };

export interface PictureRow extends Pick<TeamPerson, "memberId" | "displayName" | "levelNow" | "target"> {
  /** In the order of the ladder; null: nothing shared yet. */
  cells: readonly PictureCell[] | null;
}

/** Which people a picture shows; null: all. */
export interface PictureFilter {
  level: string | null;
  target: string | null;
}

/** The rung above the level now; the lowest for whoever is not on the ladder yet, null for whoever is at its top. */
export function nextRungOf(levels: readonly TeamLevel[], levelNow: string | null): string | null {
  return levels[placeOf(levels, levelNow) + 1]?.key ?? null;
}

/** The level that somebody aims for: as their round suggests, else the next rung. */
export function targetOf(levels: readonly TeamLevel[], { levelNow, target }: TeamPerson): string | null {
  return target ?? nextRungOf(levels, levelNow);
}

/** Rows by level now, the highest first and those not on the ladder last; within a level by name, never by rating. */
export function pictureOf(
  levels: readonly TeamLevel[],
  people: readonly TeamPerson[],
  filter: PictureFilter,
  locale: string,
): PictureRow[] {
  const byName = new Intl.Collator(locale).compare;
  return people
    .filter(({ levelNow }) => filter.level === null || levelOf(levels, levelNow) === filter.level)
    .filter((person) => filter.target === null || targetOf(levels, person) === filter.target)
    .toSorted(
      (a, b) =>
        placeOf(levels, b.levelNow) - placeOf(levels, a.levelNow) ||
        byName(a.displayName, b.displayName) ||
        a.memberId.localeCompare(b.memberId),
    )
    .map((person) => ({
      ...{ memberId: person.memberId, displayName: person.displayName, levelNow: person.levelNow },
      target: targetOf(levels, person),
      cells: person.cells && cellsOf(levels, person, person.cells),
    }));
}

/** What stands in the place of a level where there is none, in filters. */
export const notOnLadder = "none";

function cellsOf(levels: readonly TeamLevel[], person: TeamPerson, cells: readonly StandingCell[]): PictureCell[] {
  const now = placeOf(levels, person.levelNow);
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const held = new Set(person.held.map(({ levelKey }) => levelKey));
  return levels.flatMap((level, place) =>
    level.responsibilities.map(({ key }): PictureCell => {
      if (place > now + 1) return { is: "ahead", key };
      const cell = byKey.get(key);
      if (!cell) return { is: place < now ? "given" : "none", key };
      if (cell.answer === 0) return { is: "no-opportunity", key };
      const { answer, previous, agreedOn } = cell;
      const change = previous === null || previous === answer ? null : previous < answer ? "up" : "down";
      const again = held.has(level.key) && answer < partIsThere;
      return { is: "rated", key, answer, previous, agreedOn, change, again };
    }),
  );
}

function levelOf(levels: readonly TeamLevel[], levelNow: string | null): string {
  return levels[placeOf(levels, levelNow)]?.key ?? notOnLadder;
}

/** -1: not on the ladder yet. */
function placeOf(levels: readonly TeamLevel[], level: string | null): number {
  return levels.findIndex(({ key }) => key === level);
}

/** Who stands at a number on a responsibility that they need: it is on their present or their next rung. */
export interface Need {
  memberId: string;
  displayName: string;
  answer: number;
}

/**
 * By responsibility key, those who share, need it and were given a number. "No opportunity" and what was never agreed enter
 * no figure, neither above nor below the line.
 */
export function needsOf(levels: readonly TeamLevel[], people: readonly TeamPerson[]): ReadonlyMap<string, Need[]> {
  const needs = new Map<string, Need[]>();
  for (const { memberId, displayName, levelNow, cells } of people) {
    if (!cells) continue;
    const now = placeOf(levels, levelNow);
    const byKey = new Map(cells.map((cell) => [cell.key, cell.answer]));
    for (const level of levels.slice(Math.max(0, now), now + 2)) {
      for (const { key } of level.responsibilities) {
        const answer = byKey.get(key) ?? 0;
        if (answer === 0) continue;
        const given = needs.get(key) ?? [];
        given.push({ memberId, displayName, answer });
        needs.set(key, given);
      }
    }
  }
  return needs;
}
