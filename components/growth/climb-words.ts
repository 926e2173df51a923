import type { useTranslations } from "next-intl";
import type { AgreedPoint, ClimbPoint } from "@/lib/growth/climb";
import type { ClimbSize, ClimbWords } from "@/lib/growth/climb-layout";
import type { ClimbView } from "@/lib/growth/growth-view";
import { formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { formatShortMonth } from "@/lib/i18n/short-month";
import { countInSentence } from "./count-in-sentence";

export type GrowthTranslator = ReturnType<typeof useTranslations<"growth">>;

/** The words on the drawing; on the small one they are shorter. */
export function climbWords(t: GrowthTranslator, view: ClimbView, size: ClimbSize): ClimbWords {
  const { climb, locale, today } = view;
  const tight = size === "small";
  const reachBy = climb.target?.reachBy;
  const last = climb.points.length - 1;
  return {
    rungs: view.rungs.map((rung) => `${rung.key} ${rung.name}`),
    ground: t("climb.ground"),
    points: climb.points.map((point, i) => ({
      isDeclared: point.kind === "declared",
      fact: pointFact(t, locale, point, tight, i === last),
      day: formatShortMonth(locale, point.on, tight),
    })),
    now: t("climb.now"),
    youAreHere: t("climb.youAreHere"),
    target: t("climb.target"),
    targetDay: reachBy && reachBy > today ? formatShortMonth(locale, reachBy, tight) : null,
  };
}

/** The whole drawing in one sentence, oldest first: its accessible name. */
export function climbSummary(t: GrowthTranslator, view: ClimbView): string {
  const { climb, locale } = view;
  const parts = climb.points.map((point) => pointSentence(t, view, point));
  if (view.hasReviews && !view.hasAgreed) parts.push(t("summary.unagreed"));
  if (climb.target) {
    const { levelKey, reachBy } = climb.target;
    parts.push(
      reachBy
        ? t("summary.targetBy", { level: levelKey, month: formatMonth(locale, reachBy) })
        : t("summary.target", { level: levelKey }),
    );
  }
  return t("summary.end", { all: parts.reduce((rest, next) => t("summary.join", { rest, next })) });
}

/** What a review says in a table cell: "1 of 4 on L3", "L2 held, 1 of 4 on L3". */
export function reviewFact(t: GrowthTranslator, locale: Locale, point: ClimbPoint): string {
  return pointFact(t, locale, point, false, false);
}

function pointFact(t: GrowthTranslator, locale: Locale, point: ClimbPoint, tight: boolean, isLatest: boolean): string {
  if (point.kind === "declared") {
    if (point.levelNow === null) return t("climb.declaredBelow");
    return t(tight ? "climb.declaredTight" : "climb.declared", { level: point.levelNow });
  }
  /* On the small drawing only the ends of the line speak; the table has the rest. */
  if (tight && !isLatest) return "";
  if (point.kind === "agreed") return agreedFact(t, locale, point, tight);
  const place = tight ? "tight" : isLatest ? "latest" : "earlier";
  const next = point.next;
  if (point.completeTo !== null && (!next || next.there === 0)) {
    return t(completeKeys[place], { level: point.completeTo });
  }
  if (!next) return "";
  const values = { level: next.levelKey, there: figure(locale, next.there), parts: figure(locale, next.parts) };
  return next.there === 0 ? t(noneKeys[place], values) : t(someKeys[place], values);
}

function agreedFact(t: GrowthTranslator, locale: Locale, { heldTo, next }: AgreedPoint, tight: boolean): string {
  if (heldTo !== null && (tight || !next || next.there === 0)) return t("climb.held", { held: heldTo });
  if (!next) return "";
  const values = { level: next.levelKey, there: figure(locale, next.there), parts: figure(locale, next.parts) };
  if (heldTo !== null) return t("climb.heldAnd", { held: heldTo, ...values });
  if (tight) return t(next.there === 0 ? "climb.agreedTightNone" : "climb.agreedTight", values);
  return t(next.there === 0 ? "climb.selfEarlierNone" : "climb.selfEarlier", values);
}

const completeKeys = {
  latest: "climb.selfComplete",
  tight: "climb.selfCompleteTight",
  earlier: "climb.selfCompleteEarlier",
} as const;
const someKeys = { latest: "climb.self", tight: "climb.selfTight", earlier: "climb.selfEarlier" } as const;
const noneKeys = { latest: "climb.selfNone", tight: "climb.selfTightNone", earlier: "climb.selfEarlierNone" } as const;

function pointSentence(t: GrowthTranslator, { locale, rungs }: ClimbView, point: ClimbPoint): string {
  const month = formatMonth(locale, point.on);
  if (point.kind === "declared") {
    if (point.levelNow === null) return t("summary.declaredBelow", { month });
    const key = point.levelNow === rungs[0]?.key ? "summary.declared" : "summary.declaredGiven";
    return t(key, { month, level: point.levelNow });
  }
  if (point.kind === "agreed") return agreedSentence(t, locale, month, point);
  const next = point.next;
  if (point.completeTo !== null && (!next || next.there === 0)) {
    return t("summary.selfComplete", { month, level: point.completeTo });
  }
  if (!next) return month;
  const values = { month, level: next.levelKey, there: figure(locale, next.there), parts: figure(locale, next.parts) };
  return t(next.there === 0 ? "summary.selfNone" : "summary.self", values);
}

function agreedSentence(t: GrowthTranslator, locale: Locale, month: string, { heldTo, next }: AgreedPoint): string {
  if (heldTo !== null && (!next || next.there === 0)) return t("summary.held", { month, held: heldTo });
  if (!next) return month;
  const values = { month, level: next.levelKey, there: figure(locale, next.there), parts: figure(locale, next.parts) };
  if (heldTo !== null) return t("summary.heldAnd", { held: heldTo, ...values });
  return t(next.there === 0 ? "summary.agreedNone" : "summary.agreed", values);
}

/** Numerals in English, words in Chinese, where the numeral of a rating stands in the same phrase. */
function figure(locale: Locale, count: number): string {
  return locale === "en" ? String(count) : countInSentence(locale, count);
}
