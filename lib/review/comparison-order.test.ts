import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byDifference, byRung, distanceOf, nearnessOf } from "./comparison-order";

const item = (key: string, self: number, mentor: number) => ({
  key,
  self: { answer: self },
  mentor: { answer: mentor },
});
const keysOf = (groups: { items: { key: string }[] }[]) => groups.map((group) => group.items.map(({ key }) => key));

describe("two answers", () => {
  it("are far from two points on, close at one, the same at none", () => {
    expect([item("a", 2, 4), item("a", 4, 3), item("a", 3, 3)].map(nearnessOf)).toEqual(["far", "close", "same"]);
  });

  it("are one view, without a number, where one side had no chance to see it", () => {
    for (const one of [item("a", 0, 1), item("a", 5, 0)]) {
      expect(nearnessOf(one)).toBe("one-view");
      expect(distanceOf(one)).toBeNull();
    }
  });

  it("agree where neither saw it", () => {
    expect(nearnessOf(item("a", 0, 0))).toBe("same");
  });
});

describe("the order by difference", () => {
  it("puts the widest on top, one view after the far ones, and the ladder's order among equals", () => {
    const items = [
      item("a", 4, 4),
      item("b", 0, 3),
      item("c", 2, 4),
      item("d", 3, 3),
      item("e", 3, 2),
      item("f", 1, 4),
    ];
    expect(byDifference(items).map(({ group }) => group)).toEqual(["first", "close", "agree"]);
    expect(keysOf(byDifference(items))).toEqual([["f", "c", "b"], ["e"], ["a", "d"]]);
  });

  it("has no empty group", () => {
    expect(byDifference([item("a", 4, 4)]).map(({ group }) => group)).toEqual(["agree"]);
    expect(byDifference([])).toEqual([]);
  });
});

describe("the order by rung", () => {
  it("is the ladder's from the top", () => {
    const items = [item("L2a", 1, 1), item("L2b", 1, 5), item("L3a", 2, 2)];
    const levels = [{ key: "L1" }, { key: "L2" }, { key: "L3" }];
    const rungs = byRung(items, levels, ({ key }) => key.slice(0, 2));
    expect(rungs.map(({ levelKey }) => levelKey)).toEqual(["L3", "L2"]);
    expect(keysOf(rungs)).toEqual([["L3a"], ["L2a", "L2b"]]);
  });
});

it("lists every item once, whatever the view", () => {
  const levels = ["L1", "L2", "L3"].map((key) => ({ key }));
  const answer = fc.integer({ min: 0, max: 5 });
  const level = fc.integer({ min: 1, max: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, answer, level), { maxLength: 60 }), (rows) => {
      const items = rows.map(([self, mentor, at], index) => ({
        ...item(String(index), self, mentor),
        level: `L${at}`,
      }));
      const keys = items.map(({ key }) => key).sort();
      expect(keysOf(byDifference(items)).flat().sort()).toEqual(keys);
      expect(
        keysOf(byRung(items, levels, (one) => one.level))
          .flat()
          .sort(),
      ).toEqual(keys);
    }),
  );
});
