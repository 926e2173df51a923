import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { newId } from "@/lib/ids";
import { textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import type { Aim } from "@/lib/organization/queries";
import { type Place, paths } from "@/lib/paths";
import { joinRoundAction } from "@/lib/review/actions/round";
import { notOnLadder } from "@/lib/review/input";
import type { MentorChoice } from "@/lib/review/queries/requests";
import type { RoundInvitation } from "@/lib/review/queries/round-invitation";
import { ButtonLink } from "../ui/button";
import { Note } from "../ui/note";
import { JoinRoundForm } from "./join-round-form";

interface JoinRoundProps {
  invitation: RoundInvitation;
  place: Place;
  ladder: CareerLadder;
  levelNow: string | null;
  aim: Aim | null;
  /** Everybody who could mentor. */
  people: MentorChoice[];
}

/** An invitation into a round: its period and dates, and what the lead suggests, which the person may change. */
export async function JoinRound({ invitation, place, ...rest }: JoinRoundProps) {
  const { locale, workspace } = place;
  const t = await getTranslations({ locale, namespace: "round.join" });
  const { teamName: team, openedBy: who, reviewId } = invitation;
  const days = ["selfDueOn", "mentorDueOn", "signByOn"] as const;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title", { period: formatPeriod(locale, invitation.periodFrom, invitation.periodTo) })}</h1>
          <p className="lead">{team ? t("lead", { who, team }) : t("leadAlone", { who })}</p>
        </div>
      </div>
      <div className="two">
        <section aria-labelledby="suggested">
          <div className="section-head">
            <h2 id="suggested">{reviewId ? t("begun") : t("suggested")}</h2>
          </div>
          {reviewId ? (
            <Note
              icon="check"
              actions={<ButtonLink href={paths.review(locale, workspace, reviewId)}>{t("open")}</ButtonLink>}
            >
              {t("begunText")}
            </Note>
          ) : (
            <Start {...rest} {...{ invitation, place }} />
          )}
        </section>
        <section aria-labelledby="dates">
          <div className="section-head">
            <h2 id="dates">{t("dates")}</h2>
          </div>
          <dl className="stack">
            {days.map((day) => (
              <div key={day}>
                <dt className="xs dimmer">{t(day)}</dt>
                <dd>{formatDate(locale, invitation[day])}</dd>
              </div>
            ))}
          </dl>
          <p className="sm dim mt-3">{t("datesNote")}</p>
          <p className="sm dim mt-3">{t("sees", { who })}</p>
        </section>
      </div>
    </>
  );
}

async function Start({ invitation, place, ladder, levelNow, aim, people }: JoinRoundProps) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "round.join" });
  const sentences = await memberFormSentences(locale, ["invalid-input"]);
  const { roundId, target, mentor, periodFrom, periodTo } = invitation;
  const levels = ladder.levels.map(({ key, shortName }) => ({
    value: key,
    label: `${key} ${textIn(shortName, locale)}`,
  }));
  const mentors = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <p className="sm dim mb-4">{t("suggestedNote")}</p>
      <JoinRoundForm
        action={joinRoundAction.bind(null, place)}
        hidden={{ roundId, periodFrom, periodTo, reachBy: aim?.reachBy ?? "", clientKey: newId() }}
        fields={[
          {
            name: "levelNow",
            label: t("levelNow"),
            options: [{ value: notOnLadder, label: t("notOnLadder") }, ...levels],
            value: levelNow ?? notOnLadder,
          },
          { name: "target", label: t("target"), options: levels, value: target },
          {
            name: "mentorMemberId",
            label: t("mentor"),
            hint: t("mentorHint"),
            options: [{ value: "", label: t("choose") }, ...mentors],
            value: people.some(({ id }) => id === mentor.id) ? mentor.id : "",
          },
        ]}
        words={{ ...sentences, start: t("start"), starting: t("starting"), goneOrBegun: t("goneOrBegun") }}
      />
    </>
  );
}
