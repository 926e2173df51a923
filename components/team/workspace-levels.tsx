import { useTranslations } from "next-intl";
import { type LevelCount, levelCounts } from "@/lib/growth/team/distribution";
import type { NamedLevel } from "@/lib/growth/team/team-page";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { LevelRungs } from "./on-ladder";
import { Why } from "./why";

interface WorkspaceLevelsProps {
  locale: Locale;
  levels: readonly NamedLevel[];
  counted: readonly LevelCount[];
  today: string;
}

/** How many of the whole workspace stand on which rung, as they declared it. */
export function WorkspaceLevels({ locale, levels, counted, today }: WorkspaceLevelsProps) {
  const t = useTranslations("team");
  const rungs = levelCounts(levels, counted);
  const people = rungs.reduce((sum, rung) => sum + rung.people, 0);
  return (
    <section className="section max-w-sm" aria-labelledby="on-ladder">
      <h2 id="on-ladder" className="mb-3">
        {t("ladder.title")}
      </h2>
      <LevelRungs levels={levels} rungs={rungs} />
      <Why>
        <p>{t("why.workspaceLadder", { people, date: formatDate(locale, today) })}</p>
      </Why>
    </section>
  );
}
