import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { Guide } from "@/lib/ladder/career-map";
import { MapLinks } from "./map-links";

/** One part of a guide: each point in a few words, and beside it what it means on the map. */
export function GuideSection({ locale, section }: { locale: Locale; section: Guide["sections"][number] }) {
  return (
    <section className="section" id={section.key} aria-labelledby={`${section.key}-title`}>
      <div className="section-head">
        <h2 id={`${section.key}-title`} {...bothWays(section.title, locale)} />
      </div>
      {section.lead ? <p className="dim section-lead" {...bothWays(section.lead, locale)} /> : null}
      {section.points.map(({ key, title, text, skills, responsibilities }) => (
        <article key={key} id={key} className="point in-guide">
          <div>
            <h3 {...bothWays(title, locale)} />
            <p {...bothWays(text, locale)} />
          </div>
          <MapLinks locale={locale} places={{ skills, responsibilities }} />
        </article>
      ))}
    </section>
  );
}
