import { getTranslations } from "next-intl/server";
import { statementAction } from "@/lib/review/actions/agreement";
import { StatementForm } from "./agreement-forms";
import type { CompareView } from "./compare-view";

/** What the subject wants to have said: theirs to write until the review closes, both sides' to read. */
export async function Statement({ view }: { view: CompareView }) {
  const { comparison, words, place, chosen, show } = view;
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  const { names } = words;
  const { statement, closedAt, side, reviewId } = comparison;
  const mayWrite = side === "self" && !closedAt;
  if (!mayWrite && !statement) return null;
  return (
    <section aria-labelledby="statement-title">
      <div className="section-head">
        <h2 id="statement-title">{t("statement.title", { name: names.self })}</h2>
      </div>
      {mayWrite ? (
        <StatementForm
          id="statement"
          action={statementAction.bind(null, { ...place, view: chosen, show })}
          permalink={`${view.addressOf({})}#statement-title`}
          hidden={{ reviewId }}
          words={view.formWords}
          label={t("statement.label")}
          hint={t("statement.hint")}
          statement={statement}
          submit={t("statement.save")}
          busy={t("statement.saving")}
        />
      ) : (
        <blockquote className="quote sm whitespace-pre-wrap">{statement}</blockquote>
      )}
    </section>
  );
}
