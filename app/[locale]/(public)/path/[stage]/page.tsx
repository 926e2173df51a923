import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MapNav } from "@/components/ladder/map-nav";
import { StageEntries } from "@/components/ladder/path/stage-entries";
import { StageHead } from "@/components/ladder/path/stage-head";
import { StageLeadsTo } from "@/components/ladder/path/stage-leads-to";
import { StageNeighbours } from "@/components/ladder/path/stage-neighbours";
import { StagePractice } from "@/components/ladder/path/stage-practice";
import { StageResources } from "@/components/ladder/path/stage-resources";
import { StageSpine } from "@/components/ladder/path/stage-spine";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { type Locale, locales } from "@/lib/i18n/locales";
import { builtInLadder, textIn } from "@/lib/ladder/built-in";
import { careerMap, findStage } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; stage: string }>;
}

export function generateStaticParams() {
  return locales.flatMap((locale) => careerMap(builtInLadder()).stages.map(({ key }) => ({ locale, stage: key })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, stage: key } = await params;
  const stage = findStage(careerMap(builtInLadder()), key);
  if (!stage) return {};
  const t = await getTranslations({ locale, namespace: "path" });
  return publicMetadata({
    locale,
    title: t("one.metaTitle", { name: textIn(stage.name, locale) }),
    description: textIn(stage.aim, locale),
    address: (inLocale) => paths.stage(inLocale, key),
  });
}

export default async function StagePage({ params }: Props) {
  const { locale, stage: key } = await params;
  setRequestLocale(locale);
  const map = careerMap(builtInLadder());
  const stage = findStage(map, key);
  if (!stage) notFound();
  const t = await getTranslations("path");
  const shown = { locale, map, stage };
  const number = map.stages.indexOf(stage) + 1;
  return (
    <PublicPage locale={locale} current="skills" address={(inLocale) => paths.stage(inLocale, key)}>
      <MapNav locale={locale} current="learningPath" />
      <div className="with-spine">
        <StageSpine {...shown} />
        <div>
          <StageHead {...shown} number={number} />
          <StageEntries
            {...shown}
            id="topics"
            title={t("one.topics")}
            note={t("one.topicsNote")}
            entries={stage.topics}
          />
          <StageEntries
            {...shown}
            id="projects"
            title={t("one.projects")}
            note={t("one.projectsNote")}
            entries={stage.projects}
          />
          <StagePractice {...shown} />
          <StageResources {...shown} />
          <StageLeadsTo {...shown} />
          <StageNeighbours locale={locale} map={map} number={number} />
        </div>
      </div>
    </PublicPage>
  );
}
