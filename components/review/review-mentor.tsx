import { getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { type Place, paths } from "@/lib/paths";
import { closeSelfRatedAction, setDueAction } from "@/lib/review/actions/mentor";
import { canMove, type Standing } from "@/lib/review/lifecycle";
import type { SelfAssessment } from "@/lib/review/queries/self-assessment";
import { ButtonLink } from "../ui/button";
import { MoveForm } from "./move-form";

interface ReviewMentorProps {
  locale: Locale;
  place: Place;
  review: Pick<SelfAssessment, "reviewId" | "mentor" | "dueOn" | "standing">;
}

/** Who reviews an open review, by when, and what its subject can do about that; each says beforehand what it does. */
export async function ReviewMentor({ locale, place, review }: ReviewMentorProps) {
  const { standing, mentor, dueOn, reviewId } = review;
  if (standing.state !== "open") return null;
  const t = await getTranslations({ locale, namespace: "review.requests" });
  const words = await memberFormSentences(locale, ["moved-on", "already-revealed", "invalid-input"]);
  return (
    <section className="section moves no-print" aria-labelledby="mentor">
      <div className="section-head">
        <h2 id="mentor">{t("mentorTitle")}</h2>
      </div>
      <p>
        {t(whoReviews(standing), { name: mentor?.name ?? "" })}
        {mentor && dueOn ? ` ${t("hasDue", { date: formatDate(locale, dueOn) })}` : null}
      </p>
      {canMove(standing, "ask-mentor") ? (
        <p className="mt-3 mb-4">
          <ButtonLink href={paths.askMentor(locale, place.workspace, reviewId)}>
            {t(mentor ? "anotherTitle" : "askTitle")}
          </ButtonLink>
        </p>
      ) : null}
      {canMove(standing, "set-due") ? (
        <MoveForm
          action={setDueAction.bind(null, place)}
          reviewId={reviewId}
          summary={t("setDue")}
          what={t("setDueWhat")}
          submit={t("setDueSubmit")}
          busy={t("setDueBusy")}
          due={{ label: t("setDueDay"), value: dueOn ?? "" }}
          words={words}
        />
      ) : null}
      {canMove(standing, "close-self-rated") ? (
        <MoveForm
          action={closeSelfRatedAction.bind(null, place)}
          reviewId={reviewId}
          summary={t("close")}
          what={mentor ? t("closeWhat", { name: mentor.name }) : t("closeWhatNobody")}
          submit={t("closeSubmit")}
          busy={t("closeBusy")}
          words={words}
        />
      ) : null}
    </section>
  );
}

function whoReviews({ mentor, selfSubmitted }: Standing) {
  switch (mentor) {
    case "asked":
      return "hasAsked";
    case "accepted":
      return "hasAccepted";
    case "none":
      return selfSubmitted ? "hasNoneSubmitted" : "hasNone";
  }
}
