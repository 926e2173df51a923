import fc from "fast-check";
import type { StandingCell, TeamLevel, TeamPerson } from "./team-people";

/* A small ladder and arbitrary teams on it, for the tests of this folder. */

export const smallLadder: TeamLevel[] = [3, 3, 4].map((parts, level) => ({
  key: `L${level + 1}`,
  responsibilities: Array.from({ length: parts }, (_, part) => ({
    key: `part-${level + 1}-${part + 1}`,
    code: `${level + 1}.${part + 1}`,
  })),
}));
export const smallKeys = smallLadder.flatMap(({ responsibilities }) => responsibilities.map(({ key }) => key));

export function person(name: string, levelNow: string | null, answers: Record<string, number> | null): TeamPerson {
  return {
    ...{ memberId: `id of ${name}`, displayName: name, levelNow, target: null, held: [] },
    cells: answers && Object.entries(answers).map(([key, answer]) => cell(key, answer)),
  };
}

export function cell(key: string, answer: number, previous: number | null = null): StandingCell {
  return { key, answer, previous, agreedOn: "2026-06-30" };
}

export const levelKeys = fc.constantFrom(null, ...smallLadder.map(({ key }) => key));
const answers = fc.dictionary(fc.constantFrom(...smallKeys), fc.integer({ min: 0, max: 5 }));

export const teams = fc
  .array(fc.tuple(levelKeys, fc.option(answers)), { maxLength: 12 })
  .map((people) => people.map(([levelNow, given], place) => person(`Person ${place}`, levelNow, given)));
