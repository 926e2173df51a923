import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AgreedReview,
  agreedView,
  type ClosedReview,
  heldRungs,
  type LeftOpen,
  partView,
  stillOpen,
} from "./agreed-view";
import { climb } from "./climb";
import type { Answer } from "./own-view";
import { heldLevels, standingFrom } from "./standing";

const rungs = [3, 3, 4].map((parts, i) => ({
  key: `L${i + 1}`,
  responsibilities: Array.from({ length: parts }, (_, part) => ({ key: `${i + 1}.${part + 1}` })),
}));
const keys = rungs.flatMap((rung) => rung.responsibilities.map((part) => part.key));

function agreed(closedOn: string, answers: Record<string, Answer>, more: Partial<AgreedReview> = {}): AgreedReview {
  return {
    ...{ kind: "agreed", closedOn, levelNow: "L2", target: "L3", ratings: {}, agreed: answers },
    ...{ with: "Muyan", leftOpen: [], held: [] },
    ...more,
  } as AgreedReview;
}

function own(closedOn: string, ratings: Record<string, Answer>): ClosedReview {
  return { kind: "self", closedOn, levelNow: "L2", target: "L3", ratings };
}

const answers = fc.dictionary(fc.constantFrom(...keys), fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Answer>, {
  maxKeys: keys.length,
});

/** One review a month; whoever closes one writes down the rungs that stand at 4 and were not held before. */
const reviews: fc.Arbitrary<ClosedReview[]> = fc
  .array(fc.record({ mentored: fc.boolean(), own: answers, agreed: answers }), { maxLength: 8 })
  .map((given) => {
    const made: ClosedReview[] = [];
    for (const [i, one] of given.entries()) {
      const on = `2026-${String(i + 1).padStart(2, "0")}-10`;
      if (!one.mentored) made.push(own(on, one.own));
      else {
        const review = agreed(on, one.agreed, { ratings: one.own });
        const known = new Set(heldRungs(made).map((rung) => rung.levelKey));
        const held = heldLevels(rungs, standingOf([...made, review])).filter((key) => !known.has(key));
        made.push({ ...review, held });
      }
    }
    return made;
  });

function standingOf(given: readonly ClosedReview[]) {
  return standingFrom(
    given.flatMap((review) =>
      review.kind === "agreed"
        ? Object.entries(review.agreed).map(([key, answer]) => ({ key, answer, agreedAt: new Date(review.closedOn) }))
        : [],
    ),
  );
}

describe("what was agreed", () => {
  test("keeps who agreed and when", () => {
    const view = agreedView([agreed("2026-06-20", { "3.1": 3 }), agreed("2026-11-20", { "3.2": 4 }, { with: "" })]);
    expect(view.get("3.1")).toEqual({
      kind: "agreed",
      point: 3,
      on: "2026-06-20",
      with: "Muyan",
      noOpportunitySince: false,
    });
    expect(view.get("3.2")).toMatchObject({ point: 4, with: "" });
  });

  test("'no opportunity' stands only where no number was ever agreed", () => {
    const first = agreed("2026-06-20", { "3.1": 3, "3.2": 0 });
    const view = agreedView([first, agreed("2026-11-20", { "3.1": 0 })]);
    expect(view.get("3.1")).toMatchObject({ kind: "agreed", point: 3, on: "2026-06-20", noOpportunitySince: true });
    expect(view.get("3.2")).toEqual({ kind: "agreed-no-opportunity", on: "2026-06-20", with: "Muyan" });
  });

  test("is the standing, number for number, whatever people say alone", () => {
    fc.assert(
      fc.property(reviews, (given) => {
        const numbers = [...agreedView(given)].flatMap(([key, answer]) =>
          answer.kind === "agreed" ? [[key, answer.point] as const] : [],
        );
        expect(new Map(numbers)).toEqual(standingOf(given));
      }),
    );
  });
});

describe("what is shown of a part", () => {
  test("is what was agreed, whatever one side says later", () => {
    const view = partView([agreed("2026-06-20", { "3.1": 3 }), own("2026-11-20", { "3.1": 5, "3.2": 4 })]);
    expect(view.get("3.1")).toMatchObject({ kind: "agreed", point: 3 });
    expect(view.get("3.2")).toMatchObject({ kind: "rated", point: 4 });
  });

  test("is one's own number again once it is given after an agreed 'no opportunity'", () => {
    const before = agreed("2026-06-20", { "3.1": 0 }, { ratings: { "3.1": 3 } });
    expect(partView([before]).get("3.1")?.kind).toBe("agreed-no-opportunity");
    expect(partView([before, own("2026-11-20", { "3.1": 4 })]).get("3.1")).toMatchObject({ kind: "rated", point: 4 });
  });

  test("is one's own answer where both left it open and nothing was agreed before", () => {
    const review = agreed("2026-06-20", { "3.1": 3 }, { ratings: { "3.1": 3, "3.2": 2 }, leftOpen: ["3.2"] });
    expect(partView([review]).get("3.2")).toMatchObject({ kind: "rated", point: 2 });
  });
});

describe("laws", () => {
  test("a later review changes no earlier point of the climb, and no earlier agreed rating", () => {
    fc.assert(
      fc.property(reviews, (given) => {
        const before = structuredClone(given.slice(0, -1));
        const points = climbOf(given).points;
        expect(points.slice(0, -1)).toEqual(given.length > 0 ? climbOf(before).points : []);
        expect(given.slice(0, -1)).toEqual(before);
      }),
    );
  });

  test("held never un-holds and keeps its first day", () => {
    fc.assert(
      fc.property(reviews, (given) => {
        const early = heldRungs(given.slice(0, -1));
        expect(heldRungs(given)).toEqual(expect.arrayContaining(early));
        expect(heldRungs(given).slice(0, early.length)).toEqual(early);
      }),
    );
  });

  test("held names nothing twice, whatever the rows say", () => {
    const twice = [agreed("2026-11-20", {}, { held: ["L2"] }), agreed("2026-06-20", {}, { held: ["L1", "L2"] })];
    expect(heldRungs(twice)).toEqual([
      { levelKey: "L1", on: "2026-06-20", with: "Muyan" },
      { levelKey: "L2", on: "2026-06-20", with: "Muyan" },
    ]);
  });

  test("own ratings hold nothing and lift no agreed point", () => {
    fc.assert(
      fc.property(reviews, answers, (given, more) => {
        const louder = given.map((review) => ({ ...review, ratings: more }));
        expect(heldRungs(louder)).toEqual(heldRungs(given));
        const agreedPoints = (from: ClosedReview[]) => climbOf(from).points.filter((point) => point.kind === "agreed");
        expect(agreedPoints(louder)).toEqual(agreedPoints(given));
      }),
    );
  });

  test("an agreed point stands on the highest rung held or higher, and never a whole rung above it", () => {
    fc.assert(
      fc.property(reviews, (given) => {
        climbOf(given).points.forEach((point, i) => {
          if (point.kind !== "agreed") return;
          const held = heldRungs(given.slice(0, i + 1)).map((rung) => Number(rung.levelKey.slice(1)));
          const from = Math.max(1, ...held);
          expect(point.height).toBeGreaterThanOrEqual(from);
          expect(point.height).toBeLessThan(from + 1);
        });
      }),
    );
  });
});

describe("the climb by agreed ratings", () => {
  const l2 = { "2.1": 4, "2.2": 4, "2.3": 4 } as const;

  test("stands on the rung held, plus the share of the next at 4", () => {
    const point = climbOf([agreed("2026-06-20", { ...l2, "3.1": 4 }, { held: ["L2"] })]).points[0];
    expect(point).toEqual({
      kind: "agreed",
      on: "2026-06-20",
      height: 2.25,
      levelNow: "L2",
      heldTo: "L2",
      next: { levelKey: "L3", there: 1, parts: 4 },
    });
  });

  test("keeps what is held when a part of it is rated lower; the share above may fall", () => {
    const first = agreed("2026-06-20", { ...l2, "3.1": 4 }, { held: ["L2"] });
    const { height } = climbOf([first, agreed("2026-11-20", { "2.1": 2, "3.1": 3 })]);
    expect(height).toBe(2);
  });

  test("starts at the rung below the level declared while nothing is held, and names nothing held", () => {
    expect(climbOf([agreed("2026-06-20", { "2.1": 4 })]).points[0]).toMatchObject({ heldTo: null, next: { there: 1 } });
  });

  test("a self-rated review after it starts from what is held and counts each part's last word", () => {
    const first = agreed("2026-06-20", { ...l2, "3.1": 4 }, { held: ["L2"] });
    const { points } = climbOf([first, own("2026-11-20", { "2.1": 2, "3.2": 4 })]);
    expect(points[1]).toMatchObject({ kind: "self", height: 2.5, completeTo: null });
  });
});

describe("what is left open", () => {
  const one: LeftOpen = {
    ...{ key: "3.2", experiment: "Write the failure page", until: "2027-01-31" },
    ...{ on: "2026-11-20", with: "Muyan" },
  };

  test("is shown up to its day", () => {
    expect(stillOpen([one], [], "2027-01-31")).toEqual([one]);
    expect(stillOpen([one], [], "2027-02-01")).toEqual([]);
  });

  test("goes when a later review agrees on a rating, and gives way to a later one", () => {
    expect(stillOpen([one], [agreed("2026-12-20", { "3.2": 4 })], "2026-12-21")).toEqual([]);
    expect(stillOpen([one], [agreed("2026-11-20", { "3.1": 4 })], "2026-12-21")).toEqual([one]);
    const again = { ...one, experiment: "Try again", on: "2026-12-20", until: "2027-03-01" };
    expect(stillOpen([again, one], [], "2026-12-21")).toEqual([again]);
  });
});

function climbOf(given: readonly ClosedReview[]) {
  return climb({ rungs, levelNow: "L2", declaredOn: null, target: null, reviews: given });
}
