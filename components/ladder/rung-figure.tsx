import { type Mark, markClass, markSign } from "../ui/rate-mark";

/** A cell of a rung: `plain` for readers who are not signed in, `ahead` for a rung still to come, or a mark. */
export type RungCell = Mark | { kind: "plain" | "ahead" };

/** One rung between its two rails: a cell per responsibility, in their order. `label` says it in words where they do not stand beside it. */
export function RungFigure({ cells, label }: { cells: readonly RungCell[]; label?: string }) {
  return (
    <span className="fig">
      {label ? <span className="vh">{label}</span> : null}
      <span className="bar" aria-hidden="true">
        {cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
          <span key={index} className={cellClass(cell)}>
            {isMark(cell) ? markSign(cell) : null}
          </span>
        ))}
      </span>
    </span>
  );
}

/** As many plain cells as a level has responsibilities. */
export function plainCells(responsibilities: readonly unknown[]): RungCell[] {
  return responsibilities.map(() => ({ kind: "plain" }));
}

function cellClass(cell: RungCell): string {
  if (isMark(cell)) return `seg ${markClass(cell)}`;
  return cell.kind === "plain" ? "seg plain" : "seg";
}

function isMark(cell: RungCell): cell is Mark {
  return cell.kind !== "plain" && cell.kind !== "ahead";
}
