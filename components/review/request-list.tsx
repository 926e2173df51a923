import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { type Place, paths } from "@/lib/paths";
import { answerRequestAction } from "@/lib/review/actions/mentor";
import type { ReviewSummary } from "@/lib/review/queries/list";
import type { Request } from "@/lib/review/queries/requests";
import { ButtonLink } from "../ui/button";
import { AnswerForm } from "./answer-form";

interface RequestListProps {
  locale: Locale;
  place: Place;
  requests: Request[];
  /** One's own: an offer is accepted for one of those that have no mentor. */
  reviews: ReviewSummary[];
}

/** Requests that wait for the viewer's answer, each with what accepting means. */
export async function RequestList({ locale, place, requests, reviews }: RequestListProps) {
  const mine = requests.filter(({ isMine }) => isMine);
  if (mine.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "review.requests" });
  const words = await memberFormSentences(locale, ["moved-on", "already-revealed", "invalid-input"]);
  const period = (of: { periodFrom: string; periodTo: string }) => formatPeriod(locale, of.periodFrom, of.periodTo);
  const free = reviews
    .filter(({ state, mentor }) => state === "open" && mentor === null)
    .map((one) => ({ id: one.id, name: t("reviewName", { level: one.target, period: period(one) }) }));
  return (
    <section className="section" aria-labelledby="waits">
      <div className="section-head">
        <h2 id="waits">{t("waits")}</h2>
      </div>
      <ul className="list">
        {mine.map(({ id, origin, about, subject, mentor, word }) => {
          const who = origin === "ask" ? subject.name : mentor.name;
          const needsReview = origin === "offer" && free.length === 0;
          const accept = { answer: "accept", label: t("accept"), name: t("acceptFrom", { who }) } as const;
          const decline = { answer: "decline", label: t("decline"), name: t("declineFrom", { who }) } as const;
          const due = about?.dueOn ? t("byDate", { date: formatDate(locale, about.dueOn) }) : null;
          return (
            <li key={id}>
              <h3>
                {about ? t("askedBy", { who, level: about.target, period: period(about) }) : t("offeredBy", { who })}
              </h3>
              {due ? <p className="sm dim">{due}</p> : null}
              {word ? <Word by={who}>{word}</Word> : null}
              <p className="sm dim mt-2">{t(origin === "ask" ? "mentorSees" : "subjectSees")}</p>
              {needsReview ? (
                <>
                  <p className="sm mt-2">{t("noReview", { who })}</p>
                  <p className="mt-3">
                    <ButtonLink kind="primary" href={paths.newReview(locale, place.workspace, undefined, mentor.id)}>
                      {t("startWith", { who })}
                    </ButtonLink>
                  </p>
                </>
              ) : null}
              <AnswerForm
                action={answerRequestAction.bind(null, place)}
                requestId={id}
                reviews={origin === "offer" && !needsReview ? { label: t("forReview"), choices: free } : undefined}
                word={origin === "ask" || needsReview ? { label: t("answerWord"), aside: t("wordAside") } : undefined}
                answers={needsReview ? [decline] : [accept, decline]}
                busy={t("answering")}
                words={words}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Word({ by, children }: { by: string; children: ReactNode }) {
  return (
    <blockquote className="quote mt-2 whitespace-pre-wrap">
      {children}
      <footer>{by}</footer>
    </blockquote>
  );
}

/** What became of requests: those the viewer made and that wait, and those that came to nothing. */
export async function RequestOutcomes({
  locale,
  place,
  requests,
  reviews,
  ...viewer
}: RequestListProps & { timeZone: string }) {
  const t = await getTranslations({ locale, namespace: "review.requests" });
  const words = await memberFormSentences(locale, ["moved-on"]);
  const told = requests.flatMap((request) => toldTo(place.member, request) ?? []);
  const free = reviews.filter(({ state, mentor }) => state === "open" && mentor === null).map(({ id }) => id);
  if (told.length === 0) return null;
  return (
    <section className="section" aria-labelledby="outcomes">
      <div className="section-head">
        <h2 id="outcomes">{t("outcomes")}</h2>
      </div>
      <ul className="list">
        {told.slice(0, shownOutcomes).map(({ says, who, request }) => {
          const { id, about, reviewId, answeredAt, answerWord, state } = request;
          const date = answeredAt ? formatDate(locale, answeredAt, viewer.timeZone) : "";
          const mayName = says === "declinedAsk" && reviewId !== null && free.includes(reviewId);
          return (
            <li key={id}>
              <p>{t(says, { who, date, level: about?.target ?? "" })}</p>
              {answerWord ? <Word by={who}>{answerWord}</Word> : null}
              {mayName ? (
                <p className="mt-3">
                  <ButtonLink small href={paths.askMentor(locale, place.workspace, reviewId)}>
                    {t("nameAnother")}
                  </ButtonLink>
                </p>
              ) : null}
              {state === "waiting" ? (
                <AnswerForm
                  action={answerRequestAction.bind(null, place)}
                  requestId={id}
                  answers={[{ answer: "end", label: t("end"), name: t("endOf", { who }) }]}
                  busy={t("answering")}
                  words={words}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const shownOutcomes = 10;

/** What a request says to the viewer besides asking for an answer; null where it says nothing: they did it themselves. */
function toldTo(memberId: string, request: Request) {
  const { origin, state, subject, mentor, isMine } = request;
  const made = origin === "ask" ? subject : mentor;
  const other = subject.id === memberId ? mentor : subject;
  const isMaker = made.id === memberId;
  const tells = (
    ofAsk: "waitsForAsk" | "declinedAsk" | "endedAsk",
    ofOffer: "waitsForOffer" | "declinedOffer" | "endedOffer",
  ) => ({
    says: origin === "ask" ? ofAsk : ofOffer,
    who: other.name,
    request,
  });
  if (state === "waiting" && !isMine) return tells("waitsForAsk", "waitsForOffer");
  if (state === "declined" && isMaker) return tells("declinedAsk", "declinedOffer");
  if (state === "ended" && !isMaker) return tells("endedAsk", "endedOffer");
  return null;
}
