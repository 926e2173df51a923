import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import { type CareerMap, levelsAfter, type Stage } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

/** The responsibilities of the levels that a stage prepares for. */
export async function StageLeadsTo({ locale, map, stage }: { locale: Locale; map: CareerMap; stage: Stage }) {
  const t = await getTranslations("path.one");
  return (
    <section className="section" aria-labelledby="leads-title">
      <div className="section-head">
        <h2 id="leads-title">{t("leadsTo")}</h2>
        <p className="hide-m">{t("leadsToNote")}</p>
      </div>
      <div className="three">
        {levelsAfter(map, stage).map((level) => (
          <div key={level.key}>
            <h3>
              <a className="tap" href={paths.level(locale, level.key)}>
                {level.key} <span {...bothWays(level.name, locale)} />
              </a>
            </h3>
            <ul className="leads">
              {level.responsibilities.map((responsibility) => (
                <li key={responsibility.key}>
                  <span className="n">{responsibility.code}</span>
                  <a
                    href={paths.responsibilityPage(locale, level.key, responsibility.key)}
                    {...bothWays(responsibility.shortName, locale)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
