import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MapNav } from "@/components/ladder/map-nav";
import { PathLadder } from "@/components/ladder/path/path-ladder";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { countWord, sentenceCase, sentenceGap } from "@/lib/i18n/format";
import { type Locale, locales } from "@/lib/i18n/locales";
import { builtInLadder } from "@/lib/ladder/built-in";
import { careerMap } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
}

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "path" });
  return publicMetadata({ locale, title: t("metaTitle"), description: t("lead"), address: paths.learningPath });
}

export default async function LearningPathPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("path");
  const mapWords = await getTranslations("map");
  const map = careerMap(builtInLadder());
  return (
    <PublicPage locale={locale} current="skills" address={paths.learningPath}>
      <MapNav locale={locale} current="learningPath" />
      <div className="page-head">
        <div>
          <h1>{t("title", { count: sentenceCase(countWord(locale, map.stages.length)) })}</h1>
          <p className="lead">{t("lead")}</p>
        </div>
      </div>
      <PathLadder locale={locale} map={map} />
      <div className="row between mt-6">
        <p className="xs dimmer">
          {t("placed")}
          {sentenceGap(locale)}
          {mapWords("ownReading")}
        </p>
        <a className="sm tap" href={paths.industries(locale)}>
          {t("toIndustries")}
        </a>
      </div>
    </PublicPage>
  );
}
