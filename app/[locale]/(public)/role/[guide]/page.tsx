import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Contents } from "@/components/ladder/about/contents";
import { GuideSection } from "@/components/ladder/about/guide-section";
import { GuideRows, PageRows } from "@/components/ladder/about/lead-rows";
import { MapNav } from "@/components/ladder/map-nav";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { Icon } from "@/components/ui/icon";
import { type Locale, locales } from "@/lib/i18n/locales";
import { bothWays, builtInLadder, textIn } from "@/lib/ladder/built-in";
import { careerMap, findGuide } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; guide: string }>;
}

/** From this number of parts on, a list of them helps. */
const manyParts = 4;

export function generateStaticParams() {
  const { guides } = careerMap(builtInLadder()).reference;
  return locales.flatMap((locale) => guides.map(({ key }) => ({ locale, guide: key })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, guide: guideKey } = await params;
  const guide = findGuide(careerMap(builtInLadder()), guideKey);
  if (!guide) return {};
  const address = (inLocale: Locale) => paths.guide(inLocale, guide.key);
  return publicMetadata({
    locale,
    title: textIn(guide.name, locale),
    description: textIn(guide.lead, locale),
    address,
  });
}

export default async function GuidePage({ params }: Props) {
  const { locale, guide: guideKey } = await params;
  setRequestLocale(locale);
  const guide = findGuide(careerMap(builtInLadder()), guideKey);
  if (!guide) notFound();
  const t = await getTranslations("about");
  const words = await getTranslations("map");
  const listed = guide.sections.length >= manyParts;
  return (
    <PublicPage locale={locale} current="skills" address={(inLocale) => paths.guide(inLocale, guide.key)}>
      <MapNav locale={locale} current="role" />
      <header>
        <p className="crumbs">
          <a href={paths.role(locale)}>{words("nav.role")}</a>
          <Icon name="chevron" />
          <span>{textIn(guide.name, locale)}</span>
        </p>
        <h1 {...bothWays(guide.name, locale)} />
        <p className="lead mt-2" {...bothWays(guide.lead, locale)} />
        {guide.ownReading ? <p className="xs dimmer mt-3">{words("ownReading")}</p> : null}
      </header>
      <div className={listed ? "with-on-page" : undefined}>
        {listed ? <Contents locale={locale} parts={guide.sections} /> : null}
        <div>
          {guide.sections.map((section) => (
            <GuideSection key={section.key} locale={locale} section={section} />
          ))}
          <section className="section" aria-labelledby="on-title">
            <div className="section-head">
              <h2 id="on-title">{t("readOn")}</h2>
            </div>
            <ul className="lines">
              <GuideRows locale={locale} besides={guide.key} />
              <PageRows locale={locale} pages={["role", "ladder", "learningPath"]} />
            </ul>
          </section>
        </div>
      </div>
    </PublicPage>
  );
}
