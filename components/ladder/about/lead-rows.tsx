import { getTranslations } from "next-intl/server";
import { countWord } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, builtInLadder } from "@/lib/ladder/built-in";
import { type CareerMap, careerMap, groupsOf, skillsOf } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import type { mapPages } from "../map-nav";

export type MapPage = "ladder" | (typeof mapPages)[number];

/** Pages of the map in a list, each with a line that says what one finds there. */
export async function PageRows({ locale, pages }: { locale: Locale; pages: readonly MapPage[] }) {
  const t = await getTranslations("about");
  const counts = countsOf(careerMap(builtInLadder()), locale);
  const names = await pageNames();
  return pages.map((page) => (
    <li key={page}>
      <a className="strong" href={paths[page](locale)}>
        {names(page)}
      </a>
      <p className="dim">{t(`pages.${page}`, counts)}</p>
    </li>
  ));
}

/** The short pages beside the role; on the page of one, the others. */
export function GuideRows({ locale, besides }: { locale: Locale; besides?: string }) {
  const { guides } = careerMap(builtInLadder()).reference;
  return guides
    .filter(({ key }) => key !== besides)
    .map((guide) => (
      <li key={guide.key}>
        <a className="strong" href={paths.guide(locale, guide.key)} {...bothWays(guide.name, locale)} />
        <p className="dim" {...bothWays(guide.lead, locale)} />
      </li>
    ));
}

/** What the navigation calls each page. */
export async function pageNames(): Promise<(page: MapPage) => string> {
  const map = await getTranslations("map");
  const shell = await getTranslations("shell");
  return (page) => (page === "ladder" ? shell("ladder") : map(`nav.${page}`));
}

function countsOf(map: CareerMap, locale: Locale) {
  const { industries, trends } = map.reference;
  const counted = {
    levels: map.levels,
    groups: groupsOf(map),
    skills: skillsOf(map),
    stages: map.stages,
    resources: map.resources,
    industries,
    applications: industries.flatMap((industry) => industry.applications),
    trends,
  };
  return Object.fromEntries(Object.entries(counted).map(([what, all]) => [what, countWord(locale, all.length)]));
}
