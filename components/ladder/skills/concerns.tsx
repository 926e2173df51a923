import { getTranslations } from "next-intl/server";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { textIn } from "@/lib/ladder/built-in";
import type { PlacedSkill } from "@/lib/ladder/career-map";

/** Says of a thing that does not name this skill what it does name: the whole group, or its neighbours in it. */
export async function Concerns(props: { locale: Locale; placed: PlacedSkill; named: readonly string[] }) {
  const { locale, placed, named } = props;
  const t = await getTranslations("skills.one");
  const { group, skill } = placed;
  if (named.includes(skill.key)) return null;
  const beside = group.skills.filter((one) => named.includes(one.key)).map((one) => textIn(one.name, locale));
  return (
    <span className="concerns">
      {named.includes(group.key)
        ? t("wholeGroup", { group: textIn(group.name, locale) })
        : t("besideIt", { skills: formatList(locale, beside) })}
    </span>
  );
}
