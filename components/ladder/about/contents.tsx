import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { LocalizedText } from "@/lib/ladder/format";

interface Props {
  locale: Locale;
  parts: readonly { key: string; title: LocalizedText }[];
  /** In a line above the page, and not beside it. */
  across?: boolean;
}

/** What stands further down on this page. */
export async function Contents({ locale, parts, across }: Props) {
  const t = await getTranslations("about");
  return (
    <nav className={across ? "on-page across" : "on-page"} aria-labelledby="contents-title">
      <p className="label" id="contents-title">
        {t("contents")}
      </p>
      <ul className="parts">
        {parts.map(({ key, title }) => (
          <li key={key}>
            <a href={`#${key}`} {...bothWays(title, locale)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
