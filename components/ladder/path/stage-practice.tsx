import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { CareerMap, Stage } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { TermedText } from "./termed-text";

/** What to build for somebody who is at home in an industry, or wants to be. */
export async function StagePractice({ locale, map, stage }: { locale: Locale; map: CareerMap; stage: Stage }) {
  const t = await getTranslations("path");
  return (
    <section className="section" aria-labelledby="practice-title">
      <div className="section-head">
        <h2 id="practice-title">{t("one.practice")}</h2>
        <a className="sm" href={paths.industries(locale)}>
          {t("toIndustries")}
        </a>
      </div>
      <dl className="by-industry">
        {stage.practice.map(({ industry: key, text }) => {
          const industry = map.reference.industries.find((one) => one.key === key);
          if (!industry) return null;
          return (
            <div key={key}>
              <dt>
                <a href={`${paths.industries(locale)}#${key}`} {...bothWays(industry.name, locale)} />
              </dt>
              <dd>
                <TermedText text={text} locale={locale} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
