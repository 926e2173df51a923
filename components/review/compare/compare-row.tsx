import { getTranslations } from "next-intl/server";
import { formatMonth } from "@/lib/i18n/format";
import { distanceOf, nearnessOf } from "@/lib/review/comparison-order";
import type { ComparedRow } from "@/lib/review/comparison-rows";
import { standsOut } from "@/lib/review/decision";
import { Icon } from "../../ui/icon";
import { RateMark } from "../../ui/rate-mark";
import type { CompareView } from "./compare-view";
import type { CompareWords } from "./compare-words";
import { DecisionMark, DecisionSentence } from "./decision-line";
import { Dumbbell } from "./dumbbell";
import { RowForms } from "./row-forms";
import { Voice } from "./voice";

interface CompareRowProps {
  row: ComparedRow;
  open: boolean;
  view: CompareView;
}

/** One responsibility, folded: both marks and where it stands; unfolded, all that both said and what they agree on. */
export function CompareRow({ row, open, view }: CompareRowProps) {
  const { comparison, words, show } = view;
  const faded = standsOut(row.agreement, show) ? "" : " faded";
  return (
    <details className={`cmp-row${faded}`} id={`row-${row.key}`} open={open}>
      <summary>
        <span>
          <span className="dimmer num sm">{row.code}</span> <span className="strong">{row.name}</span>
        </span>
        <span>
          <Dumbbell item={row} words={words} />
        </span>
        <span className="sm">
          <Apart row={row} words={words} />
        </span>
        <span className="sm">
          <DecisionMark agreement={row.agreement} comparison={comparison} words={words} />
        </span>
        <Icon name="chevron" className="chev" />
      </summary>
      <div className="cmp-body">
        <div className="voice">
          <Voice side="self" row={row} words={words} />
          <Voice side="mentor" row={row} words={words} />
        </div>
        <Anchors row={row} words={words} />
        <Earlier row={row} view={view} />
        <DecisionSentence agreement={row.agreement} comparison={comparison} words={words} />
        <RowForms row={row} view={view} />
      </div>
    </details>
  );
}

/** How far apart, in a number and in words; one view has no number. */
export function Apart({ row, words }: { row: ComparedRow; words: CompareWords }) {
  const distance = distanceOf(row);
  if (distance === null) {
    return (
      <span className="rated">
        <RateMark mark={{ kind: "na" }} small /> {words.t("oneView")}
      </span>
    );
  }
  const higher = row.self.answer > row.mentor.answer ? "self" : "mentor";
  return (
    <>
      <span className="num strong">{distance}</span>{" "}
      {nearnessOf(row) === "same" ? null : <span className="dimmer">{words.t(`higher.${higher}`)}</span>}
    </>
  );
}

/** What both ratings look like in the words of the ladder, one press away; twice the same stands once. */
function Anchors({ row, words }: { row: ComparedRow; words: CompareWords }) {
  const { t, rating } = words;
  const points = [...new Set([row.self.answer, row.mentor.answer])].filter((point) => point > 0);
  if (points.length === 0) return null;
  return (
    <details className="sm anchors-of">
      <summary className="dim">{t("anchors")}</summary>
      <dl className="stack mt-1">
        {points.map((point) => (
          <div key={point}>
            <dt className="xs dimmer">{t("anchor", { rating: rating(point) })}</dt>
            <dd>{row.anchors[point - 1]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What was agreed before, and that a rung which is held stays held. */
async function Earlier({ row, view }: { row: ComparedRow; view: CompareView }) {
  const { comparison, words } = view;
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  const { locale, timeZone } = words;
  const held = comparison.held.find((one) => one.levelKey === row.levelKey && one.heldAt < comparison.revealedAt);
  return (
    <>
      {row.before ? (
        <p className="sm dim">
          {t("before", { what: words.rating(row.before.answer), date: words.day(row.before.agreedAt) })}
        </p>
      ) : null}
      {held && !comparison.closedAt ? (
        <p className="sm dim">
          <span aria-hidden="true">↺</span>{" "}
          {t("held", { level: row.levelKey, month: formatMonth(locale, held.heldAt, timeZone) })}
        </p>
      ) : null}
    </>
  );
}
