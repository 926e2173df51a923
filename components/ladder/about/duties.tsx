import { getTranslations } from "next-intl/server";
import { countWord, sentenceCase } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { CareerMap } from "@/lib/ladder/career-map";

export async function Duties({ locale, map }: { locale: Locale; map: CareerMap }) {
  const t = await getTranslations("about.role");
  const { duties } = map.role;
  return (
    <section aria-labelledby="duties-title">
      <div className="section-head">
        <h2 id="duties-title">{t("duties", { count: sentenceCase(countWord(locale, duties.length)) })}</h2>
      </div>
      <ol className="lines counted">
        {duties.map((duty) => (
          <li key={duty.key} id={duty.key}>
            <h3 {...bothWays(duty.text, locale)} />
            <p className="dim" {...bothWays(duty.detail, locale)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
