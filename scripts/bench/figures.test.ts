import { describe, expect, it } from "vitest";
import { allHold, figureOf, figures, parseRequest, table } from "./figures";

describe("what can be measured", () => {
  it("has the bounds that are promised", () => {
    const bounds = figures.flatMap((one) => {
      if ("atMost" in one) return [`${one.key} <= ${one.atMost}`];
      return "atLeast" in one ? [`${one.key} >= ${one.atLeast}`] : [];
    });
    expect(bounds).toEqual([
      "ladder.throughputRatio >= 0.9",
      "ladder.scriptKiBOverFloor <= 8",
      "skills.throughputRatio >= 0.9",
      "skills.scriptKiBOverFloor <= 8",
      "search.p95Ratio <= 10",
      "lighthouse.accessibility >= 100",
      "lighthouse.bestPractices >= 100",
      "lighthouse.seo >= 100",
      "lighthouse.performance >= 95",
      "selfReview.throughputRatio >= 0.4",
      "selfReview.queries <= 4",
      "selfReview.scriptKiBOverFloor <= 45",
      "selfReview.htmlKiB <= 25",
      "compare.throughputRatio >= 0.4",
      "compare.queries <= 5",
      "liveState.queries <= 2",
      "liveState.bytes <= 1024",
      "home.queries <= 4",
      "seed.seconds <= 180",
      "team500.firstByteRatio <= 3",
      "team10.throughputRatio >= 0.3",
      "team500.queries <= 4",
      "team500.compressedKiB <= 300",
      "team500.longestTaskMs <= 100",
      "board500.sqlRatio <= 3",
      "distribution5000.sqlRatio <= 5",
      "asOf500.sqlRatio <= 8",
      "autosave.throughputRatio >= 0.7",
      "recovery.databaseSeconds <= 5",
      "drain.failedRequests <= 0",
      "chaos.lostAcknowledged <= 0",
      "chaos.oldestLostMs <= 2000",
      "start.secondSeconds <= 8",
      "memory.loadMiB <= 400",
    ]);
  });

  it("is asked for by key, all of it by default", () => {
    expect(parseRequest([])).toEqual({ json: false, keys: figures.map((one) => one.key) });
    expect(parseRequest(["submit.p95Ms", "--json", "autosave.p95Ms"])).toEqual({
      json: true,
      keys: ["autosave.p95Ms", "submit.p95Ms"],
    });
    expect(parseRequest(["start.never"])).toEqual({
      sentence: expect.stringMatching(/^There is no figure start\.never\. There are: ladder\.throughputRatio, /),
    });
  });
});

describe("a figure", () => {
  it("carries its bound and whether it holds", () => {
    expect(figureOf("ladder.throughputRatio", 0.95)).toEqual({
      key: "ladder.throughputRatio",
      value: 0.95,
      unit: "×",
      atLeast: 0.9,
      holds: true,
    });
    expect(figureOf("selfReview.queries", 5)).toMatchObject({ atMost: 4, holds: false });
    expect(figureOf("selfReview.queries", 4)).toMatchObject({ holds: true });
  });

  it("without a bound has neither bound nor verdict", () => {
    expect(figureOf("selfReview.cpuMs", 12.345)).toEqual({ key: "selfReview.cpuMs", value: 12.3, unit: "ms" });
  });

  it("is judged by the value that is printed", () => {
    expect(figureOf("memory.loadMiB", 400.4)).toMatchObject({ value: 400, holds: true });
    expect(figureOf("memory.loadMiB", 400.6)).toMatchObject({ value: 401, holds: false });
  });

  it("that could not be measured does not hold and fails the run, with or without a bound", () => {
    expect(figureOf("start.secondSeconds", null)).toMatchObject({ value: null, holds: false });
    expect(allHold([figureOf("start.freshSeconds", null)])).toBe(false);
    expect(allHold([figureOf("start.freshSeconds", 90), figureOf("start.secondSeconds", 3)])).toBe(true);
    expect(allHold([figureOf("start.secondSeconds", 9)])).toBe(false);
  });
});

it("the table says value, bound and meaning of each figure", () => {
  const lines = table([figureOf("autosave.throughputRatio", 0.65), figureOf("autosave.p95Ms", null)]);
  expect(lines[0]).toMatch(/^autosave\.throughputRatio +0\.65 × +✗ at least 0\.7 +autosave against/);
  expect(lines[1]).toMatch(/^autosave\.p95Ms +not measured +one autosave/);
});
