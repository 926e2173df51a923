import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

/** The pages beside the ladder, in their order. */
export const mapPages = ["skills", "learningPath", "resources", "role", "industries", "trends"] as const;

/** The pages that stand beside the ladder. */
export async function MapNav({ locale, current }: { locale: Locale; current?: (typeof mapPages)[number] }) {
  const t = await getTranslations({ locale, namespace: "map.nav" });
  return (
    <nav className="map-nav" aria-label={t("label")}>
      <ul>
        {mapPages.map((part) => (
          <li key={part}>
            <a href={paths[part](locale)} aria-current={part === current ? "page" : undefined}>
              {t(part)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
