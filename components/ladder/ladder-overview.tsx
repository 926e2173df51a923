import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, levelsFromTop, textIn } from "@/lib/ladder/built-in";
import type { CareerLadder, Level } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { Legend } from "../ui/legend";
import { PlaceFlags } from "./place-flags";
import { plainCells, RungFigure } from "./rung-figure";

/** The whole ladder, top rung first. The text of a level stands on its rung. */
export async function LadderOverview({ locale, ladder }: { locale: Locale; ladder: CareerLadder }) {
  const t = await getTranslations("ladder");
  return (
    <section aria-label={t("overview.sectionLabel")}>
      <div className="bl-row bl-head" aria-hidden="true">
        <span>{t("overview.cells")}</span>
        <span className="first">{t("overview.levelAndResponsibilities")}</span>
        <span>{t("scope")}</span>
        <span>{t("autonomy")}</span>
        <span>{t("influence")}</span>
      </div>
      <ol className="lad bigladder" reversed>
        {levelsFromTop(ladder).map((level) => (
          <LevelRow key={level.key} locale={locale} level={level} />
        ))}
      </ol>
      <div className="row between mt-8">
        <Legend
          entries={[
            ...ladder.ratings.map(({ point, label }) => ({
              mark: { kind: "point", point } as const,
              label: textIn(label, locale),
            })),
            { mark: { kind: "na" }, label: textIn(ladder.noOpportunity.label, locale) },
          ]}
        />
        <p className="xs dimmer">{t("overview.heldRule")}</p>
      </div>
    </section>
  );
}

async function LevelRow({ locale, level }: { locale: Locale; level: Level }) {
  const t = await getTranslations("ladder");
  return (
    <li className="bl-row" data-rung={level.key}>
      <RungFigure cells={plainCells(level.responsibilities)} />
      <div className="cell first">
        <div className="code">
          <span>{level.key}</span>
          <h2>
            <a href={paths.level(locale, level.key)}>{textIn(level.name, locale)}</a>
          </h2>
          <PlaceFlags levelKey={level.key} yours />
        </div>
        <ul className="resp">
          {level.responsibilities.map((responsibility) => (
            <li key={responsibility.key} {...bothWays(responsibility.shortName, locale)} />
          ))}
        </ul>
      </div>
      {(["scope", "autonomy", "influence"] as const).map((axis) => (
        <div key={axis} className="cell dim-text">
          <span className="label m-label">{t(axis)}</span>
          <b {...bothWays(level[axis].title, locale)} />
          <span className="detail" {...bothWays(level[axis].detail, locale)} />
        </div>
      ))}
    </li>
  );
}
