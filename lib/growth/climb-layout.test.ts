import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClimbPoint } from "./climb";
import { type ClimbFacts, type ClimbSize, type ClimbWords, layoutClimb } from "./climb-layout";
import { labelBox, overlaps } from "./label-placement";

const english = { now: "Now", youAreHere: "You are here", target: "Target", ground: "Not on the ladder yet" };
const rungNames = ["L1 Junior", "L2 Mid-level", "L3 Senior", "L4 Architect", "L5 Director / VP"];

function wordsFor(facts: ClimbFacts): ClimbWords {
  return {
    ...english,
    rungs: rungNames,
    points: facts.points.map((point, i) => ({
      isDeclared: point.kind === "declared",
      fact: i === facts.points.length - 1 ? "self-rated: 2 of 4 on L3" : "2 of 4 on L3",
      day: point.on.slice(0, 7),
    })),
    targetDay: facts.target?.reachBy ? "Jun 2027" : null,
  };
}

function point(on: string, height: number): ClimbPoint {
  return { kind: "self", on, height, levelNow: "L2", completeTo: null, next: null };
}

const facts: fc.Arbitrary<ClimbFacts> = fc
  .record({
    heights: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }),
    gaps: fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 9, maxLength: 9 }),
    target: fc.option(
      fc.record({ height: fc.integer({ min: 1, max: 5 }), reachBy: fc.constantFrom(null, "2027-06-30") }),
    ),
  })
  .map(({ heights, gaps, target }) => {
    let daysAgo = 0;
    const points = heights
      .map((twelfths, i) => {
        daysAgo += gaps[i] ?? 0;
        return point(new Date(Date.UTC(2026, 10, 24 - daysAgo)).toISOString().slice(0, 10), twelfths / 12);
      })
      .reverse();
    return { points, target, partCounts: [3, 3, 4, 4, 4], today: "2026-11-24" };
  });
const size = fc.constantFrom<ClimbSize>("wide", "small");

describe("labels, from one review to eight and a declaration", () => {
  test("never overlap each other or the name of a rung, and stay on the drawing", () => {
    fc.assert(
      fc.property(size, facts, (which, given) => {
        const words = wordsFor(given);
        const layout = layoutClimb(which, given, words);
        const names = layout.rungs.map(({ nameX, y }, i) =>
          labelBox({ text: words.rungs[i] ?? "", strong: true, x: nameX, y: y - 8, anchor: "start" }),
        );
        const boxes = layout.labels.map(labelBox);
        boxes.forEach((box, i) => {
          expect([...boxes.slice(i + 1), ...names].filter((other) => overlaps(box, other))).toEqual([]);
          expect(box.left).toBeGreaterThanOrEqual(-3);
          expect(box.right).toBeLessThanOrEqual(layout.width + 3);
        });
      }),
      { numRuns: 150 },
    );
  });

  test("always say where 'now' is", () => {
    fc.assert(
      fc.property(size, facts, (which, given) => {
        expect(layoutClimb(which, given, wordsFor(given)).labels.map((label) => label.key)).toContain("now");
      }),
    );
  });
});

describe("the drawing", () => {
  const drawn: ClimbFacts = {
    points: [{ kind: "declared", on: "2026-09-10", height: 2, levelNow: "L2" }, point("2026-11-20", 2.25)],
    target: { height: 3, reachBy: "2027-06-30" },
    partCounts: [3, 3, 4, 4, 4],
    today: "2026-11-24",
  };

  test("has the levels and parts of the data, at the places of the design", () => {
    const layout = layoutClimb("wide", drawn, wordsFor(drawn));
    expect(layout.rungs.map((rung) => rung.y)).toEqual([300, 236, 172, 108, 44]);
    expect(layout.rungs.map((rung) => rung.cells.length)).toEqual([3, 3, 4, 4, 4]);
    expect(layout.rungs[2]?.cells[0]).toEqual({ x: 3, width: 38.5 });
    expect(layout.dots.map((dot) => dot.y)).toEqual([236, 220]);
    expect(layout.targetDot).toMatchObject({ x: 1106, y: 172 });
    expect([layout.width, layout.height]).toEqual([1180, 356]);
  });

  test("a review of these days is today's point; an older one gets a flag at today", () => {
    expect(layoutClimb("wide", drawn, wordsFor(drawn)).needsFlag).toBe(false);
    const later = { ...drawn, today: "2027-02-01" };
    const layout = layoutClimb("wide", later, wordsFor(later));
    expect(layout.needsFlag).toBe(true);
    expect(layout.dots).toHaveLength(3);
    expect(layout.labels.map((label) => label.key)).toContain("flag");
  });

  test("no line runs down to a target that is not above", () => {
    const below = { ...drawn, target: { height: 2, reachBy: null } };
    expect(layoutClimb("wide", below, wordsFor(below)).aheadLine).toBeNull();
  });

  test("the ground is drawn only for a climb from below the lowest rung", () => {
    expect(layoutClimb("wide", drawn, wordsFor(drawn)).ground).toBeNull();
    const low = { ...drawn, points: [point("2026-11-20", 0)] };
    expect(layoutClimb("wide", low, wordsFor(low)).ground).toBe(364);
  });

  test("another ladder has other rungs", () => {
    const other = { ...drawn, partCounts: [2, 5, 1] };
    expect(layoutClimb("small", other, wordsFor(other)).rungs.map((rung) => rung.cells.length)).toEqual([2, 5, 1]);
  });
});
