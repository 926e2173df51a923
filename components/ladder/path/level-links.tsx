import { Fragment } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { type CareerMap, levelsAfter, type Stage } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";

/** The levels that a stage prepares for, as part of a sentence. */
export function LevelLinks({ locale, map, stage }: { locale: Locale; map: CareerMap; stage: Stage }) {
  return levelsAfter(map, stage).map((level, index) => (
    <Fragment key={level.key}>
      {index > 0 ? " · " : null}
      <a href={paths.level(locale, level.key)}>{level.key}</a>
    </Fragment>
  ));
}
