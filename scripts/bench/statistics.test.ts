import fc from "fast-check";
import { expect, it } from "vitest";
import { median, medianRatio, percentile } from "./statistics";

it("the median is the middle value, or between the two in the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow();
});

it("a percentile is one of the values, and the hundredth is the largest", () => {
  expect(percentile([5, 1, 4, 2, 3], 50)).toBe(3);
  expect(
    percentile(
      Array.from({ length: 100 }, (_, index) => index + 1),
      95,
    ),
  ).toBe(95);
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), fc.integer({ min: 0, max: 100 }), (all, at) => {
      expect(all).toContain(percentile(all, at));
      expect(percentile(all, 100)).toBe(Math.max(...all));
    }),
  );
});

it("ratios are taken within a round, so a slow round for both sides changes nothing", () => {
  const rounds = [1, 0.2, 5, 1, 0.01].map((speed) => ({ ours: 90 * speed, floor: 100 * speed }));
  expect(medianRatio(rounds)).toBeCloseTo(0.9, 10);
  expect(medianRatio([...rounds, { ours: 1, floor: 100 }])).toBeCloseTo(0.9, 10);
});
