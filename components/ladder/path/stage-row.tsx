import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import { type CareerMap, levelsBeside, type Stage, type StageEntry } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { monthsOf } from "../months";
import { plainCells, RungFigure } from "../rung-figure";
import { LevelLinks } from "./level-links";
import { TermedText } from "./termed-text";

interface Props {
  locale: Locale;
  map: CareerMap;
  stage: Stage;
  number: number;
}

export async function StageRow({ locale, map, stage, number }: Props) {
  const t = await getTranslations("path");
  const months = monthsOf(stage, await getTranslations("map"));
  return (
    <li className="path-row" id={stage.key}>
      <Rungs {...{ locale, map, stage }} />
      <span className="brk" aria-hidden="true" />
      <div className="stage-is">
        <p className="label">{t("stage", { number, months })}</p>
        <h3>
          <a href={paths.stage(locale, stage.key)} {...bothWays(stage.name, locale)} />
        </h3>
        <p className="sm dim" {...bothWays(stage.aim, locale)} />
        <p className="xs dimmer">
          {t.rich("preparesFor", { levels: () => <LevelLinks {...{ locale, map, stage }} /> })}
        </p>
      </div>
      <div>
        <p className="label">{t("learn")}</p>
        <Entries entries={stage.topics} locale={locale} />
      </div>
      <div>
        <p className="label">{t("build")}</p>
        <Entries entries={stage.projects} locale={locale} />
        <Practice {...{ locale, map, stage }} />
      </div>
    </li>
  );
}

/** The rungs that this stage is the first to lead to, highest on top. */
function Rungs({ locale, map, stage }: Omit<Props, "number">) {
  return (
    <div className="path-rungs">
      {levelsBeside(map, stage)
        .reverse()
        .map((level) => (
          <a key={level.key} className="path-rung" href={paths.level(locale, level.key)}>
            <RungFigure cells={plainCells(level.responsibilities)} />
            <span className="rung-name">
              {level.key} <span className="short" {...bothWays(level.shortName, locale)} />
            </span>
          </a>
        ))}
    </div>
  );
}

function Entries({ entries, locale }: { entries: readonly StageEntry[]; locale: Locale }) {
  return (
    <ul className="bul">
      {entries.map((entry) => (
        <li key={entry.key}>
          <TermedText text={entry.text} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** A line for each industry; all are there, and the stylesheet keeps the chosen one in sight. */
async function Practice({ locale, map, stage }: Omit<Props, "number">) {
  const t = await getTranslations("path");
  return (
    <ul className="practice">
      {map.reference.industries.map((industry, index) => {
        const practice = stage.practice.find((one) => one.industry === industry.key);
        if (!practice) return null;
        return (
          <li key={industry.key} data-at={index + 1}>
            <p className="label">
              {t("practice")} · <span {...bothWays(industry.name, locale)} />
            </p>
            <TermedText text={practice.text} locale={locale} />
          </li>
        );
      })}
    </ul>
  );
}
