import { notOnLadder } from "./picture";
import type { TeamLevel } from "./team-people";

/** How a team's picture is looked at, as its address says it. */
export interface TeamView {
  view: "picture" | "table";
  /** A level key, or "none" for those not on the ladder. */
  level: string | null;
  target: string | null;
  /** Ratings as of the end of that day; null is now. */
  day: string | null;
  /** The responsibility whose column is marked. */
  column: string | null;
  /** The first person of a long table, counted from 0. */
  from: number;
}

export interface ViewProblem {
  field: "view" | "level" | "target" | "day" | "column";
  code: "unknown" | "not-a-date" | "before-team" | "in-the-future";
}

interface Known {
  levels: readonly TeamLevel[];
  today: string;
  /** The first day of the team. */
  since: string;
}

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address; what cannot be shown is left out and named, so that the page can say so. */
export function readTeamView(
  asked: Asked,
  { levels, today, since }: Known,
): { view: TeamView; problems: ViewProblem[] } {
  const problems: ViewProblem[] = [];
  const text = (field: ViewProblem["field"]) => {
    const given = asked[field];
    return (Array.isArray(given) ? given[0] : given) || null;
  };
  const known = (field: "level" | "target" | "column", among: readonly string[]) => {
    const given = text(field);
    if (given === null || among.includes(given)) return given;
    problems.push({ field, code: "unknown" });
    return null;
  };
  const levelKeys = levels.map(({ key }) => key);
  const keys = levels.flatMap(({ responsibilities }) => responsibilities.map(({ key }) => key));
  const view = text("view");
  if (view !== null && view !== "table" && view !== "picture") problems.push({ field: "view", code: "unknown" });
  const day = text("day");
  const wrongDay = day === null ? null : dayProblem(day, today, since);
  if (wrongDay) problems.push({ field: "day", code: wrongDay });
  return {
    view: {
      view: view === "table" ? "table" : "picture",
      level: known("level", [...levelKeys, notOnLadder]),
      target: known("target", levelKeys),
      day: wrongDay || day === today ? null : day,
      column: known("column", keys),
      from: placeFrom(Array.isArray(asked.from) ? asked.from[0] : asked.from),
    },
    problems,
  };
}

function placeFrom(text: string | undefined): number {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : 0;
}

function dayProblem(day: string, today: string, since: string): ViewProblem["code"] | null {
  if (!isDay(day)) return "not-a-date";
  if (day < since) return "before-team";
  return day > today ? "in-the-future" : null;
}

/** Whether a text is a day that there was or will be, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  // There was no year 0, and a database knows none.
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** The query string that shows the same again, "" or beginning with "?"; what is as at first is left out. */
export function addressOfView(view: Partial<TeamView>): string {
  const { view: how, level, target, day, column, from } = view;
  const given = { view: how === "table" ? how : null, level, target, day, column, from: from ? String(from) : null };
  const parts = Object.entries(given).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}
