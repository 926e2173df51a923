import { type Locale, locales, otherLocale } from "@/lib/i18n/locales";
import {
  beginsWord,
  excerpted,
  fold,
  holdsAll,
  type MarkedText,
  marked,
  placesOf,
  type Search,
} from "@/lib/search-text";
import { builtInLadder, textIn } from "./built-in";
import { careerMap } from "./career-map";
import { type LadderKind, type Searchable, searchablesOf } from "./searchable";

export interface LadderHit {
  kind: LadderKind;
  /** In the language of the page, with its code. */
  title: MarkedText;
  /** Where the words stand, in the language they stand in; else what the thing is. */
  excerpt: MarkedText;
  address: string;
  /** Its code or its title is just what was typed. */
  exact: boolean;
}

/**
 * What the built-in ladder and everything beside it say about `search`, in both languages whatever the page's: the best
 * first, at most `limit`, and how many there are in all. Each thing is found once, however many of its texts match.
 */
export function searchLadder(search: Search, locale: Locale, limit = 30): { hits: LadderHit[]; total: number } {
  const whole = fold(search.text);
  const found = entries()
    .filter((entry) => holdsAll(entry.all, search.words))
    .map((entry) => ({ entry, rank: rankOf(entry, search.words, whole) }))
    .sort((a, b) => a.rank - b.rank);
  const hits = found.slice(0, limit).map(({ entry, entry: { thing }, rank }) => ({
    kind: thing.kind,
    title: { lang: locale, parts: marked(titleIn(thing, locale), search.words) },
    excerpt: excerptOf(entry, search.words, locale),
    address: thing.address(locale),
    exact: rank === exactRank,
  }));
  return { hits, total: found.length };
}

interface Text {
  lang: Locale;
  text: string;
  folded: string;
}

interface Entry {
  thing: Searchable;
  code: string | null;
  /** Folded, in each language, without and with the code. */
  names: readonly string[];
  titles: Readonly<Record<Locale, string>>;
  /** In each language: the title, then what is said. */
  texts: Readonly<Record<Locale, readonly Text[]>>;
  /** All of it folded, one text to a line. */
  all: string;
}

let made: readonly Entry[] | undefined;

/** The folded texts, made once per process. */
function entries(): readonly Entry[] {
  made ??= searchablesOf(careerMap(builtInLadder())).map((thing) => {
    const { code, title, texts } = thing;
    const inLanguage = (lang: Locale) =>
      [title, ...texts].map((one) => ({ lang, text: textIn(one, lang), folded: fold(textIn(one, lang)) }));
    const folded = { en: inLanguage("en"), "zh-CN": inLanguage("zh-CN") };
    const titles = { en: fold(titleIn(thing, "en")), "zh-CN": fold(titleIn(thing, "zh-CN")) };
    return {
      thing,
      code: code === null ? null : fold(code),
      names: locales.map((locale) => fold(textIn(title, locale))),
      titles,
      texts: folded,
      all: [titles.en, titles["zh-CN"], ...locales.flatMap((one) => folded[one].map((text) => text.folded))].join("\n"),
    };
  });
  return made;
}

function titleIn({ code, title }: Searchable, locale: Locale): string {
  return code === null ? textIn(title, locale) : `${code} ${textIn(title, locale)}`;
}

const exactRank = 0;

/** Lower is better; among equals the order of the ladder decides. */
function rankOf({ code, names, titles, all }: Entry, words: readonly string[], whole: string): number {
  const both = locales.map((locale) => titles[locale]);
  if (whole === code || [...names, ...both].includes(whole)) return exactRank;
  if (names.some((name) => name.startsWith(whole))) return 1;
  if (both.some((title) => words.every((word) => beginsSomeWord(title, word)))) return 2;
  if (both.some((title) => holdsAll(title, words))) return 3;
  const named = words.some((word) => both.some((title) => title.includes(word)));
  return (named ? 4 : 6) + (words.every((word) => beginsSomeWord(all, word)) ? 0 : 1);
}

function beginsSomeWord(folded: string, word: string): boolean {
  for (const at of placesOf(folded, word)) if (beginsWord(folded, at)) return true;
  return false;
}

/**
 * Of all that is said about a thing the text with most of the words that its shown title does not have: one of the page's
 * language before one of the other, an earlier before a later one. Where the title has them all, how it is introduced.
 */
function excerptOf({ titles, texts }: Entry, words: readonly string[], locale: Locale): MarkedText {
  const missing = words.filter((word) => !titles[locale].includes(word));
  let best = texts[locale][1] ?? texts[locale][0];
  let most = 0;
  if (missing.length > 0) {
    for (const one of [...texts[locale], ...texts[otherLocale(locale)]]) {
      const holds = missing.filter((word) => one.folded.includes(word)).length;
      if (holds > most) [best, most] = [one, holds];
    }
  }
  return best ? { lang: best.lang, parts: excerpted(best.text, words) } : { lang: locale, parts: [""] };
}
