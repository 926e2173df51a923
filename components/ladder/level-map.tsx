import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, builtInLadder, textIn } from "@/lib/ladder/built-in";
import {
  type CareerMap,
  careerMap,
  groupsOf,
  labelOf,
  pointAt,
  type SkillGroup,
  type Stage,
  stagesBefore,
} from "@/lib/ladder/career-map";
import type { Level } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { Rated } from "../ui/rate-mark";
import { monthsOf } from "./months";

/** What to know for a level, and the stage of learning that first leads to it. */
export async function LevelMap({ locale, level }: { locale: Locale; level: Level }) {
  const t = await getTranslations("map");
  const map = careerMap(builtInLadder());
  const [stage] = stagesBefore(map, level.key);
  return (
    <section className="section" aria-labelledby="map-title">
      <div className="section-head">
        <h2 id="map-title">{t("level.title")}</h2>
        <p className="tap">
          <a href={paths.skills(locale)}>{t("level.openMap")}</a>
        </p>
      </div>
      <div className="two">
        {stage ? <LeadingStage {...{ locale, map, stage }} /> : null}
        <GroupTable {...{ locale, map, level }} />
      </div>
      <p className="xs dimmer mt-4">{t("ownReading")}</p>
    </section>
  );
}

async function LeadingStage({ locale, map, stage }: { locale: Locale; map: CareerMap; stage: Stage }) {
  const t = await getTranslations("map");
  const number = map.stages.indexOf(stage) + 1;
  return (
    <div className="stack">
      <h3 className="tap">
        <a href={paths.stage(locale, stage.key)}>
          {t("level.stage", { number, name: textIn(stage.name, locale), months: monthsOf(stage, t) })}
        </a>
      </h3>
      <ul className="dim bul">
        {stage.topics.map((topic) => (
          <li key={topic.key} {...bothWays(topic.text, locale)} />
        ))}
      </ul>
      <div className="sm">
        <p className="label">{t("level.project")}</p>
        <ul className="dim bul">
          {stage.projects.map((project) => (
            <li key={project.key} {...bothWays(project.text, locale)} />
          ))}
        </ul>
      </div>
    </div>
  );
}

async function GroupTable({ locale, map, level }: { locale: Locale; map: CareerMap; level: Level }) {
  const t = await getTranslations("map");
  return (
    <table className="table mid">
      <thead>
        <tr>
          <th scope="col">{t("level.group")}</th>
          <th scope="col">{t("level.feeds")}</th>
          <th scope="col" className="end">
            {t("level.expected", { level: level.key })}
          </th>
        </tr>
      </thead>
      <tbody>
        {groupsOf(map).map((group) => (
          <GroupRow key={group.key} {...{ locale, map, level, group }} />
        ))}
      </tbody>
    </table>
  );
}

/** Nothing for a group that feeds no responsibility of the level, or that the level does not ask for. */
function GroupRow(props: { locale: Locale; map: CareerMap; level: Level; group: SkillGroup }) {
  const { locale, map, level, group } = props;
  const fed = level.responsibilities.filter((one) => group.serves.includes(one.key));
  const point = pointAt(group, level.key);
  if (!point || fed.length === 0) return null;
  return (
    <tr>
      <th scope="row" className="plain tap">
        <a href={paths.skillGroup(locale, group.key)} {...bothWays(group.name, locale)} />
      </th>
      <td className="num dim tap">
        {fed.map((one) => (
          <a key={one.key} className="code-link" href={paths.responsibilityPage(locale, level.key, one.key)}>
            {one.code}
            <span className="vh"> {textIn(one.shortName, locale)}</span>
          </a>
        ))}
      </td>
      <td className="end">
        <Rated mark={{ kind: "point", point }} small label={textIn(labelOf(map, point), locale)} />
      </td>
    </tr>
  );
}
