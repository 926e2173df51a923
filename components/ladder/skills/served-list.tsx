import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { servedBy } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

/** Responsibilities that a group helps with, each as a link with its code. */
export function ServedList({ locale, served }: { locale: Locale; served: ReturnType<typeof servedBy> }) {
  return (
    <ul className="served">
      {served.map(({ level, responsibility }) => (
        <li key={responsibility.key}>
          <a href={paths.responsibilityPage(locale, level.key, responsibility.key)}>
            <span className="code">{responsibility.code}</span> <span {...bothWays(responsibility.shortName, locale)} />
          </a>
        </li>
      ))}
    </ul>
  );
}
