import type { Locale } from "@/lib/i18n/locales";
import { textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";

/** One responsibility of a review in the reader's language: what a form or a read page needs of it, and no more. */
export interface ReviewItem {
  key: string;
  /** "3.1", for reading. */
  code: string;
  levelKey: string;
  name: string;
  /** The full wording, and the sentence that follows it; English puts a space between them. */
  statement: string;
  elaboration: string;
  /** Texts of the points 1 to 5, in that order. */
  anchors: string[];
  evidence: string[];
  questions: string[];
}

export interface ReviewRung {
  levelKey: string;
  shortName: string;
  items: ReviewItem[];
}

/** The rungs of a review from the top, as the ladder is drawn, each with the responsibilities that `keys` names. */
export function reviewRungs(ladder: CareerLadder, keys: readonly string[], locale: Locale): ReviewRung[] {
  const covered = new Set(keys);
  return [...ladder.levels]
    .reverse()
    .map((level) => ({
      levelKey: level.key,
      shortName: textIn(level.shortName, locale),
      items: level.responsibilities
        .filter((responsibility) => covered.has(responsibility.key))
        .map((responsibility) => ({
          key: responsibility.key,
          code: responsibility.code,
          levelKey: level.key,
          name: textIn(responsibility.shortName, locale),
          statement: textIn(responsibility.statement, locale) + (locale === "en" ? " " : ""),
          elaboration: textIn(responsibility.elaboration, locale),
          anchors: responsibility.anchors.map((anchor) => textIn(anchor.text, locale)),
          evidence: responsibility.evidence.map((one) => textIn(one.text, locale)),
          questions: responsibility.questions.map((one) => textIn(one.text, locale)),
        })),
    }))
    .filter((rung) => rung.items.length > 0);
}
