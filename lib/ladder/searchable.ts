import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { type CareerMap, groupsOf, type Stage, skillsOf } from "./career-map";
import type { Level, LocalizedText, Responsibility } from "./format";

export const ladderKinds = [
  "ladder",
  "level",
  "responsibility",
  "skill",
  "skillGroup",
  "stage",
  "resource",
  "role",
  "duty",
  "relatedRole",
  "industry",
  "trend",
  "guide",
] as const;
export type LadderKind = (typeof ladderKinds)[number];

/** Something that a search can find, with all that is said about it. */
export interface Searchable {
  kind: LadderKind;
  /** Finds it first: "L3", "3.3". Stands before its title. */
  code: string | null;
  title: LocalizedText;
  /** The first one introduces it where none of them is what was searched for. */
  texts: readonly LocalizedText[];
  address: (locale: Locale) => string;
}

/** Everything on the ladder and beside it, in the order in which equal finds are shown. */
export function searchablesOf(map: CareerMap): Searchable[] {
  return [
    ...map.levels.map(levelFound),
    ...map.levels.flatMap((level) => level.responsibilities.map((one) => responsibilityFound(level, one))),
    ...skillsOf(map).map(({ skill, group }) => ({
      ...of("skill", skill.name, (locale) => paths.skill(locale, skill.key)),
      texts: [skill.whatItIs, skill.howToShow, group.name],
    })),
    ...groupsOf(map).map(({ key, name, summary }) => ({
      ...of("skillGroup", name, (locale) => paths.skillGroup(locale, key)),
      texts: [summary],
    })),
    ...map.stages.map(stageFound),
    ...map.resources.map(({ key, title, what, alsoAt = [] }) => ({
      ...of("resource", title, (locale) => paths.resource(locale, key)),
      texts: [what, ...alsoAt.map((other) => other.title)],
    })),
    ...roleFound(map),
    ...map.reference.industries.map(({ key, name, lead, applications }) => ({
      ...of("industry", name, (locale) => paths.industry(locale, key)),
      texts: [lead, ...applications.flatMap((one) => [one.name, one.what])],
    })),
    ...map.reference.trends.map(({ key, title, detail }) => ({
      ...of("trend", title, (locale) => paths.trend(locale, key)),
      texts: [detail],
    })),
    ...map.reference.guides.map(({ key, name, lead, sections }) => ({
      ...of("guide", name, (locale) => paths.guide(locale, key)),
      texts: [
        lead,
        ...sections.flatMap((section) => [
          section.title,
          ...(section.lead ? [section.lead] : []),
          ...section.points.flatMap((point) => [point.title, point.text]),
        ]),
      ],
    })),
    {
      ...of("ladder", map.title, paths.ladder),
      texts: [
        map.summary,
        ...[...map.ratings, map.noOpportunity].flatMap(({ label, meaning }) => [label, meaning]),
        ...map.sources.map((source) => source.note),
      ],
    },
  ];
}

function of(kind: LadderKind, title: LocalizedText, address: Searchable["address"]) {
  return { kind, code: null, title, address };
}

function levelFound(level: Level): Searchable {
  const { comparedWithBelow: below, comparedWithAbove: above } = level;
  return {
    ...of("level", level.name, (locale) => paths.level(locale, level.key)),
    code: level.key,
    texts: [
      level.lead,
      level.shortName,
      ...[level.scope, level.autonomy, level.influence].flatMap(({ title, detail }) => [title, detail]),
      level.startsTo,
      level.letsGoOf,
      ...(below ? [below.difference, below.trap] : []),
      ...(above ? [above.difference, above.sign] : []),
    ],
  };
}

function responsibilityFound(level: Level, one: Responsibility): Searchable {
  return {
    ...of("responsibility", one.shortName, (locale) => paths.responsibilityPage(locale, level.key, one.key)),
    code: one.code,
    texts: [
      one.elaboration,
      one.statement,
      ...[...one.anchors, ...one.evidence, ...one.questions].map((part) => part.text),
      one.apartFromBelow,
      one.apartFromAbove,
    ],
  };
}

function stageFound({ key, name, aim, topics, projects, practice }: Stage): Searchable {
  return {
    ...of("stage", name, (locale) => paths.stage(locale, key)),
    texts: [aim, ...[...topics, ...projects, ...practice].map((entry) => entry.text)],
  };
}

/** The first of the related roles is the ladder's own: what is said of it stands on top of its page. */
function roleFound({ role }: CareerMap): Searchable[] {
  return [
    ...role.related.map(({ key, name, caresAbout, typicalWork }, index) =>
      index === 0
        ? { ...of("role", name, paths.role), texts: [role.summary, typicalWork, caresAbout] }
        : {
            ...of("relatedRole", name, (locale) => paths.rolePart(locale, key)),
            texts: [typicalWork, caresAbout],
          },
    ),
    ...role.duties.map(({ key, text, detail }) => ({
      ...of("duty", text, (locale) => paths.rolePart(locale, key)),
      texts: [detail],
    })),
  ];
}
