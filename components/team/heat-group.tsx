import type { PictureCell, PictureRow } from "@/lib/growth/team/picture";
import { Avatar, initialsOf } from "../ui/avatar";
import type { HeatColumns, HeatWords } from "./heat-words";

/** Groups from this size on are laid out when they come into sight. */
const laidOutLate = 50;

interface HeatGroupProps {
  rows: readonly PictureRow[];
  columns: HeatColumns;
  words: HeatWords;
  /** Says which people these are, where there is more than one group. */
  caption: string;
}

/** Up to fifty people of a team's picture, as a table of its own: a browser lays out one at a time. */
export function HeatGroup({ rows, columns, words, caption }: HeatGroupProps) {
  const { levels, hot, personAddress } = columns;
  const parts = levels.flatMap(({ responsibilities }) => responsibilities).length;
  return (
    <section className={rows.length < laidOutLate ? undefined : "heat-group"}>
      <table className="heat">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr className="grp">
            <td />
            {levels.map(({ key, name, responsibilities }) => (
              <th key={key} scope="colgroup" colSpan={responsibilities.length}>
                {key} {name}
              </th>
            ))}
          </tr>
          <tr className="cols">
            <td />
            {levels.flatMap(({ responsibilities }) =>
              responsibilities.map(({ key, code, name }) => (
                <th key={key} scope="col" data-key={key}>
                  <abbr title={name} className={key === hot ? "hot" : undefined}>
                    {code}
                  </abbr>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HeatRow key={row.memberId} row={row} address={personAddress} parts={parts} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeatRowProps {
  row: PictureRow;
  address: string;
  /** Squares in a row. */
  parts: number;
  words: HeatWords;
}

/** A page holds hundreds of these: a square is one element. */
function HeatRow({ row, address, parts, words }: HeatRowProps) {
  const { memberId, displayName, levelNow, cells } = row;
  return (
    <tr data-open={cells ? "" : undefined}>
      <th scope="row">
        <span className="team-person">
          <Avatar initials={initialsOf(displayName)} size="s" />
          <a href={address.replace("{member}", memberId)}>{displayName}</a>
          <span className="xs dimmer end hide-m nowrap" title={levelNow ? undefined : words.notOnLadder}>
            {levelNow ?? "–"}
          </span>
        </span>
      </th>
      {cells ? (
        cells.map((cell) => <Square key={cell.key} cell={cell} words={words} />)
      ) : (
        <td colSpan={parts} className="hidden-row">
          {words.nothing}
        </td>
      )}
    </tr>
  );
}

function Square({ cell, words }: { cell: PictureCell; words: HeatWords }) {
  switch (cell.is) {
    case "given":
      return (
        <td className="held" aria-label={words.given}>
          ✓
        </td>
      );
    case "ahead":
      return <td className="far" aria-label={words.ahead} />;
    case "none":
      return (
        <td className="unk" aria-label={words.none}>
          ·
        </td>
      );
    case "no-opportunity":
      return (
        <td className="na" aria-label={words.noOpportunity}>
          –
        </td>
      );
    case "rated": {
      const said = [cell.answer, cell.change && words[cell.change], cell.again && words.again]
        .filter(Boolean)
        .join(", ");
      const sign = cell.again ? "↺" : cell.change === "up" ? "▲" : cell.change === "down" ? "▼" : null;
      return (
        <td className={`r${cell.answer}`} aria-label={sign ? said : undefined}>
          {cell.answer}
          {sign ? <span className="tr">{sign}</span> : null}
        </td>
      );
    }
  }
}
