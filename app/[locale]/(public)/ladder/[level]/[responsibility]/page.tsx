import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { LevelSpine } from "@/components/ladder/level-spine";
import { ResponsibilityBody } from "@/components/ladder/responsibility-block";
import { ResponsibilityHead } from "@/components/ladder/responsibility-head";
import { ResponsibilityMap } from "@/components/ladder/responsibility-map";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { type Locale, locales } from "@/lib/i18n/locales";
import { builtInLadder, findResponsibility, neighboursOf, textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; level: string; responsibility: string }>;
}

export function generateStaticParams() {
  return locales.flatMap((locale) =>
    builtInLadder().levels.flatMap((level) =>
      level.responsibilities.map(({ key }) => ({ locale, level: level.key, responsibility: key })),
    ),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, level, responsibility } = await params;
  const found = placed(level, responsibility);
  if (!found) return {};
  return publicMetadata({
    locale,
    title: `${found.responsibility.code} ${textIn(found.responsibility.shortName, locale)}`,
    description: textIn(found.responsibility.elaboration, locale),
    address: (inLocale) => paths.responsibilityPage(inLocale, level, responsibility),
  });
}

export default async function ResponsibilityPage({ params }: Props) {
  const { locale, level: levelKey, responsibility: key } = await params;
  setRequestLocale(locale);
  const ladder = builtInLadder();
  const found = placed(levelKey, key);
  if (!found) notFound();
  const { level, responsibility } = found;
  return (
    <PublicPage
      locale={locale}
      current="ladder"
      address={(inLocale) => paths.responsibilityPage(inLocale, levelKey, key)}
    >
      <div className="with-spine">
        <LevelSpine locale={locale} ladder={ladder} currentKey={level.key} />
        <div>
          <ResponsibilityHead {...{ locale, level, responsibility }} />
          <ResponsibilityBody
            {...{ locale, responsibility, ratings: ladder.ratings, ...neighboursOf(ladder, level) }}
          />
          <ResponsibilityMap {...{ locale, level, responsibility }} />
        </div>
      </div>
    </PublicPage>
  );
}

/** Null also where the responsibility belongs to another level than the address says. */
function placed(levelKey: string, responsibilityKey: string) {
  const found = findResponsibility(builtInLadder(), responsibilityKey);
  return found?.level.key === levelKey ? found : null;
}
