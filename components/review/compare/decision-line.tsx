import { getTranslations } from "next-intl/server";
import { decisionOf } from "@/lib/review/decision";
import type { Agreement, Comparison } from "@/lib/review/queries/comparison";
import { type Mark, type Point, Rated } from "../../ui/rate-mark";
import type { CompareWords, Side } from "./compare-words";

interface DecisionProps {
  agreement: Agreement | null;
  comparison: Pick<Comparison, "side" | "closedAt">;
  words: CompareWords;
}

/** Where one responsibility stands, in a few words. */
export function DecisionMark({ agreement, comparison, words }: DecisionProps) {
  const { t, labels, otherName, day } = words;
  const decision = decisionOf(agreement, comparison.side);
  if (comparison.closedAt && !agreement?.confirmed) return <span className="dimmer">{t("state.undecided")}</span>;
  const isRating = agreement?.outcome === "rating";
  const what = String(agreement?.answer || labels[0]);
  switch (decision) {
    case "to-agree":
      return <span className="dimmer">{t("state.toAgree")}</span>;
    case "mine-waits":
      return isRating ? t("state.mineWaits", { what, name: otherName }) : t("state.mineOpenWaits", { name: otherName });
    case "theirs-waits":
      return (
        <strong>
          {isRating
            ? t("state.theirsWaits", { what, name: otherName })
            : t("state.theirsOpenWaits", { name: otherName })}
        </strong>
      );
    case "agreed":
      return <Rated mark={markOf(agreement?.answer ?? 0)} small label={labels[agreement?.answer ?? 0]} />;
    case "left-open":
      return t("state.leftOpen", { date: day(agreement?.until ?? "") });
  }
}

/** The same as a sentence that says who proposed and who confirmed, with what they wrote. */
export async function DecisionSentence({ agreement, comparison, words }: DecisionProps) {
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  if (!agreement) return comparison.closedAt ? <p className="sm dim">{t("said.undecided")}</p> : null;
  return (
    <div className="sm">
      <p>{sentence(agreement, comparison.side, words)}</p>
      {comparison.closedAt && !agreement.confirmed ? <p className="dim">{t("said.undecided")}</p> : null}
      {agreement.experiment ? <Said title={t("said.experiment")} text={agreement.experiment} /> : null}
      {agreement.reason ? <Said title={t("said.reason")} text={agreement.reason} /> : null}
    </div>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <p className="quote mt-1 whitespace-pre-wrap">
      <span className="xs dimmer">{title}</span> {text}
    </p>
  );
}

function sentence(agreement: Agreement, side: Side, words: CompareWords): string {
  const { t, rating, names, otherName, day } = words;
  const what = rating(agreement.answer ?? 0);
  const isRating = agreement.outcome === "rating";
  const date = isRating ? "" : day(agreement.until ?? "");
  const by = agreement.proposedBy;
  switch (decisionOf(agreement, side)) {
    case "to-agree":
      return "";
    case "mine-waits":
      return isRating ? t("said.mine", { what, name: otherName }) : t("said.mineOpen", { date, name: otherName });
    case "theirs-waits":
      return isRating ? t("said.theirs", { what, name: otherName }) : t("said.theirsOpen", { date, name: otherName });
    default: {
      if (!by) return t("said.bothGave", { what });
      const people = { proposer: names[by], confirmer: names[by === "self" ? "mentor" : "self"] };
      if (!isRating) return t("said.leftOpen", { ...people, date });
      return t("said.agreed", { ...people, what, date: agreement.confirmedAt ? day(agreement.confirmedAt) : "" });
    }
  }
}

export function markOf(answer: number): Mark {
  return answer === 0 ? { kind: "na" } : { kind: "point", point: answer as Point };
}
