import type { MetadataRoute } from "next";
import { languageAlternates } from "@/components/shell/page-metadata";
import { env } from "@/lib/env";
import { type Locale, locales } from "@/lib/i18n/locales";
import { builtInLadder } from "@/lib/ladder/built-in";
import { careerMap, skillsOf } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

/** Every public page in each language, with its translations. */
export default function sitemap(): MetadataRoute.Sitemap {
  const origin = env().publicUrl;
  const map = careerMap(builtInLadder());
  const pages: ((locale: Locale) => string)[] = [
    paths.home,
    paths.ladder,
    ...map.levels.flatMap((level) => [
      (locale: Locale) => paths.level(locale, level.key),
      ...level.responsibilities.map(
        ({ key }) =>
          (locale: Locale) =>
            paths.responsibilityPage(locale, level.key, key),
      ),
    ]),
    paths.skills,
    ...skillsOf(map).map(
      ({ skill }) =>
        (locale: Locale) =>
          paths.skill(locale, skill.key),
    ),
    paths.learningPath,
    ...map.stages.map(
      ({ key }) =>
        (locale: Locale) =>
          paths.stage(locale, key),
    ),
    paths.resources,
    paths.role,
    ...map.reference.guides.map(
      ({ key }) =>
        (locale: Locale) =>
          paths.guide(locale, key),
    ),
    paths.industries,
    paths.trends,
  ];
  return pages.flatMap((page) => {
    const address = (locale: Locale) => `${origin}${page(locale)}`;
    return locales.map((locale) => ({
      url: address(locale),
      alternates: { languages: languageAlternates(address) },
    }));
  });
}
