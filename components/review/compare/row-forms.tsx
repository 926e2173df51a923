import { getTranslations } from "next-intl/server";
import { confirmAction, proposeAction } from "@/lib/review/actions/agreement";
import type { ComparedRow } from "@/lib/review/comparison-rows";
import { decisionOf } from "@/lib/review/decision";
import { canMove } from "@/lib/review/lifecycle";
import { LeaveOpenForm, Otherwise, PressForm, ProposeForm } from "./agreement-forms";
import type { CompareView } from "./compare-view";

/** What the reader can do about one responsibility: propose, confirm what waits for them, or answer with another. */
export async function RowForms({ row, view }: { row: ComparedRow; view: CompareView }) {
  const { comparison, words, formWords, place, chosen, show } = view;
  const t = await getTranslations({ locale: words.locale, namespace: "review.compare" });
  const { agreement, key } = row;
  if (!canMove(comparison.standing, "propose")) {
    return comparison.closedAt ? null : <p className="xs dimmer no-print">{t("agree.locked")}</p>;
  }
  const decision = decisionOf(agreement, comparison.side);
  const bound = { ...place, view: chosen, show };
  const form = {
    permalink: view.addressOf({ row: key, again: "yes" }),
    hidden: { reviewId: comparison.reviewId, key, version: agreement?.version ?? 0 },
    words: formWords,
  };
  const mine = decision === "mine-waits" ? agreement : null;
  const propose = (
    <>
      <ProposeForm
        {...form}
        id={`propose-${key}`}
        action={proposeAction.bind(null, bound)}
        answer={mine?.answer ?? null}
        reason={mine?.reason ?? ""}
      />
      <LeaveOpenForm
        {...form}
        id={`leave-${key}`}
        action={proposeAction.bind(null, bound)}
        summary={t("agree.leaveOpen")}
        experiment={mine?.experiment ?? ""}
        until={mine?.until ?? ""}
        today={view.today}
      />
    </>
  );
  return (
    <div className="stack no-print">
      {decision === "theirs-waits" ? (
        <PressForm
          {...form}
          action={confirmAction.bind(null, bound)}
          kind="primary"
          submit={t("agree.confirm")}
          busy={t("agree.confirming")}
        />
      ) : null}
      <Otherwise
        first={decision === "to-agree"}
        unfolded={decision === "to-agree" || (view.again && view.row === key)}
        mine={mine?.version ?? null}
        summary={decision === "to-agree" ? "" : t(`agree.${otherwise[decision]}`)}
      >
        {propose}
      </Otherwise>
    </div>
  );
}

const otherwise = { "theirs-waits": "another", "mine-waits": "change", agreed: "again", "left-open": "again" } as const;
