import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { newId } from "@/lib/ids";
import { type Place, paths } from "@/lib/paths";
import { offerAction } from "@/lib/review/actions/mentor";
import type { MentorChoice } from "@/lib/review/queries/requests";
import { MentorForm } from "./mentor-form";
import { mentorWords } from "./mentor-words";

interface OfferReviewProps {
  locale: Locale;
  place: Place;
  people: MentorChoice[];
  /** Whom somebody came to make the offer to, from an address. */
  wanted: string | undefined;
}

/** Offers to review somebody as mentor; they accept it for one of their reviews, or decline. */
export async function OfferReview({ locale, place, people, wanted }: OfferReviewProps) {
  const t = await getTranslations({ locale, namespace: "review.requests" });
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("offerTitle")}</h1>
          <p className="lead">{t("offerLead")}</p>
        </div>
      </div>
      <MentorForm
        action={offerAction.bind(null, place)}
        hidden={{ clientKey: newId() }}
        initial={{ subjectMemberId: people.find(({ id }) => id === wanted)?.id ?? "" }}
        people={people}
        name="subjectMemberId"
        inviteAt={paths.people(locale, place.workspace)}
        words={{ ...(await mentorWords(locale, "aloneOffer")), person: t("whom"), personHint: "" }}
        submit={t("offer")}
        busy={t("offering")}
        failureWords={await memberFormSentences(locale, ["invalid-input"])}
      />
    </>
  );
}
