import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { MapNav } from "@/components/ladder/map-nav";
import { SkillExpected } from "@/components/ladder/skills/skill-expected";
import { SkillHead } from "@/components/ladder/skills/skill-head";
import { SkillPractice } from "@/components/ladder/skills/skill-practice";
import { SkillResources } from "@/components/ladder/skills/skill-resources";
import { SkillServes } from "@/components/ladder/skills/skill-serves";
import { SkillSiblings } from "@/components/ladder/skills/skill-siblings";
import { SkillsBeside } from "@/components/ladder/skills/skills-beside";
import { publicMetadata } from "@/components/shell/page-metadata";
import { PublicPage } from "@/components/shell/public-page";
import { type Locale, locales } from "@/lib/i18n/locales";
import { builtInLadder, textIn } from "@/lib/ladder/built-in";
import { careerMap, findSkill, skillsOf } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ locale: Locale; skill: string }>;
}

export function generateStaticParams() {
  const skills = skillsOf(careerMap(builtInLadder()));
  return locales.flatMap((locale) => skills.map(({ skill }) => ({ locale, skill: skill.key })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, skill: key } = await params;
  const placed = findSkill(careerMap(builtInLadder()), key);
  if (!placed) return {};
  return publicMetadata({
    locale,
    title: textIn(placed.skill.name, locale),
    description: textIn(placed.skill.whatItIs, locale),
    address: (inLocale) => paths.skill(inLocale, key),
  });
}

export default async function SkillPage({ params }: Props) {
  const { locale, skill: key } = await params;
  setRequestLocale(locale);
  const map = careerMap(builtInLadder());
  const placed = findSkill(map, key);
  if (!placed) notFound();
  return (
    <PublicPage locale={locale} current="skills" address={(inLocale) => paths.skill(inLocale, key)}>
      <MapNav locale={locale} current="skills" />
      <div className="split skill-page">
        <div>
          <SkillHead {...{ locale, placed }} />
          <SkillExpected {...{ locale, map, placed }} />
          <SkillServes {...{ locale, map, placed }} />
          <SkillPractice {...{ locale, map, placed }} />
          <SkillResources {...{ locale, map, placed }} />
        </div>
        <SkillSiblings {...{ locale, placed }} />
      </div>
      <SkillsBeside {...{ locale, map, placed }} />
    </PublicPage>
  );
}
