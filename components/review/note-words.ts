import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { builtInLadder, textIn } from "@/lib/ladder/built-in";

/** The sentences of a note's form. */
export async function noteWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "review.notes" });
  const sentences = await memberFormSentences(locale, ["invalid-input", "stale-version"]);
  return {
    ...sentences,
    what: t("what"),
    link: t("link"),
    date: t("date"),
    responsibility: t("responsibility"),
    anyResponsibility: t("anyResponsibility"),
    onlyYou: t("onlyYou"),
    keep: t("keep"),
    keeping: t("keeping"),
  };
}

/** What a note may speak of: every responsibility of the ladder, from the lowest rung. */
export function noteResponsibilities(locale: Locale): { key: string; name: string }[] {
  return builtInLadder().levels.flatMap((level) =>
    level.responsibilities.map((one) => ({ key: one.key, name: `${one.code} ${textIn(one.shortName, locale)}` })),
  );
}
