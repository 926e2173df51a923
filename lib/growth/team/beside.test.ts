import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distributionOf, levelCounts } from "./distribution";
import { nextRungs } from "./next-rung";
import { halfYearKey, halfYearsUpTo, rungMoves } from "./rung-moves";
import { teachingOf } from "./teaching";
import { person, smallLadder, teams } from "./testing";

describe("on the ladder", () => {
  test("everybody stands once, the highest level first, and nobody below it where there is nobody", () => {
    fc.assert(
      fc.property(teams, (people) => {
        const rungs = distributionOf(smallLadder, people, "en");
        expect(rungs.flatMap((rung) => rung.people.map(({ memberId }) => memberId)).sort()).toEqual(
          people.map(({ memberId }) => memberId).sort(),
        );
        expect(rungs.slice(0, 3).map(({ levelKey }) => levelKey)).toEqual(["L3", "L2", "L1"]);
        expect(rungs).toHaveLength(people.some(({ levelNow }) => levelNow === null) ? 4 : 3);
      }),
    );
  });

  test("counted without names it is the same, also where the ladder has lost a level", () => {
    fc.assert(
      fc.property(teams, (people) => {
        const counted = [...people, person("Old", "L9", null)].map(({ levelNow: levelKey }) => ({
          levelKey,
          people: 1,
        }));
        const expected = distributionOf(smallLadder, [...people, person("Old", null, null)], "en");
        expect(levelCounts(smallLadder, counted)).toEqual(
          expected.map(({ levelKey, people: on }) => ({ levelKey, people: on.length })),
        );
      }),
    );
  });
});

describe("the next rung", () => {
  test("names what is below 4 and, apart from it, what has no number; by name, and not those on top", () => {
    const people = [
      person("Zoe", "L1", { "part-2-1": 4, "part-2-2": 2, "part-2-3": 0 }),
      person("Ann", null, { "part-1-1": 3 }),
      person("Top", "L3", { "part-3-1": 3 }),
      person("Shy", "L1", null),
    ];
    expect(nextRungs(smallLadder, people, "en").map(({ parts, memberId, ...rest }) => rest)).toEqual([
      { displayName: "Ann", levelKey: "L1", below: ["part-1-1"], open: ["part-1-2", "part-1-3"] },
      { displayName: "Zoe", levelKey: "L2", below: ["part-2-2"], open: ["part-2-3"] },
    ]);
  });
});

describe("who can teach", () => {
  const people = [
    person("A", "L2", { "part-1-1": 5, "part-2-1": 4, "part-2-2": 3 }),
    person("B", "L1", { "part-1-1": 2, "part-2-1": 2 }),
    person("C", "L2", null),
  ];
  const offers = people.flatMap(({ memberId }) => [
    { memberId, key: "part-1-1" },
    { memberId, key: "part-2-2" },
  ]);

  test("is who offered it and stands at 4 or more, and the learners are counted", () => {
    const topics = teachingOf(smallLadder, people, offers, "en");
    expect(
      topics.map(({ key, teachers, learners }) => [key, teachers.map((one) => one.displayName), learners]),
    ).toEqual([
      ["part-1-1", ["A"], 1],
      ["part-2-1", [], 1],
      ["part-2-2", [], 1],
    ]);
  });
});

describe("how rungs moved", () => {
  test("half-years follow one another", () => {
    expect(halfYearsUpTo("2026-03-01", 4).map(halfYearKey)).toEqual(["2024-H2", "2025-H1", "2025-H2", "2026-H1"]);
  });

  test("a rung counts from the half-year in which it was first held, and stays", () => {
    const people = [
      { ...person("A", "L1", {}), held: [{ levelKey: "L1", heldOn: "2025-06-30" }] },
      { ...person("B", "L1", {}), held: [{ levelKey: "L1", heldOn: "2026-01-01" }] },
    ];
    const moves = rungMoves(smallLadder, people, halfYearsUpTo("2026-03-01", 4));
    expect(moves).toEqual([
      { levelKey: "L3", held: [0, 0, 0, 0] },
      { levelKey: "L2", held: [0, 0, 0, 0] },
      { levelKey: "L1", held: [0, 1, 1, 2] },
    ]);
  });
});
