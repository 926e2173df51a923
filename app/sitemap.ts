import type { MetadataRoute } from "next";
import { languageAlternates } from "@/components/shell/page-metadata";
import { env } from "@/lib/env";
import { type Locale, locales } from "@/lib/i18n/locales";
import { builtInLadder } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";

/** Every public page in each language, with its translations. */
export default function sitemap(): MetadataRoute.Sitemap {
  const origin = env().publicUrl;
  const pages: ((locale: Locale) => string)[] = [
    paths.home,
    paths.ladder,
    ...builtInLadder().levels.map(
      ({ key }) =>
        (locale: Locale) =>
          paths.level(locale, key),
    ),
  ];
  return pages.flatMap((page) => {
    const address = (locale: Locale) => `${origin}${page(locale)}`;
    return locales.map((locale) => ({
      url: address(locale),
      alternates: { languages: languageAlternates(address) },
    }));
  });
}
