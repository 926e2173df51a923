import { expect, it } from "vitest";
import { preferredLocale } from "./preferred-locale";

it.each([
  [null, "en"],
  ["", "en"],
  ["zh", "zh-CN"],
  ["zh-TW,en;q=0.8", "zh-CN"],
  ["fr-FR,zh;q=0.4,en;q=0.6", "en"],
  ["en;q=0,zh-CN;q=0.1", "zh-CN"],
  ["de, *;q=0.5", "en"],
  ["zh;q=abc,en;q=0.2", "en"],
] as const)("reads %j as %s", (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
