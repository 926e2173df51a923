import fc from "fast-check";
import { expect, test } from "vitest";
import { leadSentence } from "./lead-sentence";
import { person, smallLadder, teams } from "./testing";

const said = (people: Parameters<typeof leadSentence>[1]) => leadSentence(smallLadder, people, { overdue: 0 });

test("names what the fewest of those who need it hold, of what several need", () => {
  const people = [
    person("A", "L1", { "part-1-1": 4, "part-1-2": 3, "part-2-1": 1 }),
    person("B", "L1", { "part-1-1": 4, "part-1-2": 4, "part-1-3": 2 }),
  ];
  expect(said(people)).toEqual({
    thin: { key: "part-1-2", below: 1, needed: 2 },
    ...{ single: ["part-1-2"], overdue: 0, shared: true },
  });
});

test("of what as few hold, names the one that more still lack", () => {
  const at = (first: number, second: number) => ({ "part-1-1": first, "part-1-2": second });
  const three = [person("A", "L1", at(4, 4)), person("B", "L1", at(3, 2)), person("C", "L1", { "part-1-2": 1 })];
  expect(said(three).thin).toEqual({ key: "part-1-2", below: 2, needed: 3 });
});

test("says that nothing is shared, or that everything stands", () => {
  expect(said([person("A", "L1", null)])).toMatchObject({ shared: false, thin: null });
  expect(said([person("A", "L1", { "part-1-1": 5 })])).toMatchObject({ shared: true, thin: null, single: [] });
});

test("does not depend on the order of people, nor on what was given no number", () => {
  fc.assert(
    fc.property(teams, (people) => {
      const blank = person("Blank", "L2", { "part-2-1": 0 });
      const { shared, ...rest } = said(people);
      expect(said(people.toReversed())).toEqual({ shared, ...rest });
      expect(said([...people, blank])).toMatchObject(rest);
    }),
  );
});
