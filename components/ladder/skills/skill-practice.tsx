import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { bothWays } from "@/lib/ladder/built-in";
import {
  type CareerMap,
  entriesFor,
  nearest,
  type PlacedSkill,
  type Stage,
  type StageEntry,
} from "@/lib/ladder/career-map";
import { paths } from "@/lib/paths";
import { monthsOf } from "../months";
import { Concerns } from "./concerns";

interface Props {
  locale: Locale;
  map: CareerMap;
  placed: PlacedSkill;
}

const lists = ["topics", "projects"] as const;

/** The stages that teach a skill, with what to learn and what to build in each. */
export async function SkillPractice({ locale, map, placed }: Props) {
  const t = await getTranslations("skills.one");
  const words = await getTranslations("map");
  const found = {
    topics: nearest(placed, (keys) => entriesFor(map, "topics", keys)),
    projects: nearest(placed, (keys) => entriesFor(map, "projects", keys)),
  };
  const stages = map.stages.filter((stage) => lists.some((list) => found[list].some((one) => one.stage === stage)));
  if (stages.length === 0) return null;
  return (
    <section className="section skill-practice" aria-labelledby="practice-title">
      <div className="section-head">
        <h2 id="practice-title">{t("practice")}</h2>
        <a className="sm" href={paths.learningPath(locale)}>
          {words("nav.learningPath")}
        </a>
      </div>
      {stages.map((stage) => (
        <article key={stage.key} className="skill-stage">
          <StageName {...{ locale, map, stage }} />
          {lists.map((list) => (
            <Entries
              key={list}
              {...{ locale, placed, list }}
              entries={found[list].flatMap((one) => (one.stage === stage ? [one.entry] : []))}
            />
          ))}
        </article>
      ))}
      {found.projects.length === 0 ? <p className="sm dim">{t("noProject")}</p> : null}
    </section>
  );
}

async function StageName({ locale, map, stage }: Omit<Props, "placed"> & { stage: Stage }) {
  const t = await getTranslations("skills.one");
  const words = await getTranslations("map");
  return (
    <div>
      <h3>
        <a className="tap" href={paths.stage(locale, stage.key)} {...bothWays(stage.name, locale)} />
      </h3>
      <p className="xs dimmer">
        {t("stage", { number: map.stages.indexOf(stage) + 1, months: monthsOf(stage, words) })}
      </p>
    </div>
  );
}

interface EntriesProps {
  locale: Locale;
  placed: PlacedSkill;
  list: (typeof lists)[number];
  entries: readonly StageEntry[];
}

async function Entries({ locale, placed, list, entries }: EntriesProps) {
  const t = await getTranslations("skills.one");
  if (entries.length === 0) return null;
  return (
    <div className={list}>
      <p className="label">{t(list)}</p>
      <ul className="bul dim">
        {entries.map((entry) => (
          <li key={entry.key}>
            <span {...bothWays(entry.text, locale)} /> <Concerns {...{ locale, placed }} named={entry.skills} />
          </li>
        ))}
      </ul>
    </div>
  );
}
