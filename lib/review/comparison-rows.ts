import type { Locale } from "@/lib/i18n/locales";
import { findResponsibility, textIn } from "@/lib/ladder/built-in";
import type { ComparedItem, Comparison } from "./queries/comparison";

/** One responsibility with both sides, in the reader's language. */
export interface ComparedRow extends ComparedItem {
  /** "3.1", for reading. */
  code: string;
  levelKey: string;
  name: string;
  /** Texts of the points 1 to 5, in that order. */
  anchors: string[];
}

/** The rows of a comparison in the words of the review's own ladder version, whichever came after it. */
export function comparedRows({ ladder, items }: Pick<Comparison, "ladder" | "items">, locale: Locale): ComparedRow[] {
  return items.map((item) => {
    const found = findResponsibility(ladder, item.key);
    if (!found) throw new Error(`The ladder of the review has no ${item.key}.`);
    const { level, responsibility } = found;
    return {
      ...item,
      code: responsibility.code,
      levelKey: level.key,
      name: textIn(responsibility.shortName, locale),
      anchors: responsibility.anchors.map((anchor) => textIn(anchor.text, locale)),
    };
  });
}

/** What a period is called when it is about as long as that; days as `YYYY-MM-DD`. */
export function spanOf(from: string, to: string): "quarter" | "half" | "year" | "other" {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days >= 84 && days <= 98) return "quarter";
  if (days >= 175 && days <= 190) return "half";
  return days >= 358 && days <= 373 ? "year" : "other";
}
