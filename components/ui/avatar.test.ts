import { describe, expect, it } from "vitest";
import { initialsOf } from "./avatar";

describe("initialsOf", () => {
  it.each([
    ["林知夏", "夏"],
    ["Arjun Mehta", "AM"],
    ["Sofia Maria Berglund", "SB"],
    ["chen", "C"],
    ["Lin Zhixia 林知夏", "夏"],
    ["Émile Zola", "ÉZ"],
    ["  ", "·"],
    ["🦊", "🦊"],
  ])("%s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
