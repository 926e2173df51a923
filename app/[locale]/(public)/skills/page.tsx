import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MapNav } from "@/components/ladder/map-nav";
import { GroupByGroup } from "@/components/ladder/skills/group-by-group";
import { SkillMap } from "@/components/ladder/skills/skill-map";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { countWord } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { builtInLadder } from "@/lib/ladder/built-in";
import { careerMap, groupsOf, skillsOf } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "skills" });
  const description = t("lead", countsOf(locale));
  return publicMetadata({ locale, title: t("metaTitle"), description, address: paths.skills });
}

export default async function SkillsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("skills");
  const map = careerMap(builtInLadder());
  return (
    <PublicPage locale={locale} current="skills" address={paths.skills}>
      <MapNav locale={locale} current="skills" />
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead", countsOf(locale))}</p>
        </div>
      </div>
      <SkillMap locale={locale} map={map} />
      <GroupByGroup locale={locale} map={map} />
    </PublicPage>
  );
}

function countsOf(locale: Locale) {
  const map = careerMap(builtInLadder());
  return { groups: countWord(locale, groupsOf(map).length), skills: countWord(locale, skillsOf(map).length) };
}
