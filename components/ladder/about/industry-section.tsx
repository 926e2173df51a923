import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import { type CareerMap, type Industry, practiceIn } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { monthsOf } from "../months";
import { TermedText } from "../path/termed-text";

interface Props {
  locale: Locale;
  map: CareerMap;
  industry: Industry;
}

/** One industry: what is special about it, where AI is at work there, and what to build on the way up. */
export async function IndustrySection({ locale, map, industry }: Props) {
  const t = await getTranslations("about.industries");
  return (
    <section className="section" id={industry.key} aria-labelledby={`${industry.key}-title`}>
      <div className="section-head">
        <h2 id={`${industry.key}-title`} {...bothWays(industry.name, locale)} />
      </div>
      <p className="read" {...bothWays(industry.lead, locale)} />
      <div className="two mt-6">
        <div>
          <h3 className="h-sm">{t("applications")}</h3>
          <dl className="at-work">
            {industry.applications.map((application) => (
              <div key={application.key} id={application.key}>
                <dt {...bothWays(application.name, locale)} />
                <dd {...bothWays(application.what, locale)} />
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h3 className="h-sm">{t("practice")}</h3>
          <Practice {...{ locale, map, industry }} />
        </div>
      </div>
    </section>
  );
}

async function Practice({ locale, map, industry }: Props) {
  const words = await getTranslations("map");
  return (
    <ol className="to-build">
      {practiceIn(map, industry.key).map(({ stage, text }) => (
        <li key={stage.key}>
          <div>
            <a className="strong" href={paths.stage(locale, stage.key)} {...bothWays(stage.name, locale)} />
            <p className="xs dimmer">{monthsOf(stage, words)}</p>
          </div>
          <p>
            <TermedText text={text} locale={locale} />
          </p>
        </li>
      ))}
    </ol>
  );
}
