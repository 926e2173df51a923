import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MapLinks } from "@/components/ladder/about/map-links";
import { placesOfTrend } from "@/components/ladder/about/trend-places";
import { MapNav } from "@/components/ladder/map-nav";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, builtInLadder } from "@/lib/ladder/built-in";
import { careerMap } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "about.trends" });
  return publicMetadata({ locale, title: t("title"), description: t("lead"), address: paths.trends });
}

export default async function TrendsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("about.trends");
  const { trends } = careerMap(builtInLadder()).reference;
  return (
    <PublicPage locale={locale} current="skills" address={paths.trends}>
      <MapNav locale={locale} current="trends" />
      <header className="mb-6">
        <h1>{t("title")}</h1>
        <p className="lead mt-2">{t("lead")}</p>
      </header>
      {trends.map((trend) => (
        <article key={trend.key} id={trend.key} className="point trend">
          <div>
            <h2 {...bothWays(trend.title, locale)} />
            <p className="read" {...bothWays(trend.detail, locale)} />
          </div>
          <MapLinks locale={locale} places={placesOfTrend(trend.key)} />
        </article>
      ))}
    </PublicPage>
  );
}
