import type { Locale } from "./locales";

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * A month where room is scarce, such as the axis of a chart: "Sep 2026", "2026 年 9 月"; `tight` "Sep 26", "26.9".
 *
 * @param day `YYYY-MM-DD`
 */
export function formatShortMonth(locale: Locale, day: string, tight = false): string {
  const [year = "", month = ""] = day.split("-");
  const number = Number(month);
  if (locale === "en") return `${englishMonths[number - 1] ?? month} ${tight ? year.slice(2) : year}`;
  return tight ? `${year.slice(2)}.${number}` : `${year} 年 ${number} 月`;
}
