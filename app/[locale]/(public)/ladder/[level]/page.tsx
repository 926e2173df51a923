import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ApartTable } from "@/components/ladder/apart-table";
import { LevelHead } from "@/components/ladder/level-head";
import { LevelMap } from "@/components/ladder/level-map";
import { LevelSpine } from "@/components/ladder/level-spine";
import { ResponsibilityBlock } from "@/components/ladder/responsibility-block";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { countWord, sentenceCase } from "@/lib/i18n/format";
import { type Locale, locales } from "@/lib/i18n/locales";
import { builtInLadder, findLevel, neighboursOf, textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; level: string }>;
}

export function generateStaticParams() {
  return locales.flatMap((locale) => builtInLadder().levels.map(({ key }) => ({ locale, level: key })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, level: levelKey } = await params;
  const level = findLevel(builtInLadder(), levelKey);
  if (!level) return {};
  const title = `${level.key} ${textIn(level.name, locale)}`;
  const address = (inLocale: Locale) => paths.level(inLocale, level.key);
  return publicMetadata({ locale, title, description: textIn(level.lead, locale), address });
}

export default async function LevelPage({ params }: Props) {
  const { locale, level: levelKey } = await params;
  setRequestLocale(locale);
  const ladder = builtInLadder();
  const level = findLevel(ladder, levelKey);
  if (!level) notFound();
  const t = await getTranslations("ladder.level");
  const number = level.responsibilities.length;
  const neighbours = neighboursOf(ladder, level);
  return (
    <PublicPage locale={locale} current="ladder" address={(inLocale) => paths.level(inLocale, level.key)}>
      <div className="with-spine">
        <LevelSpine locale={locale} ladder={ladder} currentKey={level.key} />
        <div>
          <LevelHead locale={locale} level={level} />
          <section className="section" aria-labelledby="responsibilities-title">
            <div className="section-head">
              <h2 id="responsibilities-title">
                {t("responsibilities", { number, count: sentenceCase(countWord(locale, number)) })}
              </h2>
              <p className="hide-m">{t("bar")}</p>
            </div>
            {level.responsibilities.map((responsibility) => (
              <ResponsibilityBlock
                key={responsibility.key}
                {...{ locale, levelKey: level.key, responsibility, ratings: ladder.ratings, ...neighbours }}
              />
            ))}
          </section>
          <ApartTable locale={locale} level={level} {...neighbours} />
          <LevelMap locale={locale} level={level} />
        </div>
      </div>
    </PublicPage>
  );
}
