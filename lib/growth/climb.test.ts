import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { type ClimbInput, climb, type SelfPoint } from "./climb";
import type { Answer, SelfRatedReview } from "./own-view";

const rungs = [3, 3, 4, 4, 4].map((parts, i) => ({
  key: `L${i + 1}`,
  responsibilities: Array.from({ length: parts }, (_, part) => ({ key: `${i + 1}.${part + 1}` })),
}));

/** `rate({ 2: "444", 3: "3224" })` rates the parts of L2 and L3 in order. */
function rate(levels: Record<number, string>): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(levels).flatMap(([level, digits]) =>
      [...digits].map((digit, i) => [`${level}.${i + 1}`, Number(digit) as Answer]),
    ),
  );
}

function review(closedOn: string, levelNow: string | null, ratings: Record<string, Answer>): SelfRatedReview {
  return { kind: "self", closedOn, levelNow, target: "L3", ratings };
}

function climbOf(input: Partial<ClimbInput>) {
  return climb({ rungs, levelNow: "L2", declaredOn: "2026-09-10", target: null, reviews: [], ...input });
}

function heightAfter(levelNow: string | null, ratings: Record<string, Answer>): number {
  return climbOf({ declaredOn: null, reviews: [review("2026-11-20", levelNow, ratings)] }).height;
}

describe("the drawing", () => {
  const drawn = climbOf({
    target: { levelKey: "L3", reachBy: "2027-06-30" },
    reviews: [review("2026-11-20", "L2", rate({ 2: "444", 3: "3224" }))],
  });

  test("starts at the level declared", () => {
    expect(drawn.points[0]).toEqual({ kind: "declared", on: "2026-09-10", height: 2, levelNow: "L2" });
  });

  test("a quarter of L3 by own rating is a quarter of the way up", () => {
    expect(drawn.points[1]).toEqual({
      kind: "self",
      on: "2026-11-20",
      height: 2.25,
      levelNow: "L2",
      completeTo: "L2",
      next: { levelKey: "L3", there: 1, parts: 4 },
    });
  });

  test("the target is at the height of its rung", () => {
    expect(drawn.target).toEqual({ levelKey: "L3", reachBy: "2027-06-30", height: 3 });
  });
});

describe("the height of a self-rated review", () => {
  test("does not give the level declared unseen: parts of it below 4 are drawn below it", () => {
    expect(heightAfter("L2", rate({ 2: "333", 3: "4444" }))).toBe(1);
    expect(heightAfter("L2", rate({ 2: "443" }))).toBeCloseTo(1 + 2 / 3);
  });

  test("takes rungs below the level declared as given, whatever is said of them", () => {
    expect(heightAfter("L3", rate({ 2: "111", 3: "4111" }))).toBe(2.25);
  });

  test("starts below the lowest rung for somebody not on the ladder yet, and for a level unknown here", () => {
    expect(heightAfter(null, rate({ 1: "140" }))).toBeCloseTo(1 / 3);
    expect(heightAfter("L9", rate({ 1: "140" }))).toBeCloseTo(1 / 3);
  });

  test("goes no higher than the ladder", () => {
    expect(heightAfter("L5", rate({ 5: "4545" }))).toBe(5);
  });

  test("keeps a point that a later review had no opportunity for, or did not cover", () => {
    const { points } = climbOf({
      reviews: [
        review("2026-01-10", "L2", rate({ 2: "444", 3: "4433" })),
        review("2026-07-10", "L2", rate({ 3: "0333" })),
      ],
    });
    expect(points.at(-1)?.height).toBe(2.25);
  });
});

describe("where the climb starts", () => {
  test("with the declaration alone", () => {
    expect(climbOf({}).points).toEqual([{ kind: "declared", on: "2026-09-10", height: 2, levelNow: "L2" }]);
    expect(climbOf({ levelNow: null }).height).toBe(0);
  });

  test("not with a declaration made after the first review", () => {
    const { points } = climbOf({ reviews: [review("2026-01-10", "L1", rate({ 1: "444" }))] });
    expect(points.map((point) => point.kind)).toEqual(["self"]);
  });

  test("with nothing at all when nobody declared anything", () => {
    expect(climbOf({ declaredOn: null })).toEqual({ points: [], height: 0, target: null });
  });

  test("a target that this ladder does not know is none", () => {
    expect(climbOf({ target: { levelKey: "L9", reachBy: null } }).target).toBeNull();
  });
});

describe("laws", () => {
  const keys = rungs.flatMap((rung) => rung.responsibilities.map((part) => part.key));
  const answer = fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Answer>;
  const ratings = fc.dictionary(fc.constantFrom(...keys), answer);
  const level = fc.constantFrom(null, ...rungs.map((rung) => rung.key));
  const day = fc.integer({ min: 10, max: 28 }).map((n) => `2026-0${(n % 9) + 1}-${n}`);
  const reviews = fc.array(
    fc.record({ closedOn: day, levelNow: level, ratings }).map((r) => review(r.closedOn, r.levelNow, r.ratings)),
    { maxLength: 6 },
  );

  test("a height is within the ladder", () => {
    fc.assert(
      fc.property(reviews, level, (given, levelNow) => {
        for (const { height } of climbOf({ levelNow, reviews: given }).points) {
          expect(height).toBeGreaterThanOrEqual(0);
          expect(height).toBeLessThanOrEqual(rungs.length);
        }
      }),
    );
  });

  test("raising an answer lowers no height", () => {
    fc.assert(
      fc.property(level, ratings, fc.constantFrom(...keys), (levelNow, given, key) => {
        const before = given[key] ?? 0;
        const raised = { ...given, [key]: Math.min(5, before + 1) as Answer };
        expect(heightAfter(levelNow, raised)).toBeGreaterThanOrEqual(heightAfter(levelNow, given));
      }),
    );
  });

  test("neither the order of ratings nor that of reviews on different days matters", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ closedOn: day, levelNow: level, ratings }), { selector: (r) => r.closedOn }),
        (given) => {
          const inOneOrder = given.map((r) => review(r.closedOn, r.levelNow, r.ratings));
          const inAnother = given
            .toReversed()
            .map((r) => review(r.closedOn, r.levelNow, Object.fromEntries(Object.entries(r.ratings).toReversed())));
          expect(climbOf({ reviews: inAnother })).toEqual(climbOf({ reviews: inOneOrder }));
        },
      ),
    );
  });

  test("old points never change when a review is added", () => {
    fc.assert(
      fc.property(reviews, level, ratings, (given, levelNow, added) => {
        const before = climbOf({ declaredOn: null, reviews: given }).points;
        const after = climbOf({ declaredOn: null, reviews: [...given, review("2026-12-01", levelNow, added)] }).points;
        expect(after.slice(0, -1)).toEqual(before);
      }),
    );
  });

  test("answering 'no opportunity' equals leaving the part out", () => {
    fc.assert(
      fc.property(reviews, level, ratings, (given, levelNow, answers) => {
        const numbered = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== 0));
        const last = (own: Record<string, Answer>) =>
          climbOf({ reviews: [...given, review("2026-12-01", levelNow, own)] }).height;
        expect(last(answers)).toBe(last(numbered));
      }),
    );
  });

  test("a self-rated point cannot say that a rung is held", () => {
    expectTypeOf<SelfPoint>().not.toHaveProperty("held");
    expectTypeOf<SelfPoint["kind"]>().toEqualTypeOf<"self">();
    const point = climbOf({ reviews: [review("2026-11-20", "L2", rate({ 2: "555" }))] }).points.at(-1);
    expect(JSON.stringify(point)).not.toMatch(/held/i);
  });
});
