import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, textIn } from "@/lib/ladder/built-in";
import { type CareerMap, labelOf, type PlacedSkill, pointAt } from "@/lib/ladder/career-map";
import type { Level } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { markClass, markSign } from "../../ui/rate-mark";
import { markOf } from "./asked-figure";
import { OneOf } from "./one-of";

interface Props {
  locale: Locale;
  map: CareerMap;
  placed: PlacedSkill;
}

/** How well each level asks for the group that a skill belongs to. */
export async function SkillExpected({ locale, map, placed }: Props) {
  const t = await getTranslations("skills.one");
  const words = await getTranslations("map");
  const { group } = placed;
  return (
    <section className="section" aria-labelledby="expected-title">
      <div className="section-head">
        <h2 id="expected-title">{t("expected")}</h2>
        <p>{t("expectedNote", { group: textIn(group.name, locale) })}</p>
      </div>
      <ol className="anchors">
        {map.levels.map((level) => (
          <LevelPoint key={level.key} {...{ locale, map, placed, level }} />
        ))}
      </ol>
      <p {...bothWays(group.summary, locale)} />
      <div className="row mt-2">
        <OneOf {...{ locale, group }} />
        {map.skills.ownReading ? <p className="xs dimmer">{words("ownReading")}</p> : null}
      </div>
    </section>
  );
}

async function LevelPoint({ locale, map, placed, level }: Props & { level: Level }) {
  const t = await getTranslations("skills");
  const point = pointAt(placed.group, level.key);
  const mark = markOf(point);
  return (
    <li>
      <div className={`cap ${markClass(mark)}`}>
        <span aria-hidden={point ? undefined : true}>{markSign(mark)}</span>{" "}
        <span>{point ? textIn(labelOf(map, point), locale) : t("notAsked")}</span>
      </div>
      <div>
        <a className="level-link" href={paths.level(locale, level.key)}>
          {level.key} <span {...bothWays(level.shortName, locale)} />
        </a>
      </div>
    </li>
  );
}
