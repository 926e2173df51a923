import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, textIn } from "@/lib/ladder/built-in";
import { type CareerMap, type PlacedSkill, servedBy } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { ServedList } from "./served-list";

interface Props {
  locale: Locale;
  map: CareerMap;
  placed: PlacedSkill;
}

/** The responsibilities that the group of a skill helps with, by level. */
export async function SkillServes({ locale, map, placed }: Props) {
  const t = await getTranslations("skills.one");
  const served = servedBy(map, placed.group);
  const levels = map.levels.filter((level) => served.some((one) => one.level === level));
  if (served.length === 0) return null;
  return (
    <section className="section" aria-labelledby="serves-title">
      <div className="section-head">
        <h2 id="serves-title">{t("serves")}</h2>
        <p>{t("servesNote", { group: textIn(placed.group.name, locale) })}</p>
      </div>
      <table className="table serves-table">
        <tbody>
          {levels.map((level) => (
            <tr key={level.key}>
              <th scope="row">
                <a className="tap" href={paths.level(locale, level.key)}>
                  {level.key} <span {...bothWays(level.shortName, locale)} />
                </a>
              </th>
              <td>
                <ServedList locale={locale} served={served.filter((one) => one.level === level)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
