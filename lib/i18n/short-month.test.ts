import { expect, test } from "vitest";
import { formatShortMonth } from "./short-month";
import { writtenLanguage } from "./written-language";

test.each([
  ["en", false, "Sep 2026"],
  ["en", true, "Sep 26"],
  ["zh-CN", false, "2026 年 9 月"],
  ["zh-CN", true, "26.9"],
] as const)("a month in %s, tight: %s", (locale, tight, expected) => {
  expect(formatShortMonth(locale, "2026-09-10", tight)).toBe(expected);
});

test("Han alone is Chinese; with kana, or without Han, nobody knows", () => {
  expect(writtenLanguage("给检索迁移写一页 risk list")).toBe("zh-CN");
  expect(writtenLanguage("設計を書く")).toBe("");
  expect(writtenLanguage("Write it down")).toBe("");
});
