import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { PageRows } from "../ladder/about/lead-rows";
import { mapPages } from "../ladder/map-nav";

/** What stands beside the ladder, a line for each page. */
export async function WholeMap({ locale }: { locale: Locale }) {
  const t = await getTranslations("home.map");
  return (
    <section className="section" aria-labelledby="map-title">
      <div className="section-head">
        <h2 id="map-title">{t("title")}</h2>
        <p>{t("note")}</p>
      </div>
      <ul className="whole-map">
        <PageRows locale={locale} pages={mapPages} />
      </ul>
    </section>
  );
}
