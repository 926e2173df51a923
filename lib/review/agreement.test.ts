import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agreementStatistics,
  exactAgreement,
  fewestPairs,
  kappaOfTable,
  meanDifference,
  type Pair,
  weightedKappa,
} from "./agreement";

/** SAS's example as statsmodels prints it, with its errors and intervals. */
const sas = [
  [0, 4, 1],
  [0, 8, 0],
  [0, 1, 5],
];
const rater1 = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3];
const rater2 = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
const rater3 = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
const pairsOf = (a: number[], b: number[]): Pair[] => a.map((one, index) => [one, b[index] ?? 0]);
const observed = [1, 2, 3, 4, 6];
const declared = [1, 2, 3, 4, 5, 6];

describe("weighted kappa", () => {
  it("is what SAS prints, value and interval", () => {
    const simple = kappaOfTable(sas, "none");
    expect(simple?.value).toBeCloseTo(0.48416289592760176, 6);
    expect(simple?.low).toBeCloseTo(0.2137, 4);
    expect(simple?.high).toBeCloseTo(0.7547, 4);
    const linear = kappaOfTable(sas, "linear");
    expect(linear?.value).toBeCloseTo(0.4701195219123505, 6);
    expect(linear?.low).toBeCloseTo(0.1845, 4);
    expect(linear?.high).toBeCloseTo(0.7558, 4);
    expect(kappaOfTable(sas, "quadratic")?.value).toBeCloseTo(0.4501607717041801, 6);
  });

  it("is what R's irr gives for the anxiety ratings, over the points that occur", () => {
    const pairs = pairsOf(rater2, rater3);
    expect(weightedKappa(pairs, "none", observed)?.value).toBeCloseTo(-0.0062893081761004055, 6);
    expect(weightedKappa(pairs, "linear", observed)?.value).toBeCloseTo(0.14590747330960874, 6);
    expect(weightedKappa(pairs, "quadratic", observed)?.value).toBeCloseTo(0.2520325203252033, 6);
  });

  it("is another over the whole declared scale, which is the one that counts", () => {
    const pairs = pairsOf(rater2, rater3);
    expect(weightedKappa(pairs, "none", declared)?.value).toBeCloseTo(-0.0062893081761006275, 6);
    expect(weightedKappa(pairs, "linear", declared)?.value).toBeCloseTo(0.12621359223300965, 6);
    expect(weightedKappa(pairs, "quadratic", declared)?.value).toBeCloseTo(0.22979797979797967, 6);
  });

  it("agrees on the two other anxiety raters", () => {
    const pairs = pairsOf(rater1, rater2);
    expect(weightedKappa(pairs, "none", declared)?.value).toBeCloseTo(0.11949685534591203, 6);
    expect(weightedKappa(pairs, "linear", declared)?.value).toBeCloseTo(0.18918918918918914, 6);
    expect(weightedKappa(pairs, "quadratic", declared)?.value).toBeCloseTo(0.2967651195499297, 6);
  });

  it("takes weights of one's own: Cohen's example of 1968", () => {
    const shares = [
      [0.44, 0.07, 0.09],
      [0.05, 0.2, 0.05],
      [0.01, 0.03, 0.06],
    ];
    const weights = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ];
    expect(kappaOfTable(shares, "none")?.value).toBeCloseTo(0.4915254237288136, 6);
    expect(kappaOfTable(shares, weights)?.value).toBeCloseTo(0.34782608695652173, 6);
  });

  it("is not defined where both gave everything one and the same point, or nothing at all", () => {
    for (const weights of ["none", "linear", "quadratic"] as const) {
      expect(weightedKappa(Array<Pair>(12).fill([4, 4]), weights)).toBeNull();
      expect(weightedKappa([], weights)).toBeNull();
    }
  });

  const point = fc.integer({ min: 1, max: 5 });
  const somePairs = fc.array(fc.tuple(point, point), { minLength: 2, maxLength: 60 });

  it("is exactly one for identical ratings of two points or more, and within its interval always", () => {
    fc.assert(
      fc.property(somePairs, fc.constantFrom("none", "linear", "quadratic"), (pairs, weights) => {
        const kappa = weightedKappa(pairs, weights);
        if (kappa) expect(kappa.low <= kappa.value && kappa.value <= kappa.high).toBe(true);
        const same = pairs.map(([a]): Pair => [a, a]);
        const points = new Set(pairs.map(([a]) => a)).size;
        expect(weightedKappa(same, weights)?.value ?? null).toBe(points > 1 ? 1 : null);
      }),
    );
  });

  it("stays the same when raters are swapped and rows are in another order", () => {
    fc.assert(
      fc.property(somePairs, fc.constantFrom("none", "linear", "quadratic"), (pairs, weights) => {
        const swapped = pairs.map(([a, b]): Pair => [b, a]).reverse();
        const [one, other] = [weightedKappa(pairs, weights), weightedKappa(swapped, weights)];
        expect(other === null).toBe(one === null);
        if (one && other) expect(other.value).toBeCloseTo(one.value, 10);
      }),
    );
  });
});

describe("what may be shown", () => {
  const ten: Pair[] = Array.from({ length: 10 }, (_, index) => [3, index < 5 ? 3 : 4]);

  it("is nothing of fewer than ten pairs", () => {
    expect(agreementStatistics(ten.slice(0, fewestPairs - 1))).toBeNull();
    expect(agreementStatistics(ten)?.pairs).toBe(10);
  });

  it("has an interval each, or says that it is not defined", () => {
    const shown = agreementStatistics(ten);
    expect(shown?.exact.value).toBe(0.5);
    // Wilson's interval of 5 in 10.
    expect(shown?.exact.low).toBeCloseTo(0.2366, 4);
    expect(shown?.exact.high).toBeCloseTo(0.7634, 4);
    expect(shown?.difference.value).toBe(0.5);
    expect(agreementStatistics(Array<Pair>(10).fill([4, 4]))?.kappa).toBeNull();
  });

  it("takes Student's t for the mean: nine degrees of freedom, 2.2622", () => {
    const { value, high } = meanDifference(ten);
    expect((high - value) / (Math.sqrt(2.5 / 9) / Math.sqrt(10))).toBeCloseTo(2.2622, 3);
  });

  it("keeps the share of the same within nought and one", () => {
    expect(exactAgreement(Array<Pair>(10).fill([4, 4]))).toMatchObject({ value: 1, high: 1 });
    expect(exactAgreement(Array<Pair>(10).fill([4, 1]))).toMatchObject({ value: 0, low: 0 });
  });
});
