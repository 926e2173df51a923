import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { findLevel, textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import type { DraftRating } from "@/lib/review/input";
import { type ReviewItem, reviewRungs } from "@/lib/review/items";
import type { SelfAssessment } from "@/lib/review/queries";
import { PrintButton } from "../ladder/print-button";
import { ButtonLink } from "../ui/button";
import { Icon } from "../ui/icon";
import { Note } from "../ui/note";
import { type Mark, type Point, Rated } from "../ui/rate-mark";

interface SubmittedReviewProps {
  locale: Locale;
  workspace: string;
  self: SelfAssessment;
  timeZone: string;
}

/** A self-review as it was submitted: every answer with its anchor and its comment, on the ladder it was opened on. */
export async function SubmittedReview({ locale, workspace, self, timeZone }: SubmittedReviewProps) {
  const t = await getTranslations({ locale, namespace: "review" });
  const { ladder, ratings } = self;
  const nameOf = (key: string) => {
    const level = findLevel(ladder, key);
    return level ? `${level.key} ${textIn(level.shortName, locale)}` : key;
  };
  const rungs = reviewRungs(
    ladder,
    ratings.map((one) => one.key),
    locale,
  );
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
          <h1>{t("read.title", { level: nameOf(self.target) })}</h1>
          <p className="sm dim mt-1">
            {t("read.lead", {
              period: formatPeriod(locale, self.periodFrom, self.periodTo),
              date: self.submittedAt ? formatDate(locale, self.submittedAt, timeZone) : "",
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
      <Note icon="lock">{t("read.onlyYou")}</Note>
      {rungs.map((rung) => (
        <section className="section" key={rung.levelKey} aria-labelledby={`rung-${rung.levelKey}`}>
          <div className="section-head">
            <h2 id={`rung-${rung.levelKey}`}>
              {rung.levelKey} {rung.shortName}
            </h2>
          </div>
          {rung.items.map((item) => (
            <Answer
              key={item.key}
              item={item}
              rating={ratings.find((one) => one.key === item.key)}
              labels={labels}
              noComment={t("read.noComment")}
            />
          ))}
        </section>
      ))}
    </>
  );
}

interface AnswerProps {
  item: ReviewItem;
  rating: DraftRating | undefined;
  /** Labels of the answers 0 to 5. */
  labels: string[];
  noComment: string;
}

function Answer({ item, rating, labels, noComment }: AnswerProps) {
  const answer = rating?.answer ?? 0;
  return (
    <article className="resp-block answer">
      <div className="ttl">
        <span className="n">{item.code}</span>
        <h3>{item.name}</h3>
        <Rated mark={ownMark(answer)} label={labels[answer]} />
      </div>
      {answer > 0 ? <p className="dim mt-1">{item.anchors[answer - 1]}</p> : null}
      {rating?.comment ? (
        <blockquote className="quote sm mt-2 whitespace-pre-wrap">{rating.comment}</blockquote>
      ) : (
        <p className="xs dimmer mt-2">{noComment}</p>
      )}
    </article>
  );
}

/** Own ratings are drawn hollow: nobody has agreed to them. */
function ownMark(answer: number): Mark {
  return answer === 0 ? { kind: "na" } : { kind: "self", point: answer as Point };
}
