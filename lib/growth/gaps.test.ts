import fc from "fast-check";
import { describe, expect, test } from "vitest";
import builtIn from "@/lib/ladder/content/ai-engineer.json";
import type { CareerLadder } from "@/lib/ladder/format";
import { gapsTo } from "./gaps";
import { type Answer, isThere, ownView } from "./own-view";

const ladder = builtIn as CareerLadder;
const keysOf = (levelKey: string) =>
  ladder.levels.filter((level) => level.key === levelKey).flatMap((level) => level.responsibilities.map((r) => r.key));
const allKeys = ladder.levels.flatMap((level) => keysOf(level.key));

function viewOf(ratings: Record<string, Answer>) {
  return ownView([{ closedOn: "2026-11-20", ratings }]);
}

function answers(levelKey: string, digits: string): Record<string, Answer> {
  return Object.fromEntries(keysOf(levelKey).map((key, i) => [key, Number(digits[i]) as Answer]));
}

describe("gaps to the target", () => {
  test("are the parts below 4 from level now to target, in ladder order", () => {
    const view = viewOf({ ...answers("L2", "434"), ...answers("L3", "3215") });
    expect(gapsTo(ladder, "L2", "L3", view).map((gap) => [gap.responsibility.code, gap.next])).toEqual([
      ["2.2", 4],
      ["3.1", 4],
      ["3.2", 3],
      ["3.3", 2],
    ]);
  });

  test("show what 4 looks like where there was no opportunity, and where nothing was rated", () => {
    const gaps = gapsTo(ladder, "L2", "L3", viewOf({ ...answers("L2", "444"), ...answers("L3", "0444") }));
    expect(gaps.map((gap) => [gap.now?.kind, gap.next])).toEqual([["no-opportunity", 4]]);
    expect(gapsTo(ladder, "L4", "L4", viewOf({})).map((gap) => [gap.now, gap.next])).toEqual(
      keysOf("L4").map(() => [null, 4]),
    );
  });

  test("include a skipped rung, and start at the lowest for somebody not on the ladder yet", () => {
    const levels = new Set(gapsTo(ladder, null, "L3", viewOf({})).map((gap) => gap.levelKey));
    expect([...levels]).toEqual(["L1", "L2", "L3"]);
  });

  test("a target below the level now covers the rungs between, as its review does", () => {
    const levels = new Set(gapsTo(ladder, "L3", "L2", viewOf({})).map((gap) => gap.levelKey));
    expect([...levels]).toEqual(["L2", "L3"]);
  });

  test("an unknown target has none; an unknown level now counts as not on the ladder", () => {
    expect(gapsTo(ladder, "L2", "L9", viewOf({}))).toEqual([]);
    expect(gapsTo(ladder, "L9", "L1", viewOf({}))).toHaveLength(keysOf("L1").length);
  });

  test("a later 'no opportunity' keeps the earlier point and says so", () => {
    const [key = ""] = keysOf("L3");
    const own = (closedOn: string, answer: Answer) => ({ closedOn, ratings: { [key]: answer } });
    const view = ownView([own("2026-06-01", 2), own("2026-11-01", 0)]);
    expect(gapsTo(ladder, "L3", "L3", view)[0]?.now).toEqual({
      kind: "rated",
      point: 2,
      on: "2026-06-01",
      noOpportunitySince: true,
    });
  });
});

test("every gap is listed once, nothing at 4 or more is one, and nothing else in reach is missing", () => {
  const level = fc.constantFrom(null, ...ladder.levels.map(({ key }) => key));
  const ratings = fc.dictionary(fc.constantFrom(...allKeys), fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Answer>);
  fc.assert(
    fc.property(level, fc.constantFrom(...ladder.levels.map(({ key }) => key)), ratings, (levelNow, target, given) => {
      const view = viewOf(given);
      const keys = gapsTo(ladder, levelNow, target, view).map((gap) => gap.responsibility.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => isThere(view.get(key)))).toEqual([]);
      expect(keys).toEqual(expect.arrayContaining(keysOf(target).filter((key) => !isThere(view.get(key)))));
      expect(keys).toEqual(allKeys.filter((key) => keys.includes(key)));
    }),
  );
});
