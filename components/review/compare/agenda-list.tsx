import { getTranslations } from "next-intl/server";
import { agendaOf } from "@/lib/review/agenda";
import { spanOf } from "@/lib/review/comparison-rows";
import type { CompareView } from "./compare-view";

/** What to talk about, in which order, and for how long. */
export async function AgendaList({ view }: { view: CompareView }) {
  const { comparison, words, rows } = view;
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  const topics = rows.map((row) => ({
    ...row,
    withoutEvidence: row.pieces.length === 0 && row.self.happened.trim() === "",
  }));
  const { points, later } = agendaOf(topics, comparison.target);
  const span = spanOf(comparison.periodFrom, comparison.periodTo);
  return (
    <section aria-labelledby="agenda">
      <div className="section-head">
        <h2 id="agenda">{t("agenda.title")}</h2>
      </div>
      <p className="sm dim">{t("agenda.lead", { minutes: points.reduce((sum, { minutes }) => sum + minutes, 0) })}</p>
      <ol className="agenda mt-2">
        {points.map((point) => {
          const row = rows.find(({ key }) => key === point.key);
          const notes = [
            point.apart === null ? null : t("agenda.apart", { points: point.apart }),
            row && point.withoutEvidence ? t("agenda.noEvidence") : null,
          ].filter(Boolean);
          return (
            <li key={point.key ?? point.is}>
              <span>
                {row ? (
                  <a className="tap" href={view.addressOf({ view: undefined, row: row.key })}>
                    {row.code} {point.is === "no-chance" ? t("agenda.noChance") : row.name}
                  </a>
                ) : (
                  t(point.is === "goal" ? `agenda.goal.${span}` : "agenda.surprises")
                )}
                {notes.length > 0 ? <span className="xs dimmer block">{notes.join(" · ")}</span> : null}
              </span>
              <span className="dimmer num">{t("agenda.minutes", { minutes: point.minutes })}</span>
            </li>
          );
        })}
      </ol>
      {later > 0 ? <p className="xs dimmer">{t("agenda.later", { count: later })}</p> : null}
    </section>
  );
}
