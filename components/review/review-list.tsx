import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
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
  /** Stands between the head of the page and one's own reviews: what waits for an answer. */
  children?: ReactNode;
}

/** One's own reviews, newest first. */
export async function ReviewList({ locale, workspace, reviews, timeZone, children }: ReviewListProps) {
  const t = await getTranslations({ locale, namespace: "review.list" });
  const start = paths.newReview(locale, workspace);
  if (reviews.length === 0) {
    return (
      <>
        <h1>{t("title")}</h1>
        <p className="lead mt-2 mb-6">{t("leadNone")}</p>
        {children}
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
  const count = (which: (review: ReviewSummary) => boolean) => reviews.filter(which).length;
  const open = count(({ state, selfSubmitted }) => state === "open" && !selfSubmitted);
  const revealed = count(({ state }) => state === "revealed");
  const submitted = count(({ state, selfSubmitted }) => state !== "withdrawn" && selfSubmitted);
  const lead = revealed > 0 ? t("leadRevealed", { revealed }) : t("leadClosed", { closed: submitted });
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead">{open > 0 ? t("leadOpen", { open }) : lead}</p>
        </div>
        <ButtonLink kind={open + revealed > 0 ? "default" : "primary"} href={start}>
          {t("start")}
        </ButtonLink>
      </div>
      {children}
      <section className="section" aria-labelledby="own">
        <div className="section-head">
          <h2 id="own">{t("own")}</h2>
        </div>
        <table className="table mid stackable">
          <thead>
            <tr>
              <th scope="col">{t("period")}</th>
              <th scope="col">{t("target")}</th>
              <th scope="col">{t("mentor")}</th>
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
      </section>
    </>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"review.list">>>;
type RowProps = Omit<ReviewListProps, "reviews" | "children"> & { review: ReviewSummary; t: Words };

function ReviewRow({ review, locale, workspace, timeZone, t }: RowProps) {
  const { says, tone, act } = standsAs(review);
  const period = formatPeriod(locale, review.periodFrom, review.periodTo);
  const name = act === "continue" ? "continueReview" : act === "compare" ? "compareReview" : "readReview";
  const isOpen = review.state === "open" || review.state === "revealed";
  return (
    <tr>
      <th scope="row">{period}</th>
      <td data-l={t("target")}>{review.target}</td>
      <td data-l={t("mentor")}>{review.mentor ? <WithWhom mentor={review.mentor} t={t} /> : <Nobody t={t} />}</td>
      <td data-l={t("state")}>
        <span className="row tight">
          <Chip tone={tone}>{t(says)}</Chip>
          {review.isRevision ? <Chip>{t("revises")}</Chip> : null}
          <span className="sm dim">{moment(review, { locale, timeZone, t })}</span>
        </span>
      </td>
      <td data-l={t("answered")} className="num">
        {review.answered} / {review.total}
      </td>
      <td className="end">
        <ButtonLink
          small
          kind={act === "read" || !isOpen ? "default" : "primary"}
          href={addressOf[act](locale, workspace, review.id)}
          aria-label={t(name, { level: review.target, period })}
        >
          {t(act)}
        </ButtonLink>
      </td>
    </tr>
  );
}

function WithWhom({ mentor, t }: { mentor: NonNullable<ReviewSummary["mentor"]>; t: Words }) {
  return mentor.accepted ? mentor.name : t("notAnswered", { name: mentor.name });
}

function Nobody({ t }: { t: Words }) {
  return <span className="dimmer">{t("noMentor")}</span>;
}

const addressOf = { continue: paths.selfReview, read: paths.review, compare: paths.comparison };

/** How one's own review stands, in words, and where its button leads. */
function standsAs(review: ReviewSummary) {
  switch (review.state) {
    case "withdrawn":
      return { says: "withdrawn", tone: "solid", act: "read" } as const;
    case "revealed":
      return { says: "revealed", tone: "accent", act: "compare" } as const;
    case "open":
      if (!review.selfSubmitted) return { says: "open", tone: "accent", act: "continue" } as const;
      return { says: review.mentor ? "submitted" : "needsMentor", tone: "plain", act: "read" } as const;
    case "closed":
      if (review.closing === "self-rated") return { says: "closed", tone: "solid", act: "read" } as const;
      return { says: review.closing === "signed" ? "signed" : "lapsed", tone: "solid", act: "compare" } as const;
  }
}

/** The date that matters in its state: by when, since when, or when it closed. */
function moment(review: ReviewSummary, { locale, timeZone, t }: Pick<RowProps, "locale" | "timeZone" | "t">) {
  const { state, dueOn, withdrawnAt, closedAt, closing, decided, total } = review;
  if (state === "revealed") return t("decidedOf", { decided, total });
  if (withdrawnAt) return t("setAsideOn", { date: formatDate(locale, withdrawnAt, timeZone) });
  if (closedAt) {
    const date = formatDate(locale, closedAt, timeZone);
    return closing === "self-rated" ? t("submittedOn", { date }) : date;
  }
  return dueOn ? t("dueBy", { date: formatDate(locale, dueOn) }) : null;
}
