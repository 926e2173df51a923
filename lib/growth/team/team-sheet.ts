import type { Locale } from "@/lib/i18n/locales";
import { type PictureCell, type PictureRow, pictureOf } from "./picture";
import type { NamedLevel } from "./team-page";
import type { TeamRecord } from "./team-record";
import { readTeamView } from "./team-view";

interface Shown {
  record: TeamRecord;
  levels: readonly NamedLevel[];
  asked: Readonly<Record<string, string | string[] | undefined>>;
  today: string;
  locale: Locale;
}

/** Words of the page that stand in its file as well. */
type Words = (
  key:
    | `table.${"person" | "level" | "target" | "responsibility" | "rating" | "before" | "since"}`
    | "heat.nothing"
    | "ladder.none",
) => string;

/** Exactly what is on the screen: the same people in the same order with the same signs, as rows of text. */
export function teamSheet({ record, levels, asked, today, locale }: Shown, t: Words): { on: string; rows: string[][] } {
  const { view } = readTeamView(asked, { levels, today, since: record.since });
  const rows = pictureOf(levels, record.people, view, locale);
  const parts = levels.flatMap(({ responsibilities }) => responsibilities);
  const about = (row: PictureRow) => [row.displayName, row.levelNow ?? t("ladder.none"), row.target ?? ""];
  const head = [t("table.person"), t("table.level"), t("table.target")];
  const on = view.day ?? today;
  if (view.view === "table") {
    const nameOf = (key: string) => parts.find((part) => part.key === key);
    const lines = rows.flatMap((row): string[][] => {
      const told = (row.cells ?? []).filter(({ is }) => is === "rated" || is === "no-opportunity");
      if (told.length === 0) return [[...about(row), t("heat.nothing")]];
      return told.map((cell) => {
        const part = nameOf(cell.key);
        const rated = cell.is === "rated" ? [String(cell.previous ?? ""), cell.agreedOn] : ["", ""];
        return [...about(row), `${part?.code} ${part?.name}`, signOf(cell), ...rated];
      });
    });
    const columns = [t("table.responsibility"), t("table.rating"), t("table.before"), t("table.since")];
    return { on, rows: [[...head, ...columns], ...lines] };
  }
  return {
    on,
    rows: [
      [...head, ...parts.map(({ code, name }) => `${code} ${name}`)],
      ...rows.map((row) => [...about(row), ...(row.cells ? row.cells.map(signOf) : [t("heat.nothing")])]),
    ],
  };
}

/** A square of the picture as text. */
function signOf(cell: PictureCell): string {
  switch (cell.is) {
    case "given":
      return "✓";
    case "ahead":
      return "";
    case "none":
      return "·";
    case "no-opportunity":
      return "–";
    case "rated": {
      const sign = cell.again ? "↺" : cell.change === "up" ? "▲" : cell.change === "down" ? "▼" : "";
      return sign ? `${cell.answer} ${sign}` : String(cell.answer);
    }
  }
}
