import { describe, expect, it } from "vitest";
import { builtInLadder } from "@/lib/ladder/built-in";
import { comparedRows, spanOf } from "./comparison-rows";

describe("a period", () => {
  it("is called what it is about as long as", () => {
    expect(spanOf("2026-06-01", "2026-11-30")).toBe("half");
    expect(spanOf("2026-01-01", "2026-06-30")).toBe("half");
    expect(spanOf("2026-01-01", "2026-03-31")).toBe("quarter");
    expect(spanOf("2026-01-01", "2026-12-31")).toBe("year");
    expect(spanOf("2026-01-01", "2026-02-20")).toBe("other");
  });
});

describe("the rows", () => {
  const item = {
    ...{ key: "design-solutions-independently", self: { answer: 3, comment: "", happened: "" } },
    ...{ mentor: { answer: 4, comment: "" }, pieces: [], agreement: null, before: null },
  };
  it("speak the words of the review's own ladder", () => {
    const changed = structuredClone(builtInLadder());
    const own = changed.levels.flatMap((level) => level.responsibilities).find(({ key }) => key === item.key);
    if (own) own.shortName.en = "As it was called then";
    const [row] = comparedRows({ ladder: changed, items: [item] }, "en");
    expect(row).toMatchObject({ levelKey: "L2", code: "2.1", name: "As it was called then" });
    expect(row?.anchors).toHaveLength(5);
  });

  it("refuse a responsibility that the ladder does not have", () => {
    expect(() => comparedRows({ ladder: builtInLadder(), items: [{ ...item, key: "gone" }] }, "en")).toThrow("gone");
  });
});
