import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, levelsFromTop } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { PlaceFlags } from "../ladder/place-flags";
import { plainCells, RungFigure } from "../ladder/rung-figure";

/** The ladder as a picture to climb into: each rung leads to its level. */
export async function LadderPicture({ locale, ladder }: { locale: Locale; ladder: CareerLadder }) {
  const t = await getTranslations("home");
  return (
    <nav className="picture" aria-label={t("pictureLabel")}>
      <ol className="lad" reversed>
        {levelsFromTop(ladder).map((level) => (
          <li key={level.key} data-rung={level.key}>
            <a href={paths.level(locale, level.key)}>
              <RungFigure cells={plainCells(level.responsibilities)} />
              <span className="picture-text">
                <b>
                  {level.key} <span {...bothWays(level.shortName, locale)} />
                </b>
                <span className="dim" {...bothWays(level.scope.title, locale)} />
                <PlaceFlags levelKey={level.key} small />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
