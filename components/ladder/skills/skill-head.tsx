import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { PlacedSkill } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { Icon } from "../../ui/icon";

/** Where a skill belongs, what it is, and how to show it. */
export async function SkillHead({ locale, placed }: { locale: Locale; placed: PlacedSkill }) {
  const t = await getTranslations("skills.one");
  const shell = await getTranslations("shell");
  const { category, group, skill } = placed;
  return (
    <header>
      <p className="crumbs">
        <a href={paths.skills(locale)}>{shell("skills")}</a>
        <Icon name="chevron" />
        <span {...bothWays(category.name, locale)} />
        <Icon name="chevron" />
        <a href={paths.skillGroup(locale, group.key)} {...bothWays(group.name, locale)} />
      </p>
      <h1 {...bothWays(skill.name, locale)} />
      <p className="lead mt-2" {...bothWays(skill.whatItIs, locale)} />
      <section className="how-to-show" aria-labelledby="show-title">
        <h2 id="show-title">{t("howToShow")}</h2>
        <p className="read" {...bothWays(skill.howToShow, locale)} />
      </section>
    </header>
  );
}
