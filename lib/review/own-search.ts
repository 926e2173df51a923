import { fill } from "@/lib/i18n/fill";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { writtenLanguage } from "@/lib/i18n/written-language";
import { builtInLadder, findLevel, findResponsibility, textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { excerpted, fold, holdsAll, type MarkedText, marked, type Search } from "@/lib/search-text";
import type { OwnText, OwnThings, ReviewFacts } from "./queries/search";

/** Code units of a link that are searched and shown. */
export const searchedLink = 200;

export interface OwnHit {
  kind: "review" | "inReview" | "note";
  title: MarkedText;
  excerpt: MarkedText;
  address: string;
}

interface Place {
  locale: Locale;
  workspace: string;
  timeZone: string;
}

/**
 * One's own reviews and texts that hold every word: notes first, then reviews, then what stands in them; how many there
 * are, and the first `limit` as they are shown, since marking costs more than finding. A review is found by what its line
 * in the list says, in either language.
 */
export function findOwn(
  { words }: Search,
  { reviews, texts }: OwnThings,
  place: Place,
  limit: number,
): { hits: OwnHit[]; total: number } {
  const found = texts.filter((one) => holdsAll(fold(`${one.text} ${shownLink(one)}`), words));
  const byId = new Map(reviews.map((review) => [review.id, review]));
  const shown = [
    ...found.filter((one) => one.what === "note").map((note) => () => noteHit(note, words, place)),
    ...reviews.filter((review) => isFound(review, words, place)).map((review) => () => reviewHit(review, words, place)),
    ...found.flatMap((text) => {
      const review = byId.get(text.reviewId ?? "");
      return review ? [() => textHit(text, review, words, place)] : [];
    }),
  ];
  return { hits: shown.slice(0, limit).map((show) => show()), total: shown.length };
}

/** As much of a link as is searched and shown: one may be two thousand signs long. */
function shownLink({ link }: OwnText): string {
  return link?.slice(0, searchedLink) ?? "";
}

function noteHit(note: OwnText, words: readonly string[], { locale, workspace }: Place): OwnHit {
  const day = note.day ? formatDate(locale, note.day) : null;
  const parts = [day, shownLink(note), nameOf(note.responsibilityKey, locale)];
  return {
    kind: "note",
    title: { lang: writtenLanguage(note.text), parts: marked(note.text, words) },
    excerpt: { lang: locale, parts: marked(parts.filter(Boolean).join(" · "), words) },
    address: paths.notes(locale, workspace, note.day ?? undefined),
  };
}

function isFound(review: ReviewFacts, words: readonly string[], { timeZone }: Place): boolean {
  const lines = locales.map((locale) => [titleOf(review, locale), ...lineOf(review, locale, timeZone)].join("\n"));
  return holdsAll(fold([...lines, review.revisionReason ?? ""].join("\n")), words);
}

function reviewHit(review: ReviewFacts, words: readonly string[], { locale, workspace, timeZone }: Place): OwnHit {
  const line = [...lineOf(review, locale, timeZone), review.revisionReason].filter(Boolean).join(" · ");
  return {
    kind: "review",
    title: { lang: locale, parts: marked(titleOf(review, locale), words) },
    excerpt: { lang: locale, parts: marked(line, words) },
    address: addressOf(review, { locale, workspace }),
  };
}

function textHit(text: OwnText, review: ReviewFacts, words: readonly string[], { locale, workspace }: Place): OwnHit {
  const shown = text.what === "evidence" && text.link ? `${text.text} · ${shownLink(text)}` : text.text;
  const about = [nameOf(text.responsibilityKey, locale), formatPeriod(locale, review.periodFrom, review.periodTo)];
  return {
    kind: "inReview",
    title: { lang: locale, parts: [about.filter(Boolean).join(" · ")] },
    excerpt: { lang: writtenLanguage(text.text), parts: excerpted(shown, words) },
    address: addressOf(review, { locale, workspace }, text.responsibilityKey ?? undefined),
  };
}

function titleOf({ target }: ReviewFacts, locale: Locale): string {
  const level = findLevel(builtInLadder(), target);
  const { read } = loadMessages(locale).review;
  return fill(read.title, { level: level ? `${level.key} ${textIn(level.name, locale)}` : target });
}

/** What the list of reviews says beside the target. */
function lineOf(review: ReviewFacts, locale: Locale, timeZone: string): string[] {
  const { list } = loadMessages(locale).review;
  const state = review.state === "withdrawn" ? list.withdrawn : review.state === "open" ? list.open : list.closed;
  const on = (sentence: string, date: Date | null) =>
    date ? [fill(sentence, { date: formatDate(locale, date, timeZone) })] : [];
  return [
    formatPeriod(locale, review.periodFrom, review.periodTo),
    state,
    ...on(list.submittedOn, review.closedAt),
    ...on(list.setAsideOn, review.withdrawnAt),
    ...(review.revisionReason === null ? [] : [list.revises]),
  ];
}

function addressOf(
  review: ReviewFacts,
  { locale, workspace }: Pick<Place, "locale" | "workspace">,
  responsibilityKey?: string,
): string {
  return review.state === "open"
    ? paths.selfReview(locale, workspace, review.id, responsibilityKey)
    : paths.review(locale, workspace, review.id);
}

function nameOf(responsibilityKey: string | null, locale: Locale): string | null {
  const found = responsibilityKey === null ? null : findResponsibility(builtInLadder(), responsibilityKey);
  return found ? `${found.responsibility.code} ${textIn(found.responsibility.shortName, locale)}` : null;
}
