import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import { type CareerMap, keysOfGroup, type Resource, resourcesFor, type SkillCategory } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

/** The same resources from the side of whoever learns: by stage, and by what they want to be able to do. */
export async function ResourceIndex({ locale, map }: { locale: Locale; map: CareerMap }) {
  const t = await getTranslations("path.resources");
  return (
    <>
      <section className="section" id="by-stage" aria-labelledby="by-stage-title">
        <div className="section-head">
          <h2 id="by-stage-title">{t("byStage")}</h2>
        </div>
        <div className="index-cells">
          {map.stages.map((stage) => (
            <div key={stage.key}>
              <h3>
                <a className="tap" href={paths.stage(locale, stage.key)} {...bothWays(stage.name, locale)} />
              </h3>
              <Titles locale={locale} resources={resourcesFor(map, [stage.key])} />
            </div>
          ))}
        </div>
      </section>
      <section className="section" id="by-skill" aria-labelledby="by-skill-title">
        <div className="section-head">
          <h2 id="by-skill-title">{t("bySkill")}</h2>
        </div>
        {map.skills.categories.map((category) => (
          <Category key={category.key} {...{ locale, map, category }} />
        ))}
      </section>
    </>
  );
}

function Category({ locale, map, category }: { locale: Locale; map: CareerMap; category: SkillCategory }) {
  return (
    <div className="index-row">
      <h3 {...bothWays(category.name, locale)} />
      <div className="index-cells">
        {category.groups.map((group) => (
          <div key={group.key}>
            <h4>
              <a className="tap" href={paths.skillGroup(locale, group.key)} {...bothWays(group.name, locale)} />
            </h4>
            <Titles locale={locale} resources={resourcesFor(map, keysOfGroup(group))} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Titles({ locale, resources }: { locale: Locale; resources: readonly Resource[] }) {
  return (
    <ul className="index-titles">
      {resources.map((resource) => (
        <li key={resource.key}>
          <a href={paths.resource(locale, resource.key)} {...bothWays(resource.title, locale)} />
        </li>
      ))}
    </ul>
  );
}
