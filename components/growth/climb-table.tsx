import { useTranslations } from "next-intl";
import { Rated } from "@/components/ui/rate-mark";
import type { GrowthView } from "@/lib/growth/growth-view";
import { formatDate } from "@/lib/i18n/format";
import { formatShortMonth } from "@/lib/i18n/short-month";
import { reviewFact } from "./climb-words";

/** The facts of the climb as a table: every responsibility, review by review. Newest on the right, as on the climb. */
export function ClimbTable({ view }: { view: GrowthView }) {
  const t = useTranslations("growth");
  const { history, locale } = view;
  const showsChange = history.reviews.length > 1;
  const points = view.climb.points.filter((point) => point.kind !== "declared");
  return (
    <div className="section">
      <div className="section-head">
        <h2 id="growth-history">{t("history.heading")}</h2>
        <p>{view.hasAgreed ? t("history.agreed", { workspace: view.workspaceName }) : t("history.own")}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-labelledby="growth-history">
        <table className="table mid">
          <thead>
            <tr>
              <th scope="col" className="min-w-36 sm:min-w-52">
                {t("history.responsibility")}
              </th>
              {history.reviews.map((review) => (
                <th scope="col" key={review.key} className="whitespace-nowrap">
                  {formatShortMonth(locale, review.closedOn)}
                </th>
              ))}
              {showsChange ? (
                <th scope="col" className="whitespace-nowrap">
                  {t("history.change")}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className="font-normal">
                {t("history.levelNow")}
              </th>
              {history.reviews.map((review) => (
                <td key={review.key}>{review.levelNow ?? t("history.notOnTheLadder")}</td>
              ))}
              {showsChange ? <td /> : null}
            </tr>
            <tr>
              <th scope="row" className="font-normal">
                {t(view.hasAgreed ? "history.onTheClimb" : "history.ownView")}
              </th>
              {history.reviews.map((review, i) => {
                const point = points[i];
                return (
                  <td key={review.key} className="whitespace-nowrap">
                    {point ? reviewFact(t, locale, point) : null}
                  </td>
                );
              })}
              {showsChange ? <td /> : null}
            </tr>
            {view.hasAgreed ? <AgreedWith view={view} /> : null}
            {history.rows.map((row) => (
              <HistoryRow key={row.key} row={row} reviews={history.reviews} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Who agreed, and when: one mentor for each review. */
function AgreedWith({ view: { history, locale } }: { view: GrowthView }) {
  const t = useTranslations("growth");
  return (
    <tr>
      <th scope="row" className="font-normal">
        {t("history.agreedWith")}
      </th>
      {history.reviews.map((review) => (
        <td key={review.key} className={review.with === null ? undefined : "min-w-36"}>
          {review.with === null ? (
            <span className="dimmer xs">{t("history.ownOnly")}</span>
          ) : (
            t("history.agreedBy", {
              name: review.with || t("agreed.formerMember"),
              date: formatDate(locale, review.closedOn),
            })
          )}
        </td>
      ))}
      {history.reviews.length > 1 ? <td /> : null}
    </tr>
  );
}

type Row = GrowthView["history"]["rows"][number];

function HistoryRow({ row, reviews }: { row: Row; reviews: GrowthView["history"]["reviews"] }) {
  const t = useTranslations("growth.history");
  return (
    <tr>
      <th scope="row" className="font-normal">
        <span className="dimmer num">{row.code}</span> {row.name}
      </th>
      {reviews.map((review, i) => {
        const given = row.answers[i];
        return (
          <td key={review.key}>
            {given ? (
              <Rated
                small
                mark={
                  given.answer === 0
                    ? { kind: "na" }
                    : { kind: given.kind === "agreed" ? "point" : "self", point: given.answer }
                }
                label={given.label}
              />
            ) : (
              <span className="dimmer xs whitespace-nowrap">{t("notCovered")}</span>
            )}
            {given?.kind === "left-open" ? <span className="dimmer xs block">{t("leftOpen")}</span> : null}
          </td>
        );
      })}
      {reviews.length > 1 ? (
        <td className="num">
          <Change change={row.change} />
        </td>
      ) : null}
    </tr>
  );
}

function Change({ change }: { change: number | null }) {
  const t = useTranslations("growth.history");
  if (change === null) return <span className="dimmer">{t("noChange")}</span>;
  if (change === 0) return <span className="dimmer">{t("steady")}</span>;
  return t(change > 0 ? "more" : "less", { change: Math.abs(change) });
}
