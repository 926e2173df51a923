import { getTranslations } from "next-intl/server";
import { countWord } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { SkillGroup } from "@/lib/ladder/career-map";
import { Chip } from "../../ui/chip";

/** Marks a group that others can stand in for. */
export async function OneOf({ locale, group }: { locale: Locale; group: SkillGroup }) {
  const t = await getTranslations("skills");
  const others = group.alternatives?.length ?? 0;
  return others > 0 ? <Chip>{t("oneOf", { count: countWord(locale, others + 1) })}</Chip> : null;
}
