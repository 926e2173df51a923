import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import type { CareerMap, Stage } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { monthsOf } from "../months";

/** On to the stages before and after. */
export async function StageNeighbours({ locale, map, number }: { locale: Locale; map: CareerMap; number: number }) {
  const t = await getTranslations("path.one");
  const before = map.stages[number - 2];
  const after = map.stages[number];
  return (
    <nav className="neighbours" aria-label={t("others")}>
      {before ? <Neighbour {...{ locale }} stage={before} way="previous" /> : null}
      {after ? <Neighbour {...{ locale }} stage={after} way="next" /> : null}
    </nav>
  );
}

async function Neighbour(props: { locale: Locale; stage: Stage; way: "previous" | "next" }) {
  const { locale, stage, way } = props;
  const t = await getTranslations("path.one");
  const months = monthsOf(stage, await getTranslations("map"));
  return (
    <a className={way} href={paths.stage(locale, stage.key)}>
      <span className="label">{t(way)}</span>
      <b {...bothWays(stage.name, locale)} />
      <span className="sm dim">{months}</span>
    </a>
  );
}
