import type { Vector } from "./span";

/** People who are in exactly the same of some sets: no combination of the sets tells them apart. */
export interface Cells {
  /** How many people each cell has. */
  people: readonly number[];
  /** One of the sets as 1 for each of its cells. */
  vectorOf(set: readonly string[]): Vector;
}

/** The cells of these sets. */
export function cellsOf(sets: readonly (readonly string[])[]): Cells {
  const setsOf = new Map<string, number[]>();
  sets.forEach((set, index) => {
    for (const person of new Set(set)) setsOf.set(person, [...(setsOf.get(person) ?? []), index]);
  });
  const numbers = new Map<string, number>();
  const cellOf = new Map<string, number>();
  const people: number[] = [];
  for (const [person, indices] of setsOf) {
    const pattern = indices.join();
    const cell = numbers.get(pattern) ?? numbers.size;
    numbers.set(pattern, cell);
    cellOf.set(person, cell);
    people[cell] = (people[cell] ?? 0) + 1;
  }
  const cellIn = (person: string) => {
    const cell = cellOf.get(person);
    if (cell === undefined) throw new Error("Asked for a person who is in none of the sets");
    return cell;
  };
  return { people, vectorOf: (set) => new Map(set.map((person) => [cellIn(person), 1n])) };
}
