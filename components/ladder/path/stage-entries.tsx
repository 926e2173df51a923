import type { Locale } from "@/lib/i18n/locales";
import type { CareerMap, StageEntry } from "@/lib/ladder/career-map";
import { SkillLinks } from "./skill-links";
import { TermedText } from "./termed-text";

interface Props {
  locale: Locale;
  map: CareerMap;
  /** Of the section; a link in the head of the page leads to it. */
  id: "topics" | "projects";
  title: string;
  note: string;
  entries: readonly StageEntry[];
}

/** What to learn or to build, each with its skills. */
export function StageEntries({ locale, map, id, title, note, entries }: Props) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p className="hide-m">{note}</p>
      </div>
      <ul className="list entries">
        {entries.map((entry) => (
          <li key={entry.key} id={entry.key}>
            <p>
              <TermedText text={entry.text} locale={locale} />
            </p>
            <SkillLinks {...{ locale, map }} keys={entry.skills} />
          </li>
        ))}
      </ul>
    </section>
  );
}
