import type { Locale } from "./locales";

/*
 * How dates, times, lists and counts read, in one place. Written out by hand rather than left to the engine's
 * locale data: the product types one space between Han and digits, and that must not depend on an ICU version.
 */

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A day that somebody chose ("2026-11-26", no zone), or a moment seen from a zone. */
export type Day = string | Date;

interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** "26 November", "11 月 26 日". */
export function formatDay(locale: Locale, value: Day, timeZone = "UTC"): string {
  const { month, day } = calendarDay(value, timeZone);
  return locale === "en" ? `${day} ${monthName(month)}` : `${month} 月 ${day} 日`;
}

/** "26 November 2026", "2026 年 11 月 26 日". */
export function formatDate(locale: Locale, value: Day, timeZone = "UTC"): string {
  const { year } = calendarDay(value, timeZone);
  const day = formatDay(locale, value, timeZone);
  return locale === "en" ? `${day} ${year}` : `${year} 年 ${day}`;
}

/** "June 2026", "2026 年 6 月". */
export function formatMonth(locale: Locale, value: Day, timeZone = "UTC"): string {
  const { year, month } = calendarDay(value, timeZone);
  return locale === "en" ? `${monthName(month)} ${year}` : `${year} 年 ${month} 月`;
}

/** "1 June to 30 November 2026"; the year stands twice only when it differs. */
export function formatPeriod(locale: Locale, from: Day, to: Day): string {
  const sameYear = calendarDay(from, "UTC").year === calendarDay(to, "UTC").year;
  if (locale === "en")
    return `${sameYear ? formatDay(locale, from) : formatDate(locale, from)} to ${formatDate(locale, to)}`;
  return `${formatDate(locale, from)}至 ${sameYear ? formatDay(locale, to) : formatDate(locale, to)}`;
}

/** "14:32", 24 hours, in both languages. */
export function formatTime(value: Date, timeZone = "UTC"): string {
  const parts = partsIn(value, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${parts.hour}:${parts.minute}`;
}

/** "a, b and c"; "范围、自主和影响". */
export function formatList(locale: Locale, items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  const last = items[items.length - 1];
  const rest = items.slice(0, -1);
  return locale === "en"
    ? `${rest.join(", ")} and ${last}`
    : `${rest.join("、")}${spaceAfter(rest.at(-1) ?? "")}和${spaceBefore(last ?? "")}`;
}

const englishCounts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;
const chineseCounts = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"] as const;

/** A count in words up to nine, in numerals from ten on. In Chinese the form before a measure word (两项, not 二项). */
export function countWord(locale: Locale, count: number): string {
  return (locale === "en" ? englishCounts : chineseCounts)[count] ?? String(count);
}

/** The form of a word that goes with a count. Chinese has one form: give it twice, or leave `other` alone. */
export function plural(locale: Locale, count: number, forms: { one?: string; other: string }): string {
  return locale === "en" && count === 1 ? (forms.one ?? forms.other) : forms.other;
}

/** What stands between two sentences: full-width punctuation brings its own room. */
export function sentenceGap(locale: Locale): string {
  return locale === "en" ? " " : "";
}

/** The first letter in upper case, for a sentence that begins with a count. */
export function sentenceCase(text: string): string {
  const [first = "", ...rest] = [...text];
  return first.toLocaleUpperCase("en") + rest.join("");
}

/* One space between Han and what is not, for engines without text-autospace. */
function spaceBefore(text: string): string {
  return /^[\x21-\x7e]/.test(text) ? ` ${text}` : text;
}

function spaceAfter(text: string): string {
  return /[\x21-\x7e]$/.test(text) ? " " : "";
}

function monthName(month: number): string {
  const name = englishMonths[month - 1];
  if (!name) throw new RangeError(`There is no month ${month}`);
  return name;
}

function calendarDay(value: Day, timeZone: string): CalendarDay {
  if (typeof value === "string") {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if (!match) throw new RangeError(`Not a day: ${value}`);
    return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  }
  const parts = partsIn(value, timeZone, { year: "numeric", month: "numeric", day: "numeric" });
  return { year: Number(parts.year), month: Number(parts.month), day: Number(parts.day) };
}

/** Making one costs a hundred times as much as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(value: Date, timeZone: string, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const key = JSON.stringify([timeZone, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", { timeZone, ...options });
  formats.set(key, format);
  const parts = format.formatToParts(value);
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}
