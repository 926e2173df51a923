import { getTranslations } from "next-intl/server";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, textIn } from "@/lib/ladder/built-in";
import { alternativeSets, type CareerMap, type SkillGroup } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { Legend } from "../../ui/legend";
import type { Mark } from "../../ui/rate-mark";
import { AskedFigure } from "./asked-figure";
import { OneOf } from "./one-of";

interface Props {
  locale: Locale;
  map: CareerMap;
}

/** Every skill in its group, and how well each level asks for the group: the whole field in one view. */
export async function SkillMap({ locale, map }: Props) {
  const t = await getTranslations("skills.map");
  const words = await getTranslations("map");
  return (
    <section aria-labelledby="map-title">
      <div className="section-head">
        <h2 id="map-title">{t("title")}</h2>
        <p className="needs">
          <span className="ticks" aria-hidden="true">
            {map.levels.map((level, index) => (
              <i key={level.key} className={index > 1 ? "y" : undefined} />
            ))}
          </span>
          {words("needed")}
        </p>
      </div>
      <table className="skill-map" aria-labelledby="map-title">
        <tbody>
          {map.skills.categories.map((category) => (
            <tr key={category.key}>
              <th scope="row" {...bothWays(category.name, locale)} />
              {category.groups.map((group) => (
                <GroupCell key={group.key} {...{ locale, map, group }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MapLegend locale={locale} map={map} />
    </section>
  );
}

async function GroupCell({ locale, map, group }: Props & { group: SkillGroup }) {
  return (
    <td id={group.key}>
      <p className="group-name">
        <a href={`#${group.key}-in-full`} {...bothWays(group.name, locale)} />
      </p>
      <ul className="skill-links">
        {group.skills.map((skill) => (
          <li key={skill.key}>
            <a href={paths.skill(locale, skill.key)} {...bothWays(skill.name, locale)} />
          </li>
        ))}
      </ul>
      <OneOf {...{ locale, group }} />
      <AskedFigure {...{ locale, map, group }} />
    </td>
  );
}

async function MapLegend({ locale, map }: Props) {
  const t = await getTranslations("skills.map");
  const words = await getTranslations("map");
  const points = map.ratings.map(({ point, label }) => {
    const mark: Mark = { kind: "point", point };
    return { mark, label: textIn(label, locale) };
  });
  const sets = alternativeSets(map);
  return (
    <div className="map-legend">
      <div>
        <p className="xs dim">{t("boxes")}</p>
        <Legend entries={[...points, { mark: { kind: "none" }, label: t("notAskedHere") }]} />
      </div>
      <div className="xs dim">
        {sets.map((set) => (
          <p key={set[0]?.key}>
            {t("oneIsEnough", {
              groups: formatList(
                locale,
                set.map((group) => textIn(group.name, locale)),
              ),
            })}
          </p>
        ))}
        {map.skills.ownReading ? <p className="dimmer">{words("ownReading")}</p> : null}
      </div>
    </div>
  );
}
