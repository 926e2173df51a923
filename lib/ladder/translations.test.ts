import { describe, expect, it } from "vitest";
import { builtInLadder } from "./built-in";
import record from "./content/ai-engineer.translations.json";
import { olderSide, settled, textsOf } from "./translations";

describe("the translations of a ladder", () => {
  const ladder = builtInLadder();

  it("has a record of every text, and of nothing else, in which no side is older", () => {
    expect(record).toEqual(settled(ladder));
  });

  it("gives every text a path of its own", () => {
    const paths = [...textsOf(ladder)].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each([
    [{ en: "Changed." }, "zh-CN"],
    [{ "zh-CN": "改过。" }, "en"],
    [{ en: "Changed.", "zh-CN": "改过。" }, null],
    [{}, null],
  ])("knows which side is older after %j", (change, older) => {
    const path = "guide-junior-engineers.4/text";
    const found = [...textsOf(ladder)].find((one) => one.path === path);
    if (!found) throw new Error(`No text at ${path}`);
    expect(olderSide(settled(ladder), path, { ...found.text, ...change })).toBe(older);
  });

  it("takes a text that the record does not know for new", () => {
    expect(olderSide({}, "new/text", { en: "New.", "zh-CN": "新的。" })).toBeNull();
  });
});
