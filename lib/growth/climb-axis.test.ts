import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadDays } from "./climb-axis";

const days = fc
  .array(fc.integer({ min: 0, max: 4000 }), { minLength: 2, maxLength: 11 })
  .map((offsets) =>
    offsets.sort((a, b) => a - b).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)),
  );

test("begins and ends at the ends, and keeps the smallest gap", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 10, max: 110 }), (given, minGap) => {
      const places = spreadDays(given, 100, 1100, minGap);
      const least = Math.min(minGap, 1000 / (given.length - 1));
      expect(places).toHaveLength(given.length);
      expect(places[0]).toBe(100);
      expect(places.at(-1)).toBeCloseTo(1100);
      places.slice(1).forEach((x, i) => {
        expect(x - (places[i] ?? 0)).toBeGreaterThan(least - 1e-6);
      });
    }),
  );
});

test("a longer wait is drawn longer, but four times as long only twice", () => {
  const [from = 0, middle = 0, to = 0] = spreadDays(["2026-01-01", "2026-01-11", "2026-02-20"], 0, 300, 10);
  expect(to - middle).toBeCloseTo(2 * (middle - from));
});

test("one day stands at the start", () => {
  expect(spreadDays(["2026-01-01"], 330, 1106, 100)).toEqual([330]);
  expect(spreadDays([], 330, 1106, 100)).toEqual([]);
});
