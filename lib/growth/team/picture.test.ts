import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { needsOf, nextRungOf, pictureOf } from "./picture";
import { cell, person, smallKeys, smallLadder, teams } from "./testing";

const everybody = { level: null, target: null };
const rowsOf = (people: Parameters<typeof pictureOf>[1], filter = everybody) =>
  pictureOf(smallLadder, people, filter, "en");

describe("a row", () => {
  const signs = (levelNow: string | null, answers: Record<string, number>) =>
    rowsOf([person("One", levelNow, answers)])[0]?.cells?.map(({ is }) => is);

  test("fills the present and the next rung, takes what is below as given, and leaves what is above", () => {
    const [given, none, ahead] = ["given", "none", "ahead"];
    expect(signs("L2", {})).toEqual([given, given, given, none, none, none, none, none, none, none]);
    expect(signs(null, {})).toEqual([none, none, none, ...Array(7).fill(ahead)]);
    expect(signs("L1", { "part-3-1": 5 })?.slice(6)).toEqual(Array(4).fill(ahead));
  });

  test("keeps a shared rating below, and tells no opportunity from no data", () => {
    expect(signs("L2", { "part-1-1": 3, "part-2-1": 0 })?.slice(0, 5)).toEqual([
      ...["rated", "given", "given", "no-opportunity", "none"],
    ]);
  });

  test("says up and down against the number before, and look again where a held rung was rated lower", () => {
    const one = {
      ...person("One", "L1", {}),
      held: [{ levelKey: "L1", heldOn: "2026-01-01" }],
      cells: [cell("part-1-1", 3, 4), cell("part-1-2", 5, 4), cell("part-1-3", 4, 4), cell("part-2-1", 2)],
    };
    expect(rowsOf([one])[0]?.cells?.slice(0, 4)).toMatchObject([
      { answer: 3, change: "down", again: true },
      { answer: 5, change: "up", again: false },
      { answer: 4, change: null, again: false },
      { answer: 2, change: null, again: false },
    ]);
  });

  test("of somebody who does not share looks like one of somebody without an agreed review", () => {
    expect(rowsOf([person("One", "L2", null)])[0]?.cells).toBeNull();
  });
});

describe("the rows", () => {
  test("stand by level and then by name, whatever anybody is rated", () => {
    fc.assert(
      fc.property(teams, fc.integer({ min: 1, max: 5 }), (people, answer) => {
        const order = rowsOf(people).map(({ memberId }) => memberId);
        const all = Object.fromEntries(smallKeys.map((key) => [key, answer]));
        const others = people.map((one) => (one.cells ? person(one.displayName, one.levelNow, all) : one));
        expect(rowsOf(others.toReversed()).map(({ memberId }) => memberId)).toEqual(order);
      }),
    );
  });

  test("can be of one level, or of one target: the next rung, where nothing else is suggested", () => {
    const people = [person("A", "L1", null), person("B", "L2", null), { ...person("C", "L1", null), target: "L3" }];
    const names = (filter: typeof everybody) => rowsOf(people, filter).map(({ displayName }) => displayName);
    expect(names({ level: "L1", target: null } as never)).toEqual(["A", "C"]);
    expect(names({ level: null, target: "L3" } as never)).toEqual(["B", "C"]);
    expect(names({ level: "none", target: null } as never)).toEqual([]);
  });

  test("the next rung of whoever is on top is none", () => {
    expect(["L1", "L3", null].map((level) => nextRungOf(smallLadder, level))).toEqual(["L2", null, "L1"]);
  });
});

test("no opportunity and what was never agreed enter no figure", () => {
  fc.assert(
    fc.property(teams, fc.constantFrom(...smallKeys), (people, key) => {
      const more = [
        ...people,
        person("More", "L1", { [key]: 0 }),
        person("Most", "L2", {}),
        person("None", "L1", null),
      ];
      expect(needsOf(smallLadder, more)).toEqual(needsOf(smallLadder, people));
    }),
  );
});
