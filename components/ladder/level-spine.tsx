import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { levelsFromTop, textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { PlaceFlags } from "./place-flags";
import { plainCells, RungFigure } from "./rung-figure";

/** The ladder as navigation between its levels, beside the page of one. */
export async function LevelSpine(props: { locale: Locale; ladder: CareerLadder; currentKey: string }) {
  const { locale, ladder, currentKey } = props;
  const t = await getTranslations("ladder");
  return (
    <nav className="spine" aria-label={t("level.levels")}>
      <ol className="lad" reversed>
        {levelsFromTop(ladder).map((level) => (
          <li key={level.key} data-rung={level.key}>
            <a href={paths.level(locale, level.key)} aria-current={level.key === currentKey ? "page" : undefined}>
              <RungFigure cells={plainCells(level.responsibilities)} />
              <span>
                <b>
                  {level.key} {textIn(level.shortName, locale)}
                </b>
                <PlaceFlags levelKey={level.key} small />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
