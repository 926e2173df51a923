import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { newId } from "@/lib/ids";
import type { Place } from "@/lib/paths";
import { moveReviewAction, type PlainMove, reviseReviewAction } from "@/lib/review/actions/life";
import { canMove, type Standing } from "@/lib/review/lifecycle";
import { MoveForm } from "./move-form";

interface ReviewMovesProps {
  locale: Locale;
  place: Place;
  reviewId: string;
  standing: Standing;
}

const plainMoves = ["take-back", "resume", "withdraw", "discard"] as const satisfies PlainMove[];

/** Every move that is legal now, each saying beforehand what it does; nothing where none is. */
export async function ReviewMoves({ locale, place, reviewId, standing }: ReviewMovesProps) {
  const t = await getTranslations({ locale, namespace: "review.moves" });
  const words = await memberFormSentences(locale, ["moved-on", "invalid-input"]);
  // Of a review that waits for the other side, the note that says so has the way back.
  const waits = standing.state === "open" && standing.mentor !== "none";
  const legal = plainMoves.filter((by) => canMove(standing, by) && !(waits && by === "take-back"));
  const mayRevise = canMove(standing, "revise");
  if (legal.length === 0 && !mayRevise) return null;
  return (
    <section className="section moves no-print" aria-labelledby="moves">
      <div className="section-head">
        <h2 id="moves">{t("title")}</h2>
      </div>
      {legal.map((by) => (
        <MoveForm
          key={by}
          action={moveReviewAction.bind(null, { ...place, by })}
          reviewId={reviewId}
          summary={t(`${by}.name`)}
          what={t(`${by}.what`)}
          submit={t(`${by}.submit`)}
          busy={t(`${by}.busy`)}
          danger={by === "discard"}
          words={words}
        />
      ))}
      {mayRevise ? (
        <MoveForm
          action={reviseReviewAction.bind(null, place)}
          reviewId={reviewId}
          summary={t("revise.name")}
          what={t("revise.what")}
          submit={t("revise.submit")}
          busy={t("revise.busy")}
          reason={{
            label: t("revise.reason"),
            hint: t("revise.reasonHint"),
            clientKey: newId(),
          }}
          words={words}
        />
      ) : null}
    </section>
  );
}
