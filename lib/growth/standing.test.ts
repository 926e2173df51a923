import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heldLevels, standingFrom } from "./standing";

const levels = [3, 3, 4].map((parts, i) => ({
  key: `L${i + 1}`,
  responsibilities: Array.from({ length: parts }, (_, part) => ({ key: `${i + 1}.${part + 1}` })),
}));
const keys = levels.flatMap((level) => level.responsibilities.map((part) => part.key));

const rows = fc.array(
  fc.record({
    key: fc.constantFrom(...keys),
    answer: fc.integer({ min: 0, max: 5 }),
    agreedAt: fc.date({ min: new Date("2024-01-01"), max: new Date("2026-01-01"), noInvalidDate: true }),
  }),
  { maxLength: 30 },
);

describe("standing", () => {
  test("is the latest agreed number for each responsibility", () => {
    const at = (day: string) => new Date(`2026-${day}`);
    const standing = standingFrom([
      { key: "1.1", answer: 4, agreedAt: at("06-20") },
      { key: "1.1", answer: 2, agreedAt: at("01-20") },
      { key: "1.2", answer: 3, agreedAt: at("01-20") },
      { key: "1.2", answer: 0, agreedAt: at("06-20") },
      { key: "1.3", answer: 0, agreedAt: at("06-20") },
    ]);
    expect([...standing].sort()).toEqual([
      ["1.1", 4],
      ["1.2", 3],
    ]);
  });

  test("does not know 'no opportunity'", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const numbers = given.filter((row) => row.answer !== 0);
        expect(standingFrom(given)).toEqual(standingFrom(numbers));
        expect([...standingFrom(given).values()]).not.toContain(0);
      }),
    );
  });

  test("of one responsibility does not depend on what is agreed of another", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...keys), (given, key) => {
        expect(standingFrom(given).get(key)).toBe(standingFrom(given.filter((row) => row.key === key)).get(key));
      }),
    );
  });
});

describe("held", () => {
  test("is a level whose every responsibility stands at 4 or more", () => {
    const standing = new Map([
      ["1.1", 4],
      ["1.2", 5],
      ["1.3", 4],
      ["2.1", 4],
      ["2.2", 3],
      ["2.3", 5],
      ["3.1", 5],
      ["3.2", 5],
      ["3.3", 5],
    ]);
    expect(heldLevels(levels, standing)).toEqual(["L1"]);
  });

  test("is no level without responsibilities", () => {
    expect(heldLevels([{ key: "L1", responsibilities: [] }], new Map())).toEqual([]);
  });

  test("names a level exactly when nothing of it is below 4 or unknown", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const standing = standingFrom(given);
        const held = heldLevels(levels, standing);
        for (const level of levels) {
          const lowest = Math.min(...level.responsibilities.map((part) => standing.get(part.key) ?? 0));
          expect(held.includes(level.key)).toBe(lowest >= 4);
        }
      }),
    );
  });
});
