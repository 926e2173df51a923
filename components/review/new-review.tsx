import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import { findLevel, textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import type { Aim } from "@/lib/organization/queries";
import { paths } from "@/lib/paths";
import { openReviewAction } from "@/lib/review/actions/assessment";
import { notOnLadder } from "@/lib/review/input";
import { usualPeriod } from "@/lib/review/period";
import type { MentorChoice } from "@/lib/review/queries/requests";
import { type CopyableSelfAssessment, CopyOffers } from "./copy-offers";
import { mentorWords } from "./mentor-words";
import { OpenReviewForm } from "./open-review-form";

interface NewReviewProps {
  locale: Locale;
  workspace: string;
  memberId: string;
  ladder: CareerLadder;
  levelNow: string | null;
  levelDeclared: boolean;
  aim: Aim | null;
  timeZone: string;
  /** The level somebody came for, from an address: shown as chosen where the ladder has it. */
  wanted: string | undefined;
  /** Everybody who could review as mentor, and whom somebody came to ask. */
  people: MentorChoice[];
  wantedMentor: string | undefined;
  /** What the person has in other workspaces of theirs. */
  copyable: CopyableSelfAssessment[];
}

export async function NewReview(props: NewReviewProps) {
  const { locale, workspace, ladder, aim, wanted, people, wantedMentor, copyable, ...viewer } = props;
  const t = await getTranslations({ locale, namespace: "review.new" });
  const r = await getTranslations({ locale, namespace: "review.requests" });
  const sentences = await memberFormSentences(locale, ["invalid-input"]);
  const levels = ladder.levels.map((level) => ({
    value: level.key,
    name: `${level.key} ${textIn(level.shortName, locale)}`,
    text: textIn(level.scope.detail, locale),
  }));
  const period = usualPeriod(todayIn(viewer.timeZone));
  const target = wanted && findLevel(ladder, wanted) ? wanted : aim?.target;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
        </div>
      </div>
      <CopyOffers place={{ locale, workspace, member: viewer.memberId }} copyable={copyable} />
      <OpenReviewForm
        action={openReviewAction.bind(null, { locale, workspace, member: viewer.memberId })}
        levelsNow={[{ value: notOnLadder, name: t("notOnLadder"), text: t("notOnLadderText") }, ...levels]}
        targets={levels}
        initial={{
          ...(viewer.levelDeclared ? { levelNow: viewer.levelNow ?? notOnLadder } : {}),
          ...(target ? { target } : {}),
          periodFrom: period.from,
          periodTo: period.to,
          reachBy: aim?.reachBy ?? "",
          mentorMemberId: people.find(({ id }) => id === wantedMentor)?.id ?? "",
        }}
        clientKey={newId()}
        mentor={{
          people,
          inviteAt: paths.people(locale, workspace),
          title: r("mentor"),
          aside: r("mentorAside"),
          words: await mentorWords(locale, "alone"),
        }}
        words={{
          levelNow: t("levelNow"),
          levelNowHint: t("levelNowHint"),
          target: t("target"),
          targetHint: t("targetHint"),
          period: t("period"),
          periodHint: t("periodHint"),
          periodFrom: t("periodFrom"),
          periodTo: t("periodTo"),
          reachBy: t("reachBy"),
          reachByHint: t("reachByHint"),
          submit: t("submit"),
          busy: t("busy"),
        }}
        {...sentences}
      />
    </>
  );
}
