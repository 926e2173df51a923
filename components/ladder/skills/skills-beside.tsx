import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import { type CareerMap, type PlacedSkill, skillsBeside } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

/** On to the skills before and after this one, over the whole map. */
export async function SkillsBeside(props: { locale: Locale; map: CareerMap; placed: PlacedSkill }) {
  const { locale, map, placed } = props;
  const t = await getTranslations("skills.one");
  const beside = skillsBeside(map, placed.skill.key);
  return (
    <nav className="beside" aria-label={t("otherSkills")}>
      {(["previous", "next"] as const).map((way) => {
        const skill = beside[way];
        return skill ? (
          <a key={way} className={way} href={paths.skill(locale, skill.key)} rel={way === "next" ? "next" : "prev"}>
            <span className="label">{t(way)}</span>
            <span {...bothWays(skill.name, locale)} />
          </a>
        ) : null;
      })}
    </nav>
  );
}
