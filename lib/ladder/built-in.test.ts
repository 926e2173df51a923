import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { builtInLadder, findLevel, findResponsibility, levelsFromTop, neighboursOf, textIn } from "./built-in";

const ladder = builtInLadder();

describe("the built-in ladder", () => {
  it("is read once", () => {
    expect(builtInLadder()).toBe(ladder);
  });

  it("finds levels by key and nothing else", () => {
    expect(findLevel(ladder, "L3")?.ordinal).toBe(3);
    for (const unknown of ["l3", "L9", "", "constructor"]) expect(findLevel(ladder, unknown)).toBeNull();
  });

  it("finds every responsibility again under its own level", () => {
    for (const level of ladder.levels)
      for (const responsibility of level.responsibilities)
        expect(findResponsibility(ladder, responsibility.key)).toEqual({ level, responsibility });
    expect(findResponsibility(ladder, "no-such-thing")).toBeNull();
  });

  it("knows what lies below and above", () => {
    const [lowest, second] = ladder.levels;
    const highest = ladder.levels.at(-1);
    if (!lowest || !second || !highest) throw new Error("The ladder has no levels");
    expect(neighboursOf(ladder, lowest)).toEqual({ below: null, above: second });
    expect(neighboursOf(ladder, second).below).toBe(lowest);
    expect(neighboursOf(ladder, highest).above).toBeNull();
  });

  it("is drawn from the top without losing its order", () => {
    expect(levelsFromTop(ladder).map((level) => level.key)).toEqual(["L5", "L4", "L3", "L2", "L1"]);
    expect(ladder.levels[0]?.key).toBe("L1");
  });

  it("speaks each language", () => {
    expect(locales.map((locale) => textIn(ladder.ratings[3].label, locale))).toEqual(["Consistent", "胜任"]);
  });
});
