import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { ReviewSummary } from "@/lib/review/queries/list";
import { ButtonLink } from "../ui/button";
import { Chip } from "../ui/chip";
import { Empty } from "../ui/empty";

/** Minutes of a first self-review, about three for each of the responsibilities between two rungs. */
const firstReviewMinutes = 25;

interface ReviewListProps {
  locale: Locale;
  workspace: string;
  reviews: ReviewSummary[];
  timeZone: string;
}

/** One's own reviews, newest first. */
export async function ReviewList({ locale, workspace, reviews, timeZone }: ReviewListProps) {
  const t = await getTranslations({ locale, namespace: "review.list" });
  const start = paths.newReview(locale, workspace);
  if (reviews.length === 0) {
    return (
      <>
        <h1>{t("title")}</h1>
        <p className="lead mt-2 mb-6">{t("leadNone")}</p>
        <Empty
          title={t("emptyTitle")}
          action={
            <ButtonLink kind="primary" href={start}>
              {t("emptyAction")}
            </ButtonLink>
          }
        >
          {t("emptyText", { minutes: firstReviewMinutes })}
        </Empty>
      </>
    );
  }
  const open = reviews.filter((review) => review.state === "open").length;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead">{open > 0 ? t("leadOpen", { open }) : t("leadClosed", { closed: reviews.length })}</p>
        </div>
        <ButtonLink kind={open > 0 ? "default" : "primary"} href={start}>
          {t("start")}
        </ButtonLink>
      </div>
      <table className="table mid stackable">
        <thead>
          <tr>
            <th scope="col">{t("period")}</th>
            <th scope="col">{t("target")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("answered")}</th>
            <th scope="col">
              <span className="vh">{t("action")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reviews.map((review) => (
            <ReviewRow key={review.id} {...{ review, locale, workspace, timeZone, t }} />
          ))}
        </tbody>
      </table>
    </>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"review.list">>>;
type RowProps = Omit<ReviewListProps, "reviews"> & { review: ReviewSummary; t: Words };

function ReviewRow({ review, locale, workspace, timeZone, t }: RowProps) {
  const isOpen = review.state === "open";
  const stateWord = review.state === "withdrawn" ? "withdrawn" : isOpen ? "open" : "closed";
  const period = formatPeriod(locale, review.periodFrom, review.periodTo);
  const address = isOpen ? paths.selfReview(locale, workspace, review.id) : paths.review(locale, workspace, review.id);
  return (
    <tr>
      <th scope="row">{period}</th>
      <td data-l={t("target")}>{review.target}</td>
      <td data-l={t("state")}>
        <span className="row tight">
          <Chip tone={isOpen ? "accent" : "solid"}>{t(stateWord)}</Chip>
          {review.isRevision ? <Chip>{t("revises")}</Chip> : null}
          {review.withdrawnAt ? (
            <span className="sm dim">
              {t("setAsideOn", { date: formatDate(locale, review.withdrawnAt, timeZone) })}
            </span>
          ) : null}
          {review.closedAt ? (
            <span className="sm dim">{t("submittedOn", { date: formatDate(locale, review.closedAt, timeZone) })}</span>
          ) : null}
        </span>
      </td>
      <td data-l={t("answered")} className="num">
        {review.answered} / {review.total}
      </td>
      <td className="end">
        <ButtonLink
          small
          kind={isOpen ? "primary" : "default"}
          href={address}
          aria-label={t(isOpen ? "continueReview" : "readReview", { level: review.target, period })}
        >
          {t(isOpen ? "continue" : "read")}
        </ButtonLink>
      </td>
    </tr>
  );
}
