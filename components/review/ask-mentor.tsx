import { getTranslations } from "next-intl/server";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { newId } from "@/lib/ids";
import { type Place, paths } from "@/lib/paths";
import { askMentorAction } from "@/lib/review/actions/mentor";
import type { MentorChoice } from "@/lib/review/queries/requests";
import type { SelfAssessment } from "@/lib/review/queries/self-assessment";
import { Note } from "../ui/note";
import { MentorForm } from "./mentor-form";
import { mentorWords } from "./mentor-words";

interface AskMentorProps {
  locale: Locale;
  place: Place;
  review: Pick<SelfAssessment, "reviewId" | "target" | "periodFrom" | "periodTo" | "dueOn" | "mentor">;
  people: MentorChoice[];
}

/** Asks somebody to review an open review, or names another than the one before. */
export async function AskMentor({ locale, place, review, people }: AskMentorProps) {
  const t = await getTranslations({ locale, namespace: "review.requests" });
  const { mentor } = review;
  const period = formatPeriod(locale, review.periodFrom, review.periodTo);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t(mentor ? "anotherTitle" : "askTitle")}</h1>
          <p className="lead">{t("about", { level: review.target, period })}</p>
        </div>
      </div>
      {mentor ? <Note>{t("another", { name: mentor.name })}</Note> : null}
      <MentorForm
        action={askMentorAction.bind(null, place)}
        hidden={{ reviewId: review.reviewId, clientKey: newId() }}
        initial={{ dueOn: review.dueOn ?? "" }}
        people={people.filter(({ id }) => id !== mentor?.id)}
        name="mentorMemberId"
        withDue
        inviteAt={paths.people(locale, place.workspace)}
        words={await mentorWords(locale, "aloneAsk")}
        submit={t("ask")}
        busy={t("asking")}
        failureWords={await memberFormSentences(locale, ["invalid-input", "moved-on", "already-revealed"])}
      />
    </>
  );
}
