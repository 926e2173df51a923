import { getTranslations } from "next-intl/server";
import { type ExportedRow, readableColumns } from "@/lib/auth/personal-export";
import type { Messages } from "@/lib/i18n/messages";
import { type ReadingWords, readRow } from "./read-row";

/** A test holds that every kind and every column of the registry has its word. */
type Words = Messages["myData"];

interface RowsOfKindProps {
  /** Name of the table in the export. */
  kind: string;
  rows: readonly ExportedRow[];
  words: ReadingWords;
}

/** More than these are folded away. */
const shownAtOnce = 4;

/** All rows of one kind: few columns as a table, many as one list of terms for each row. */
export async function RowsOfKind({ kind, rows, words }: RowsOfKindProps) {
  const t = await getTranslations({ locale: words.locale, namespace: "myData" });
  const columns = readableColumns(kind);
  if (columns.length === 0) return null;
  const read = await Promise.all(rows.map((row) => readRow(kind, row, words)));
  const labels = columns.map((column) => t(`columns.${column as keyof Words["columns"]}`));
  const body =
    columns.length > 4 ? (
      <ol className="list my-data-rows">
        {read.map((row) => (
          <li key={row.id}>
            <dl>
              {columns.map((column, index) => (
                <div key={column}>
                  <dt>{labels[index]}</dt>
                  <dd lang={row.langs[column]}>{row.texts[column]}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    ) : (
      <table className="table stackable">
        <thead>
          <tr>
            {labels.map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {read.map((row) => (
            <tr key={row.id}>
              {columns.map((column, index) => (
                <td data-l={labels[index]} lang={row.langs[column]} key={column}>
                  {row.texts[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  return (
    <div className="my-data-kind">
      <h3>
        {t(`kinds.${kind as keyof Words["kinds"]}`)}{" "}
        <span className="dimmer font-normal">{t("count", { count: rows.length })}</span>
      </h3>
      {rows.length > shownAtOnce ? (
        <details>
          <summary>{t("showAll", { count: rows.length })}</summary>
          {body}
        </details>
      ) : rows.length > 0 ? (
        body
      ) : null}
    </div>
  );
}
