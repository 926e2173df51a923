import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, textIn } from "@/lib/ladder/built-in";
import { type CareerMap, labelOf, pointAt, type SkillGroup, servedBy } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { RateMark } from "../../ui/rate-mark";
import { markOf, NeededFrom } from "./asked-figure";
import { OneOf } from "./one-of";
import { ServedList } from "./served-list";

interface Props {
  locale: Locale;
  map: CareerMap;
}

/** What the map has no room for: how each group grows on the way up, and which responsibilities it serves. */
export async function GroupByGroup({ locale, map }: Props) {
  const t = await getTranslations("skills.groups");
  return (
    <section className="section" aria-labelledby="groups-title">
      <div className="section-head">
        <h2 id="groups-title">{t("title")}</h2>
        <p>{t("note")}</p>
      </div>
      {map.skills.categories.map((category) => (
        <section key={category.key} className="group-category" aria-labelledby={`${category.key}-title`}>
          <h3 id={`${category.key}-title`} {...bothWays(category.name, locale)} />
          {category.groups.map((group) => (
            <GroupBlock key={group.key} {...{ locale, map, group }} />
          ))}
        </section>
      ))}
    </section>
  );
}

async function GroupBlock({ locale, map, group }: Props & { group: SkillGroup }) {
  const t = await getTranslations("skills.groups");
  return (
    <article className="group-block" id={`${group.key}-in-full`}>
      <div className="who-asks">
        <h4>
          <a href={paths.skillGroup(locale, group.key)} {...bothWays(group.name, locale)} />
        </h4>
        <NeededFrom {...{ map, group }} />
        <OneOf {...{ locale, group }} />
      </div>
      <div className="grows">
        <p {...bothWays(group.summary, locale)} />
        <LevelPoints {...{ locale, map, group }} />
      </div>
      <div>
        <p className="label">{t("serves")}</p>
        <ServedList locale={locale} served={servedBy(map, group)} />
      </div>
    </article>
  );
}

/** Every level with its own name and the label in words. */
async function LevelPoints({ locale, map, group }: Props & { group: SkillGroup }) {
  const t = await getTranslations("skills");
  return (
    <ol className="level-points">
      {map.levels.map((level) => {
        const point = pointAt(group, level.key);
        return (
          <li key={level.key}>
            <span className="label">{level.key}</span>
            <RateMark mark={markOf(point)} small />
            <span className="xs dim">{point ? textIn(labelOf(map, point), locale) : t("notAsked")}</span>
          </li>
        );
      })}
    </ol>
  );
}
