import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { PlacedSkill } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

/** The group of a skill as navigation: all of its skills, this one marked. */
export async function SkillSiblings({ locale, placed }: { locale: Locale; placed: PlacedSkill }) {
  const t = await getTranslations("skills.one");
  const { group, skill } = placed;
  return (
    <nav className="siblings" aria-labelledby="siblings-title">
      <p className="label">{t("group")}</p>
      <h2 id="siblings-title">
        <a href={paths.skillGroup(locale, group.key)} {...bothWays(group.name, locale)} />
      </h2>
      <ul className="sibling-list">
        {group.skills.map((one) => (
          <li key={one.key}>
            <a
              href={paths.skill(locale, one.key)}
              aria-current={one === skill ? "page" : undefined}
              {...bothWays(one.name, locale)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}
