import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOfView, readTeamView } from "./team-view";
import { smallKeys, smallLadder } from "./testing";

const known = { levels: smallLadder, today: "2026-11-30", since: "2025-01-01" };
const problems = (asked: Record<string, string>) => readTeamView(asked, known).problems;

test("what an address asks for and is not there is named and left out", () => {
  expect(problems({ day: "2024-12-31" })).toEqual([{ field: "day", code: "before-team" }]);
  expect(problems({ day: "2026-12-01" })).toEqual([{ field: "day", code: "in-the-future" }]);
  for (const day of ["2026-02-30", "0000-01-01", "yesterday", "2026-1-1", "99999-01-01", "' or true --"])
    expect(problems({ day }), day).toEqual([{ field: "day", code: "not-a-date" }]);
  expect(
    problems({ level: "L9", target: "none", column: "9.9", view: "pie" })
      .map(({ field }) => field)
      .sort(),
  ).toEqual([...["column", "level", "target", "view"]]);
  expect(readTeamView({ day: "2024-12-31", level: "L9" }, known).view).toMatchObject({ day: null, level: null });
});

test("a place that is none is the first", () => {
  for (const from of ["Infinity", "1e999", "-50", "x", "999999999"])
    expect(readTeamView({ from }, known).view.from, from).toBe(0);
});

test("an address reproduces what was looked at", () => {
  const views = fc.record({
    view: fc.constantFrom("picture" as const, "table" as const),
    level: fc.constantFrom(null, "L1", "L2", "none"),
    target: fc.constantFrom(null, "L2", "L3"),
    day: fc.constantFrom(null, "2025-01-01", "2026-11-29"),
    column: fc.constantFrom(null, ...smallKeys),
    from: fc.constantFrom(0, 50, 100),
  });
  fc.assert(
    fc.property(views, (view) => {
      const asked = Object.fromEntries(new URLSearchParams(addressOfView(view)));
      expect(readTeamView(asked, known)).toEqual({ view, problems: [] });
    }),
  );
  expect(addressOfView({ view: "picture", level: null, from: 0 })).toBe("");
});
