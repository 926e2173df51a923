import type { useTranslations } from "next-intl";
import type { GrowthView } from "@/lib/growth/growth-view";
import { formatList, formatMonth, sentenceCase, sentenceGap } from "@/lib/i18n/format";
import { countInSentence } from "./count-in-sentence";

type GrowthTranslator = ReturnType<typeof useTranslations<"growth">>;

/** The heading of somebody with agreed ratings: what is held, and where they climb. */
export function agreedTitle(t: GrowthTranslator, view: GrowthView, now: string): string {
  const { target } = view;
  const highest = view.held.at(-1)?.levelKey;
  if (!target) return highest ? t("agreed.title.noTarget", { held: highest }) : t("title.noTarget", { now });
  if (view.held.some((rung) => rung.levelKey === target.key)) return t("agreed.title.reached", { target: target.key });
  const heightOf = (key: string) => view.rungs.findIndex((rung) => rung.key === key);
  if (highest && heightOf(target.key) > heightOf(highest)) {
    return t("agreed.title.up", { held: highest, target: target.key });
  }
  return t(target.direction === "up" ? "agreed.title.notYet" : "agreed.title.toHold", { now, target: target.key });
}

/** How many parts are agreed at 4 or more, and which gap is the widest where one is. */
export function agreedLead(t: GrowthTranslator, view: GrowthView): string {
  if (!view.counted) return t("agreed.lead.noTarget");
  const widest = widestGap(view);
  const counted = countedWords(t, view.counted, view.locale);
  if (!widest) return counted;
  const key = widest.step ? "agreed.lead.widestWithStep" : "agreed.lead.widest";
  return `${counted}${sentenceGap(view.locale)}${t(key, { name: widest.name })}`;
}

/** Who declared the level now, and what is held since when: the one is not the other. */
export function heldWords(t: GrowthTranslator, { held, levelNow, locale }: GrowthView): string {
  const declared = t(levelNow.kind === "level" ? "agreed.declared" : "agreed.declaredBelow");
  const rungs = held.map(({ levelKey, on }) =>
    t("agreed.heldSince", { level: levelKey, month: formatMonth(locale, on) }),
  );
  const words = rungs.length > 0 ? t("agreed.held", { rungs: formatList(locale, rungs) }) : t("agreed.noneHeld");
  return `${declared}${sentenceGap(locale)}${words}`;
}

function countedWords(t: GrowthTranslator, counted: NonNullable<GrowthView["counted"]>, locale: GrowthView["locale"]) {
  const { from, to, there, parts } = counted;
  const inWords = (count: number) => countInSentence(locale, count);
  const figures = { there: inWords(there), parts: inWords(parts), count: there };
  if (from === to) {
    if (there === parts) return t("agreed.lead.oneDone", { level: to });
    return there === 0
      ? t("agreed.lead.oneNone", { level: to, parts: figures.parts })
      : sentenceCase(t("agreed.lead.one", { level: to, ...figures }));
  }
  if (there === parts) return t("agreed.lead.severalDone", { from, to });
  return there === 0
    ? t("agreed.lead.severalNone", { from, to, parts: figures.parts })
    : sentenceCase(t("agreed.lead.several", { from, to, ...figures }));
}

/** The gap to name: none where several are equally wide, or where the widest is not an agreed one. */
function widestGap({ gaps }: GrowthView) {
  const [first, second] = gaps;
  if (first?.now?.kind !== "agreed") return null;
  const isAlone = !second?.now || !("point" in second.now) || second.now.point > first.now.point;
  return isAlone ? first : null;
}
