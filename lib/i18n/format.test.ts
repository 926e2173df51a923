import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countWord,
  formatDate,
  formatDay,
  formatList,
  formatMonth,
  formatPeriod,
  formatTime,
  plural,
  sentenceCase,
  sentenceGap,
} from "./format";

describe("days", () => {
  it("reads a chosen day as it was chosen", () => {
    expect(formatDay("en", "2026-11-26")).toBe("26 November");
    expect(formatDay("zh-CN", "2026-11-06")).toBe("11 月 6 日");
    expect(formatDate("en", "2026-11-26")).toBe("26 November 2026");
    expect(formatDate("zh-CN", "2026-11-26")).toBe("2026 年 11 月 26 日");
    expect(formatMonth("en", "2026-06-30")).toBe("June 2026");
    expect(formatMonth("zh-CN", "2026-06-30")).toBe("2026 年 6 月");
  });

  it("places a moment in the reader's zone", () => {
    const lateInLondon = new Date("2026-11-25T23:30:00Z");
    expect(formatDay("en", lateInLondon)).toBe("25 November");
    expect(formatDay("zh-CN", lateInLondon, "Asia/Shanghai")).toBe("11 月 26 日");
    expect(formatTime(lateInLondon, "Asia/Shanghai")).toBe("07:30");
    expect(formatTime(new Date("2026-11-25T00:05:00Z"))).toBe("00:05");
  });

  it("names the year of a period once, or twice when it turns", () => {
    expect(formatPeriod("en", "2026-06-01", "2026-11-30")).toBe("1 June to 30 November 2026");
    expect(formatPeriod("en", "2025-12-01", "2026-05-31")).toBe("1 December 2025 to 31 May 2026");
    expect(formatPeriod("zh-CN", "2026-06-01", "2026-11-30")).toBe("2026 年 6 月 1 日至 11 月 30 日");
  });

  it("refuses what is not a day", () => {
    expect(() => formatDay("en", "26.11.2026")).toThrow(RangeError);
    expect(() => formatDay("en", "2026-13-01")).toThrow(RangeError);
  });
});

describe("lists and counts", () => {
  it("joins a list as each language does", () => {
    expect(formatList("en", [])).toBe("");
    expect(formatList("en", ["scope"])).toBe("scope");
    expect(formatList("en", ["scope", "autonomy", "influence"])).toBe("scope, autonomy and influence");
    expect(formatList("zh-CN", ["范围", "自主", "影响"])).toBe("范围、自主和影响");
    expect(formatList("zh-CN", ["L2", "L3"])).toBe("L2 和 L3");
  });

  it("keeps every item, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (items) => {
        expect(formatList("en", items).split(/, | and /)).toEqual(items);
      }),
    );
  });

  it("writes counts in words up to nine", () => {
    expect(countWord("en", 4)).toBe("four");
    expect(countWord("zh-CN", 2)).toBe("两");
    expect(countWord("en", 12)).toBe("12");
    expect(countWord("zh-CN", 10)).toBe("10");
  });

  it("bends the word in English only", () => {
    expect(plural("en", 1, { one: "responsibility", other: "responsibilities" })).toBe("responsibility");
    expect(plural("en", 2, { one: "responsibility", other: "responsibilities" })).toBe("responsibilities");
    expect(plural("zh-CN", 1, { other: "项职责" })).toBe("项职责");
    expect(sentenceCase("four")).toBe("Four");
    expect(["en", "zh-CN"].map((locale) => sentenceGap(locale as "en"))).toEqual([" ", ""]);
  });
});
