import { getTranslations } from "next-intl/server";
import { countWord, formatDate, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import type { Comparison } from "@/lib/review/queries/comparison";

export type Side = Comparison["side"];
export type CompareTexts = Awaited<ReturnType<typeof getTranslations<"review.compare">>>;

/** What every part of a comparison says things with. */
export interface CompareWords {
  locale: Locale;
  timeZone: string;
  t: CompareTexts;
  /** Labels of the answers 0 to 5: what may be agreed. */
  labels: string[];
  /** "4 Consistent"; without a side, 0 is no opportunity. */
  rating: (answer: number, side?: Side) => string;
  names: Readonly<Record<Side, string>>;
  /** The side that the reader is not. */
  otherName: string;
  day: (value: Date | string) => string;
  time: (value: Date) => string;
  /** A count in words; in Chinese a numeral brings its own room. */
  count: (value: number) => string;
}

export async function compareWords(
  comparison: Pick<Comparison, "side" | "subject" | "mentor"> & { ladder: CareerLadder },
  locale: Locale,
  timeZone: string,
): Promise<CompareWords> {
  const { side, subject, mentor, ladder } = comparison;
  const t = await getTranslations({ locale, namespace: "review.compare" });
  const labels = [ladder.noOpportunity, ...ladder.ratings].map((one) => textIn(one.label, locale));
  const notObserved = t("notObserved");
  return {
    locale,
    timeZone,
    t,
    labels,
    rating: (answer, of) => {
      if (answer === 0) return of === "mentor" ? notObserved : (labels[0] ?? "");
      return `${answer} ${labels[answer]}`;
    },
    names: { self: subject.name, mentor: mentor.name },
    otherName: side === "self" ? mentor.name : subject.name,
    day: (value) => formatDate(locale, value, timeZone),
    time: (value) => formatTime(value, timeZone),
    count: (value) => {
      const word = countWord(locale, value);
      return locale === "zh-CN" && /\d/.test(word) ? ` ${word} ` : word;
    },
  };
}
