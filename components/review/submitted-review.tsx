import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import { findLevel, textIn } from "@/lib/ladder/built-in";
import { type Place, paths } from "@/lib/paths";
import { evidenceAction } from "@/lib/review/actions/assessment";
import { reviewRungs } from "@/lib/review/items";
import { dayWithin } from "@/lib/review/period";
import type { SelfAssessment } from "@/lib/review/queries/self-assessment";
import { PrintButton } from "../ladder/print-button";
import { ButtonLink } from "../ui/button";
import { Icon } from "../ui/icon";
import { Note } from "../ui/note";
import { ReadAnswer } from "./read-answer";
import { SealedWaiting } from "./sealed-waiting";
import { PieceList, SubmittedEvidence } from "./submitted-evidence";

interface SubmittedReviewProps {
  locale: Locale;
  place: Place;
  self: SelfAssessment;
  timeZone: string;
}

/** A self-review as it was submitted: every answer with its anchor and its comment, on the ladder it was opened on. */
export async function SubmittedReview({ locale, place, self, timeZone }: SubmittedReviewProps) {
  const t = await getTranslations({ locale, namespace: "review" });
  const { ladder, ratings } = self;
  const { workspace } = place;
  const nameOf = (key: string) => {
    const level = findLevel(ladder, key);
    return level ? `${level.key} ${textIn(level.shortName, locale)}` : key;
  };
  const rungs = reviewRungs(
    ladder,
    ratings.map((one) => one.key),
    locale,
  );
  const period = formatPeriod(locale, self.periodFrom, self.periodTo);
  const submittedOn = self.submittedAt ? formatDate(locale, self.submittedAt, timeZone) : "";
  const clientKey = newId();
  const evidenceWords = {
    ...(await memberFormSentences(locale, ["invalid-input", "moved-on"])),
    title: t("read.evidence"),
    frozen: self.submittedAt ? t("read.frozenOn", { date: submittedOn }) : "",
    addedAfter: (t.raw as (key: string) => string)("read.addedAfter"),
    addLater: t("read.addLater"),
    addLaterWhat: t("read.addLaterWhat"),
    link: t("evidence.link"),
    linkTitle: t("evidence.linkTitle"),
    date: t("evidence.date"),
    add: t("read.addAfter"),
    adding: t("read.adding"),
  };
  const labels = [ladder.noOpportunity, ...ladder.ratings].map((one) => textIn(one.label, locale));
  return (
    <>
      <div className="page-head">
        <div>
          <p className="crumbs">
            <a href={paths.reviews(locale, workspace)}>{t("crumb")}</a>
            <Icon name="chevron" />
            <span>{formatPeriod(locale, self.periodFrom, self.periodTo)}</span>
          </p>
          <h1>{t(self.withdrawnAt ? "read.withdrawnTitle" : "read.title", { level: nameOf(self.target) })}</h1>
          <p className="sm dim mt-1">
            {self.withdrawnAt
              ? t("read.withdrawnLead", { period, date: formatDate(locale, self.withdrawnAt, timeZone) })
              : t("read.lead", {
                  period,
                  date: submittedOn,
                  levelNow: self.levelNow === null ? t("read.notOnLadder") : nameOf(self.levelNow),
                })}
          </p>
        </div>
        <div className="row">
          <PrintButton>{t("read.print")}</PrintButton>
          <ButtonLink kind="primary" href={paths.growth(locale, workspace)}>
            {t("read.toGrowth")}
          </ButtonLink>
        </div>
      </div>
      {self.mentor && self.submittedAt && self.state === "open" ? (
        <SealedWaiting
          {...{ locale, place, timeZone }}
          reviewId={self.reviewId}
          submittedAt={self.submittedAt}
          side={self.standing.mentor === "asked" ? "asked" : "self"}
          name={self.mentor.name}
        />
      ) : self.withdrawnAt ? null : (
        <Note icon="lock">{t("read.onlyYou")}</Note>
      )}
      {self.revises ? (
        <Note
          actions={
            <ButtonLink small href={paths.review(locale, workspace, self.revises.reviewId)}>
              {t("read.earlier")}
            </ButtonLink>
          }
        >
          {t("read.revises", { reason: self.revises.reason })}
        </Note>
      ) : null}
      {self.standing.revised ? <Note>{t("read.revised")}</Note> : null}
      {rungs.map((rung) => (
        <section className="section" key={rung.levelKey} aria-labelledby={`rung-${rung.levelKey}`}>
          <div className="section-head">
            <h2 id={`rung-${rung.levelKey}`}>
              {rung.levelKey} {rung.shortName}
            </h2>
          </div>
          {rung.items.map((item) => (
            <ReadAnswer
              key={item.key}
              item={item}
              rating={ratings.find((one) => one.key === item.key)}
              labels={labels}
              own
              noComment={t("read.noComment")}
              happened={t("read.happened")}
            >
              <div className="mt-3">
                {self.submittedAt ? (
                  <SubmittedEvidence
                    itemKey={item.key}
                    assessmentId={self.assessmentId}
                    clientKey={`${clientKey}-${item.code.replace(".", "-")}`}
                    pieces={self.pieces}
                    {...{ locale, timeZone, periodFrom: self.periodFrom, periodTo: self.periodTo }}
                    today={dayWithin(todayIn(timeZone), self)}
                    action={evidenceAction.bind(null, { ...place, reviewId: self.reviewId })}
                    words={evidenceWords}
                  />
                ) : (
                  <PieceList
                    pieces={self.pieces.filter((piece) => piece.key === item.key)}
                    {...{ locale, timeZone }}
                    words={evidenceWords}
                  />
                )}
              </div>
            </ReadAnswer>
          ))}
        </section>
      ))}
    </>
  );
}
