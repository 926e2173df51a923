import { getTranslations } from "next-intl/server";
import { byDifference } from "@/lib/review/comparison-order";
import { standsOut } from "@/lib/review/decision";
import { Apart } from "./compare-row";
import type { CompareView } from "./compare-view";
import { DecisionMark } from "./decision-line";

/** The same facts as the dumbbells, as a table. */
export async function CompareTable({ view, labelledBy }: { view: CompareView; labelledBy: string }) {
  const { comparison, words, rows, show } = view;
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  const { rating } = words;
  return (
    <table className="table mid stackable" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t("column.responsibility")}</th>
          <th scope="col">{t("column.self")}</th>
          <th scope="col">{t("column.mentor")}</th>
          <th scope="col">{t("column.apart")}</th>
          <th scope="col">{t("column.agreed")}</th>
        </tr>
      </thead>
      <tbody>
        {byDifference(rows)
          .flatMap(({ items }) => items)
          .map((row) => (
            <tr key={row.key} id={`row-${row.key}`} className={standsOut(row.agreement, show) ? undefined : "faded"}>
              <th scope="row">
                <span className="dimmer num sm">{row.code}</span>{" "}
                <a className="tap" href={view.addressOf({ view: undefined, row: row.key })}>
                  {row.name}
                </a>
              </th>
              <td data-l={t("column.self")}>{rating(row.self.answer, "self")}</td>
              <td data-l={t("column.mentor")}>{rating(row.mentor.answer, "mentor")}</td>
              <td data-l={t("column.apart")}>
                <span>
                  <Apart row={row} words={words} />
                </span>
              </td>
              <td data-l={t("column.agreed")}>
                <span>
                  <DecisionMark agreement={row.agreement} comparison={comparison} words={words} />
                </span>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
