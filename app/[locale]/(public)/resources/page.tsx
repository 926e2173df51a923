import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MapNav } from "@/components/ladder/map-nav";
import { ResourceIndex } from "@/components/ladder/resources/resource-index";
import { ResourceTable } from "@/components/ladder/resources/resource-table";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { countWord } from "@/lib/i18n/format";
import { type Locale, locales } from "@/lib/i18n/locales";
import { builtInLadder } from "@/lib/ladder/built-in";
import { type CareerMap, careerMap, resourcesByKind } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
}

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "path.resources" });
  const description = t("lead", counts(locale, careerMap(builtInLadder())));
  return publicMetadata({ locale, title: t("metaTitle"), description, address: paths.resources });
}

export default async function ResourcesPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("path");
  const map = careerMap(builtInLadder());
  return (
    <PublicPage locale={locale} current="skills" address={paths.resources}>
      <MapNav locale={locale} current="resources" />
      <div className="page-head">
        <div>
          <h1>{t("resources.title")}</h1>
          <p className="lead">{t("resources.lead", counts(locale, map))}</p>
          <nav className="on-page mt-3" aria-label={t("resources.onPage")}>
            <ul className="skill-row">
              {resourcesByKind(map).map(({ kind }) => (
                <li key={kind}>
                  <a href={`#kind-${kind}`}>{t(`kind.${kind}`)}</a>
                </li>
              ))}
              <li>
                <a href="#by-stage">{t("resources.byStage")}</a>
              </li>
              <li>
                <a href="#by-skill">{t("resources.bySkill")}</a>
              </li>
            </ul>
          </nav>
        </div>
      </div>
      <ResourceTable locale={locale} map={map} />
      <ResourceIndex locale={locale} map={map} />
    </PublicPage>
  );
}

function counts(locale: Locale, map: CareerMap) {
  const word = (count: number) => countWord(locale, count);
  return { count: word(map.resources.length), kinds: word(resourcesByKind(map).length) };
}
