import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { MenteeReview } from "@/lib/review/queries/requests";
import { ButtonLink } from "../ui/button";
import { Chip } from "../ui/chip";

interface MenteeListProps {
  locale: Locale;
  workspace: string;
  reviews: MenteeReview[];
}

/** Reviews of others that the viewer is the mentor of, the newest first, each with the one page to go to. */
export async function MenteeList({ locale, workspace, reviews }: MenteeListProps) {
  if (reviews.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "review.requests" });
  const l = await getTranslations({ locale, namespace: "review.list" });
  return (
    <section className="section" aria-labelledby="others">
      <div className="section-head">
        <h2 id="others">{t("others")}</h2>
      </div>
      <table className="table mid stackable">
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col">{l("target")}</th>
            <th scope="col">{l("period")}</th>
            <th scope="col">{l("state")}</th>
            <th scope="col">{t("dueOn")}</th>
            <th scope="col">
              <span className="vh">{l("action")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reviews.map((review) => {
            const { says, tone, act } = standsAs(review);
            const toMentor = act !== "compare";
            const address = (toMentor ? paths.mentorReview : paths.comparison)(locale, workspace, review.id);
            const names = { act: t(act), who: review.subject.name, level: review.target };
            return (
              <tr key={review.id}>
                <th scope="row">{review.subject.name}</th>
                <td data-l={l("target")}>{review.target}</td>
                <td data-l={l("period")}>{formatPeriod(locale, review.periodFrom, review.periodTo)}</td>
                <td data-l={l("state")}>
                  <span className="row tight">
                    <Chip tone={tone}>{t(says)}</Chip>
                    {progressOf(review, t, l)}
                  </span>
                </td>
                <td data-l={t("dueOn")}>{review.dueOn ? formatDate(locale, review.dueOn) : null}</td>
                <td className="end">
                  <ButtonLink
                    small
                    kind={act === "rate" ? "primary" : "default"}
                    href={address}
                    aria-label={t("openMentee", names)}
                  >
                    {t(act)}
                  </ButtonLink>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

type Words<Name extends "review.requests" | "review.list"> = Awaited<ReturnType<typeof getTranslations<Name>>>;

function progressOf(review: MenteeReview, t: Words<"review.requests">, l: Words<"review.list">) {
  const { state, answered, decided, total } = review;
  if (state === "revealed") return <span className="sm dim">{t("agreed", { done: decided, total })}</span>;
  if (state !== "open" || review.mentorSubmitted) return null;
  return <span className="sm dim">{l("answeredOf", { answered, total })}</span>;
}

/** How a review stands for its mentor, in words, and what they can do; of the other side only what is open. */
function standsAs(review: MenteeReview) {
  switch (review.state) {
    case "open":
      return review.mentorSubmitted
        ? ({ says: "stateSealed", tone: "plain", act: "readOwn" } as const)
        : ({ says: "stateWrite", tone: "accent", act: "rate" } as const);
    case "revealed":
      return { says: "stateOpen", tone: "accent", act: "compare" } as const;
    case "withdrawn":
      return { says: "stateAside", tone: "plain", act: "readOwn" } as const;
    case "closed":
      return {
        says: review.closing === "signed" ? "stateSigned" : "stateLapsed",
        tone: "solid",
        act: "compare",
      } as const;
  }
}
