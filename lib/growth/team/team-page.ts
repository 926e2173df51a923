import type { Locale } from "@/lib/i18n/locales";
import { textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import { distributionOf, type OnRung } from "./distribution";
import { type LeadSentence, leadSentence } from "./lead-sentence";
import { type NextRung, nextRungs } from "./next-rung";
import { type PictureRow, pictureOf } from "./picture";
import { type HalfYear, halfYearsUpTo, type RungMoves, rungMoves } from "./rung-moves";
import { type Topic, teachingOf } from "./teaching";
import type { TeamLevel } from "./team-people";
import type { BesideTeam, TeamRecord } from "./team-record";
import { readTeamView, type TeamView, type ViewProblem } from "./team-view";

/** A level with the names that stand in a team's picture. */
export interface NamedLevel extends TeamLevel {
  name: string;
  responsibilities: readonly { key: string; code: string; name: string }[];
}

/** Everything that the page of a team shows, as facts; the words are the components'. */
export interface TeamPage {
  locale: Locale;
  record: Pick<TeamRecord, "id" | "name" | "leads" | "as" | "since">;
  /** How many belong to the team, whatever the filters show. */
  size: number;
  /** How many of them share something. */
  sharing: number;
  levels: readonly NamedLevel[];
  scale: readonly { point: 1 | 2 | 3 | 4 | 5; label: string }[];
  noOpportunity: string;
  view: TeamView;
  problems: readonly ViewProblem[];
  /** The day of the ratings. */
  on: string;
  today: string;
  sentence: LeadSentence;
  /** People who could teach the responsibility of the sentence. */
  teachers: number;
  distribution: readonly OnRung[];
  rows: readonly PictureRow[];
  /** Of the people whom the filters show. */
  next: readonly NextRung[];
  topics: readonly Topic[];
  offers: BesideTeam["offers"];
  round: BesideTeam["round"];
  figures: BesideTeam["figures"];
  halfYears: readonly HalfYear[];
  moves: readonly RungMoves[];
}

/** People in one table section; further sections load as one scrolls. */
export const groupSize = 50;
const halfYearsShown = 4;

interface Found {
  record: TeamRecord;
  beside: BesideTeam;
  ladder: CareerLadder;
  asked: Readonly<Record<string, string | string[] | undefined>>;
  today: string;
  locale: Locale;
}

export function teamPage({ record, beside, ladder, asked, today, locale }: Found): TeamPage {
  const levels = namedLevels(ladder, locale);
  const { view, problems } = readTeamView(asked, { levels, today, since: record.since });
  const { people } = record;
  const sentence = leadSentence(levels, people, { overdue: beside.overdue });
  const topics = teachingOf(levels, people, beside.offers, locale);
  const on = view.day ?? today;
  const halfYears = halfYearsUpTo(on, halfYearsShown);
  const rows = pictureOf(levels, people, view, locale);
  const shown = new Set(rows.map(({ memberId }) => memberId));
  return {
    ...{ locale, levels, view, problems, on, today, sentence, topics, halfYears },
    record,
    size: people.length,
    sharing: people.filter(({ cells }) => cells !== null).length,
    scale: ladder.ratings.map(({ point, label }) => ({ point, label: textIn(label, locale) })),
    noOpportunity: textIn(ladder.noOpportunity.label, locale),
    teachers: topics.find(({ key }) => key === sentence.thin?.key)?.teachers.length ?? 0,
    distribution: distributionOf(levels, people, locale),
    rows,
    next: nextRungs(
      levels,
      people.filter(({ memberId }) => shown.has(memberId)),
      locale,
    ),
    offers: beside.offers,
    round: beside.round,
    figures: beside.figures,
    moves: rungMoves(levels, people, halfYears),
  };
}

export function namedLevels(ladder: CareerLadder, locale: Locale): NamedLevel[] {
  return ladder.levels.map(({ key, shortName, responsibilities }) => ({
    key,
    name: textIn(shortName, locale),
    responsibilities: responsibilities.map((one) => ({
      key: one.key,
      code: one.code,
      name: textIn(one.shortName, locale),
    })),
  }));
}
