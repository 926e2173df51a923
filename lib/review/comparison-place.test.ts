import { expect, it } from "vitest";
import { comparisonChoice, comparisonPlace } from "./comparison-place";

it("knows what it knows, and is as at first for anything else", () => {
  expect(comparisonChoice({ view: "table", show: "to-agree", row: "a" })).toEqual({
    ...{ view: "table", show: "to-agree", row: "a", again: false },
  });
  expect(comparisonChoice({ view: ["rung", "table"], show: "x&y" })).toEqual({
    view: "rung",
    show: "all",
    row: null,
    again: false,
  });
  expect(comparisonChoice({})).toEqual({ view: "difference", show: "all", row: null, again: false });
  expect(comparisonChoice({ row: "a", again: "yes" }).again).toBe(true);
});

it("leaves out of an address what is as at first", () => {
  expect(comparisonPlace({ view: "difference", show: "all" })).toEqual({ view: undefined, show: undefined });
  expect(comparisonPlace({ view: "//evil", show: "left-open" })).toEqual({ view: undefined, show: "left-open" });
});
