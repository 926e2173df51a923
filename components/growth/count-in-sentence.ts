import { countWord } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

/** A count inside a sentence: in words up to nine; a numeral in Chinese stands between spaces ("的 12 项"). */
export function countInSentence(locale: Locale, count: number): string {
  const word = countWord(locale, count);
  return locale === "zh-CN" && /^\d/.test(word) ? ` ${word} ` : word;
}
