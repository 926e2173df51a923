import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, textIn } from "@/lib/ladder/built-in";
import type { CareerLadder, Level } from "@/lib/ladder/format";
import { Icon } from "../ui/icon";
import { CompareAddress, SwapButton } from "./compare-address";
import { PlaceFlags } from "./place-flags";

const sides = ["left", "right"] as const;
type Side = (typeof sides)[number];

/**
 * Any two levels side by side, without script: the table holds every level on both sides, and compare.css shows the
 * columns whose option is chosen. Script only keeps the choice in the address.
 */
export async function CompareLevels({ locale, ladder }: { locale: Locale; ladder: CareerLadder }) {
  const t = await getTranslations("ladder");
  const { levels } = ladder;
  const first: Record<Side, number> = { left: Math.min(1, levels.length - 1), right: Math.min(2, levels.length - 1) };
  return (
    <section className="section compare" id="compare" aria-labelledby="compare-title">
      <div className="section-head">
        <h2 id="compare-title">{t("compare.title")}</h2>
        <div className="filters">
          <LevelChoice side="left" label={t("compare.first")} {...{ locale, levels, chosen: first.left }} />
          <SwapButton label={t("compare.swap")}>
            <Icon name="swap" />
          </SwapButton>
          <LevelChoice side="right" label={t("compare.second")} {...{ locale, levels, chosen: first.right }} />
        </div>
      </div>
      <CompareAddress />
      <table className="table vs stackable">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t("compare.aspect")}</span>
            </th>
            {columns(levels, (level, className) => (
              <th scope="col" key={className} className={className.replace(" new", "")}>
                {level.key} {textIn(level.shortName, locale)} <PlaceFlags levelKey={level.key} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(["scope", "autonomy", "influence"] as const).map((axis) => (
            <tr key={axis}>
              <th scope="row">{t(axis)}</th>
              {columns(levels, (level, className) => (
                <td key={className} className={className} data-l={level.key}>
                  <span>
                    <span className="strong" {...bothWays(level[axis].title, locale)} />
                    <br />
                    <span className="dim" {...bothWays(level[axis].detail, locale)} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("responsibilities")}</th>
            {columns(levels, (level, className) => (
              <td key={className} className={className} data-l={level.key}>
                <Responsibilities locale={locale} level={level} />
              </td>
            ))}
          </tr>
          {(["startsTo", "letsGoOf"] as const).map((turn) => (
            <tr key={turn}>
              <th scope="row">{t(turn)}</th>
              {columns(levels, (level, className) => (
                <td key={className} className={turn === "letsGoOf" ? `${className} dim` : className} data-l={level.key}>
                  {textIn(level[turn], locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LevelChoice(props: { side: Side; label: string; locale: Locale; levels: readonly Level[]; chosen: number }) {
  const { side, label, locale, levels, chosen } = props;
  return (
    <select
      className={`input pick-${side}`}
      aria-label={label}
      name={side}
      defaultValue={levels[chosen]?.key}
      autoComplete="off"
    >
      {levels.map((level) => (
        <option key={level.key} value={level.key}>
          {level.key} {textIn(level.shortName, locale)}
        </option>
      ))}
    </select>
  );
}

function Responsibilities({ locale, level }: { locale: Locale; level: Level }) {
  return (
    <ul className="ratedlist">
      {level.responsibilities.map((responsibility) => (
        <li key={responsibility.key} {...bothWays(responsibility.shortName, locale)} />
      ))}
    </ul>
  );
}

function columns<T>(levels: readonly Level[], cell: (level: Level, className: string) => T): T[] {
  return sides.flatMap((side) =>
    levels.map((level) => cell(level, `${side} at-${level.ordinal}${side === "right" ? " new" : ""}`)),
  );
}
