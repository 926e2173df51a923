import { getTranslations } from "next-intl/server";
import { sentenceGap } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import { type CareerMap, levelsAfter, resourcesFor, type Stage } from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { Icon } from "../../ui/icon";
import { monthsOf } from "../months";

interface Props {
  locale: Locale;
  map: CareerMap;
  stage: Stage;
  number: number;
}

export async function StageHead({ locale, map, stage, number }: Props) {
  const t = await getTranslations("path");
  const mapWords = await getTranslations("map");
  const months = monthsOf(stage, mapWords);
  return (
    <header>
      <p className="crumbs">
        <a href={paths.learningPath(locale)}>{mapWords("nav.learningPath")}</a>
        <Icon name="chevron" />
        <span>{t("one.stage", { number })}</span>
      </p>
      <h1 {...bothWays(stage.name, locale)} />
      <p className="lead mt-2" {...bothWays(stage.aim, locale)} />
      <dl className="facts">
        <div>
          <dt className="label">{t("one.when")}</dt>
          <dd>
            <p className="strong">{months}</p>
            <p className="sm dim">{t("one.since")}</p>
          </dd>
        </div>
        <div>
          <dt className="label">{t("one.preparesFor")}</dt>
          <dd>
            <ul className="fact-links">
              {levelsAfter(map, stage).map((level) => (
                <li key={level.key}>
                  <a href={paths.level(locale, level.key)}>
                    {level.key} <span {...bothWays(level.shortName, locale)} />
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt className="label">{t("one.holds")}</dt>
          <dd>
            <ul className="fact-links">
              {(["topics", "projects", "resources"] as const).map((part) => (
                <li key={part}>
                  <a href={`#${part}`}>
                    {t(`one.count.${part}`, {
                      number: part === "resources" ? resourcesFor(map, [stage.key]).length : stage[part].length,
                    })}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      {stage.ownReading ? (
        <p className="xs dimmer mt-3">
          {t("placed")}
          {sentenceGap(locale)}
          {mapWords("ownReading")}
        </p>
      ) : null}
    </header>
  );
}
