import { getTranslations } from "next-intl/server";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { findLevel, textIn } from "@/lib/ladder/built-in";
import { type Place, paths } from "@/lib/paths";
import { reviewRungs } from "@/lib/review/items";
import type { MentorForm } from "@/lib/review/queries/mentor-form";
import { Avatar, initialsOf } from "../ui/avatar";
import { Icon } from "../ui/icon";
import { Note } from "../ui/note";
import { ReadAnswer } from "./read-answer";
import { SealedWaiting } from "./sealed-waiting";

interface MentorAnswersProps {
  locale: Locale;
  place: Place;
  form: MentorForm;
  timeZone: string;
}

/** What a mentor wrote, to read: once it is submitted, or its subject has set the review aside. */
export async function MentorAnswers({ locale, place, form, timeZone }: MentorAnswersProps) {
  const t = await getTranslations({ locale, namespace: "review.mentor" });
  const crumb = await getTranslations({ locale, namespace: "review" });
  const { ladder, subject, ratings, notes } = form;
  const { name } = subject;
  const level = findLevel(ladder, form.target);
  const period = formatPeriod(locale, form.periodFrom, form.periodTo);
  const labels = [t("notObserved"), ...ladder.ratings.map((one) => textIn(one.label, locale))];
  const keys = ratings.map((one) => one.key);
  return (
    <>
      <div className="page-head mb-6">
        <div>
          <p className="crumbs">
            <a href={paths.reviews(locale, place.workspace)}>{crumb("crumb")}</a>
            <Icon name="chevron" />
            <span>{period}</span>
          </p>
          <div className="person">
            <Avatar initials={initialsOf(name)} size="lg" />
            <div>
              <h1>
                {t("title", { name, level: level ? `${level.key} ${textIn(level.shortName, locale)}` : form.target })}
              </h1>
              <p className="sm dim mt-1">{t("lead", { period })}</p>
            </div>
          </div>
        </div>
      </div>
      {form.submittedAt && form.standing.state === "open" ? (
        <SealedWaiting
          {...{ locale, place, timeZone, name }}
          reviewId={form.reviewId}
          submittedAt={form.submittedAt}
          side="mentor"
        />
      ) : (
        <Note>{t("withdrawn", { name })}</Note>
      )}
      {reviewRungs(ladder, keys, locale).map((rung) => (
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
              own={false}
              noComment={t("noComment")}
              happened=""
            >
              {notes.texts[item.key] ? (
                <div className="private mt-3">
                  <div className="phead">
                    <Icon name="lock" />
                    <span>{t("note")}</span>
                    <span className="chip ms-auto">{t("onlyYou")}</span>
                  </div>
                  <p className="sm whitespace-pre-wrap">{notes.texts[item.key]}</p>
                </div>
              ) : null}
            </ReadAnswer>
          ))}
        </section>
      ))}
    </>
  );
}
