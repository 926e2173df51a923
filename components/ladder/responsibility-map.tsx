import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays, builtInLadder, textIn } from "@/lib/ladder/built-in";
import {
  type CareerMap,
  careerMap,
  entriesFor,
  groupsServing,
  keysOfGroup,
  labelOf,
  pointAt,
  resourcesFor,
  type SkillGroup,
  type StageEntry,
  stagesBefore,
} from "@/lib/ladder/career-map";
import type { Level, Responsibility } from "@/lib/ladder/format";
import { paths } from "@/lib/paths";
import { Rated } from "../ui/rate-mark";
import { monthsOf } from "./months";
import { SkillLinks } from "./path/skill-links";

interface Props {
  locale: Locale;
  level: Level;
  responsibility: Responsibility;
}

/** From a responsibility on: the skills it draws on, where they are learnt and practised, and with what. */
export async function ResponsibilityMap({ locale, level, responsibility }: Props) {
  const t = await getTranslations("map");
  const map = careerMap(builtInLadder());
  const groups = groupsServing(map, responsibility.key);
  const keys = groups.flatMap(keysOfGroup);
  const stages = stagesBefore(map, level.key);
  const ahead = stages.map((stage) => stage.key);
  // What is gone stays on the page of resources, which says so; here it would send somebody to a closed door.
  const resources = resourcesFor(map, keys).filter(
    (one) => one.state !== "retired" && one.stages.some((key) => ahead.includes(key)),
  );
  return (
    <>
      <section className="section" aria-labelledby="skills-title">
        <div className="section-head">
          <h2 id="skills-title">{t("responsibility.skills")}</h2>
          <p>{t("responsibility.skillsNote", { level: level.key })}</p>
        </div>
        <SkillsTable {...{ locale, map, level, groups }} />
        <p className="xs dimmer mt-3">{t("ownReading")}</p>
      </section>
      <section className="section" aria-labelledby="stages-title">
        <div className="section-head">
          <h2 id="stages-title">{t("responsibility.stages")}</h2>
          <p className="tap">
            <a href={paths.learningPath(locale)}>{t("nav.learningPath")}</a>
          </p>
        </div>
        <div className="two">
          {stages.map((stage) => (
            <div key={stage.key} className="stack">
              <h3 className="tap">
                <a href={paths.stage(locale, stage.key)}>
                  <span {...bothWays(stage.name, locale)} />
                </a>{" "}
                <span className="sm dim">{monthsOf(stage, t)}</span>
              </h3>
              <Entries
                title={t("responsibility.topics")}
                entries={of(stage.key, "topics", map, keys)}
                locale={locale}
              />
              <Entries
                title={t("responsibility.projects")}
                entries={of(stage.key, "projects", map, keys)}
                locale={locale}
              />
            </div>
          ))}
        </div>
      </section>
      <section className="section" aria-labelledby="resources-title">
        <div className="section-head">
          <h2 id="resources-title">{t("responsibility.resources")}</h2>
          <p className="tap">
            <a href={paths.resources(locale)}>{t("nav.resources")}</a>
          </p>
        </div>
        <ul className="list tap">
          {resources.map((resource) => (
            <li key={resource.key}>
              <a href={paths.resource(locale, resource.key)} {...bothWays(resource.title, locale)} />
              <p className="sm dim" {...bothWays(resource.what, locale)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function of(stageKey: string, list: "topics" | "projects", map: CareerMap, keys: readonly string[]): StageEntry[] {
  return entriesFor(map, list, keys).flatMap(({ stage, entry }) => (stage.key === stageKey ? [entry] : []));
}

function SkillsTable(props: { locale: Locale; map: CareerMap; level: Level; groups: readonly SkillGroup[] }) {
  const { locale, map, level, groups } = props;
  return (
    <table className="table stackable">
      <tbody>
        {groups.map((group) => {
          const point = pointAt(group, level.key);
          return (
            <tr key={group.key}>
              <th scope="row" className="role-name tap">
                <a href={paths.skillGroup(locale, group.key)} {...bothWays(group.name, locale)} />
              </th>
              <td>
                <SkillLinks locale={locale} map={map} keys={group.skills.map((skill) => skill.key)} />
              </td>
              <td className="end">
                {point ? (
                  <Rated mark={{ kind: "point", point }} small label={textIn(labelOf(map, point), locale)} />
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Entries({ title, entries, locale }: { title: string; entries: readonly StageEntry[]; locale: Locale }) {
  if (entries.length === 0) return null;
  return (
    <div>
      <p className="label">{title}</p>
      <ul className="bul dim">
        {entries.map((entry) => (
          <li key={entry.key} {...bothWays(entry.text, locale)} />
        ))}
      </ul>
    </div>
  );
}
