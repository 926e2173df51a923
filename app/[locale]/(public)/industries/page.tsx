import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Contents } from "@/components/ladder/about/contents";
import { IndustrySection } from "@/components/ladder/about/industry-section";
import { MapNav } from "@/components/ladder/map-nav";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import type { Locale } from "@/lib/i18n/locales";
import { builtInLadder } from "@/lib/ladder/built-in";
import { careerMap } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "about.industries" });
  return publicMetadata({ locale, title: t("title"), description: t("lead"), address: paths.industries });
}

export default async function IndustriesPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("about.industries");
  const map = careerMap(builtInLadder());
  const { industries } = map.reference;
  return (
    <PublicPage locale={locale} current="skills" address={paths.industries}>
      <MapNav locale={locale} current="industries" />
      <header>
        <h1>{t("title")}</h1>
        <p className="lead mt-2">{t("lead")}</p>
      </header>
      <Contents locale={locale} parts={industries.map(({ key, name }) => ({ key, title: name }))} across />
      {industries.map((industry) => (
        <IndustrySection key={industry.key} {...{ locale, map, industry }} />
      ))}
      <div className="row between mt-6">
        <p className="xs dimmer">{t("ownReading")}</p>
        <a className="sm tap" href={paths.learningPath(locale)}>
          {t("toPath")}
        </a>
      </div>
    </PublicPage>
  );
}
