import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { levelsFromTop, textIn } from "@/lib/ladder/built-in";
import type { CareerMap, Stage } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { plainCells, RungFigure } from "../rung-figure";

/** The ladder beside the page of a stage, with the rungs that the stage leads to. */
export async function StageSpine({ locale, map, stage }: { locale: Locale; map: CareerMap; stage: Stage }) {
  const t = await getTranslations("path.one");
  const words = await getTranslations("ladder.level");
  return (
    <nav className="spine stage-spine" aria-label={words("levels")}>
      <ol className="lad" reversed>
        {levelsFromTop(map).map((level) => {
          const led = stage.preparesFor.includes(level.key);
          return (
            <li key={level.key} className={led ? "led" : undefined}>
              <a href={paths.level(locale, level.key)}>
                <RungFigure cells={plainCells(level.responsibilities)} />
                <span>
                  <b>
                    {level.key} {textIn(level.shortName, locale)}
                  </b>
                  {led ? <span className="xs">{t("leadsHere")}</span> : null}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
