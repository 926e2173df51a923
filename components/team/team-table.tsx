import { useTranslations } from "next-intl";
import type { PictureCell, PictureRow } from "@/lib/growth/team/picture";
import { groupSize, type TeamPage } from "@/lib/growth/team/team-page";
import { addressOfView } from "@/lib/growth/team/team-view";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { RateMark } from "../ui/rate-mark";

/** The same facts in words, one line for each agreed rating, fifty people at a time. */
export function TeamTable({ page, workspace }: { page: TeamPage; workspace: string }) {
  const t = useTranslations("team");
  const { locale, record, rows, view } = page;
  const shown = rows.slice(view.from, view.from + groupSize);
  const at = (from: number) => paths.team(locale, workspace, record.id, addressOfView({ ...view, from }));
  const columns = ["person", "level", "target", "responsibility", "rating", "before", "since"] as const;
  return (
    <>
      <table className="table mid stackable">
        <caption className="vh">{t("table.caption")}</caption>
        <thead>
          <tr>
            {columns.map((one) => (
              <th key={one} scope="col">
                {t(`table.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((row) => (
          <PersonLines key={row.memberId} row={row} page={page} workspace={workspace} />
        ))}
      </table>
      {rows.length > groupSize ? (
        <nav className="row mt-3">
          {view.from > 0 ? (
            <a className="tap" href={at(Math.max(0, view.from - groupSize))}>
              {t("heat.previous", { count: groupSize })}
            </a>
          ) : null}
          <span className="sm dim">
            {t("heat.range", { from: view.from + 1, to: view.from + shown.length, total: rows.length })}
          </span>
          {view.from + groupSize < rows.length ? (
            <a className="tap" href={at(view.from + groupSize)}>
              {t("heat.more", { count: Math.min(groupSize, rows.length - view.from - groupSize) })}
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}

/** Cells that say something: a number, or that there was no opportunity. */
export function toldCells(row: PictureRow): PictureCell[] {
  return (row.cells ?? []).filter(({ is }) => is === "rated" || is === "no-opportunity");
}

function PersonLines({ row, page, workspace }: { row: PictureRow; page: TeamPage; workspace: string }) {
  const t = useTranslations("team");
  const { locale, record } = page;
  const told = toldCells(row);
  return (
    <tbody>
      <tr>
        <th scope="row" rowSpan={Math.max(1, told.length)}>
          <a className="tap" href={paths.teamPerson(locale, workspace, record.id, row.memberId)}>
            {row.displayName}
          </a>
        </th>
        <td data-l={t("table.level")} rowSpan={Math.max(1, told.length)}>
          {row.levelNow ?? t("ladder.none")}
        </td>
        <td data-l={t("table.target")} rowSpan={Math.max(1, told.length)}>
          {row.target ?? "–"}
        </td>
        {told[0] ? (
          <CellLine cell={told[0]} page={page} />
        ) : (
          <td colSpan={4} className="dim">
            {t("heat.nothing")}
          </td>
        )}
      </tr>
      {told.slice(1).map((cell) => (
        <tr key={cell.key}>
          <CellLine cell={cell} page={page} />
        </tr>
      ))}
    </tbody>
  );
}

function CellLine({ cell, page }: { cell: PictureCell; page: TeamPage }) {
  const t = useTranslations("team");
  const part = page.levels.flatMap(({ responsibilities }) => responsibilities).find(({ key }) => key === cell.key);
  const rated = cell.is === "rated" ? cell : null;
  const label = page.scale.find(({ point }) => point === rated?.answer)?.label ?? page.noOpportunity;
  return (
    <>
      <td data-l={t("table.responsibility")}>
        <span className="n">{part?.code}</span> {part?.name}
      </td>
      <td data-l={t("table.rating")}>
        <span className="rated">
          <RateMark mark={rated ? { kind: "point", point: rated.answer as 1 } : { kind: "na" }} small />
          {label}
          {rated?.again ? <span className="dimmer">↺ {t("heat.again")}</span> : null}
        </span>
      </td>
      <td data-l={t("table.before")}>{rated?.previous ?? "–"}</td>
      <td data-l={t("table.since")}>{rated ? formatDate(page.locale, rated.agreedOn) : "–"}</td>
    </>
  );
}
