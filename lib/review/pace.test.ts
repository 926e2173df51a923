import { describe, expect, it } from "vitest";
import { minutesLeft } from "./pace";

const minute = 60_000;
const at = (...minutes: number[]) => minutes.map((one) => one * minute);

describe("minutes left", () => {
  it("takes three for each until there is a pace of one's own", () => {
    expect(minutesLeft([], 7)).toBe(21);
    expect(minutesLeft(at(0, 1, 2), 4)).toBe(12);
  });

  it("goes by the median gap, in whatever order, without pauses", () => {
    expect(minutesLeft(at(3, 0, 1, 2), 4)).toBe(4);
    expect(minutesLeft(at(0, 2, 4, 6, 600, 602), 5)).toBe(10);
  });

  it("says nothing is left only when nothing is", () => {
    expect(minutesLeft(at(0, 0.1, 0.2, 0.3), 1)).toBe(1);
    expect(minutesLeft(at(0, 1, 2, 3), 0)).toBe(0);
  });
});
