import { getTranslations } from "next-intl/server";
import { sentenceGap } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import { textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { answerAction, evidenceAction, submitAction } from "@/lib/review/actions/assessment";
import { commentLimit } from "@/lib/review/input";
import { reviewRungs } from "@/lib/review/items";
import { dayWithin } from "@/lib/review/period";
import type { SelfAssessment } from "@/lib/review/queries/self-assessment";
import { walkingOrder } from "@/lib/review/walking-order";
import type { AssessmentWords } from "./assessment-form";
import { lastTimesOf, sharedWords } from "./assessment-words";
import { SelfReviewForm } from "./self-review-form";
import type { SubmitWords } from "./submit-dialog";
import { mentorLeadsSentence } from "./who-sees";

interface SelfReviewProps {
  locale: Locale;
  workspace: string;
  self: SelfAssessment;
  memberId: string;
  timeZone: string;
  inHand: string | undefined;
  submitting: boolean;
  singleKeys: boolean;
}

/** The draft of one's own assessment, in the reader's language: plain data for the form. */
export async function SelfReview({
  locale,
  workspace,
  self,
  memberId,
  timeZone,
  inHand,
  submitting,
  singleKeys,
}: SelfReviewProps) {
  const keys = self.ratings.map((one) => one.key);
  const rungs = reviewRungs(self.ladder, keys, locale);
  const order = walkingOrder(rungs);
  const firstOpen = order.find((item) => self.ratings.find((one) => one.key === item.key)?.answer === null) ?? order[0];
  const place = { locale, workspace, member: memberId, reviewId: self.reviewId, side: "self" as const };
  const t = await getTranslations({ locale, namespace: "review.self" });
  return (
    <SelfReviewForm
      workspace={workspace}
      assessmentId={self.assessmentId}
      memberId={memberId}
      version={self.version}
      savedAt={self.savedAt?.toISOString() ?? null}
      timeZone={timeZone}
      levelNow={self.levelNow}
      target={self.target}
      ratings={self.ratings}
      rungs={rungs}
      commentLimit={commentLimit}
      initialKey={inHand && keys.includes(inHand) ? inHand : (firstOpen?.key ?? "")}
      submitting={submitting}
      reviewsAddress={paths.reviews(locale, workspace)}
      address={paths.selfReview(locale, workspace, self.reviewId)}
      clientKey={newId()}
      locale={locale}
      pieces={self.pieces}
      notes={self.notes}
      periodFrom={self.periodFrom}
      periodTo={self.periodTo}
      today={dayWithin(todayIn(timeZone), self)}
      answeredAt={self.answeredAt.map((at) => at.getTime())}
      singleKeys={singleKeys}
      evidenceAction={evidenceAction.bind(null, place)}
      answerAction={answerAction.bind(null, place)}
      submitAction={submitAction.bind(null, place)}
      lastTimes={await lastTimesOf(locale, self.past, timeZone)}
      words={await words(locale, self)}
      ownWords={{
        evidence: await evidenceWords(locale, self),
        helps: t("evidence"),
        questions: t("questions"),
      }}
    />
  );
}

/** Who reads what, and when, is said at each field; without a mentor that is nobody but oneself. */
async function words(locale: Locale, self: SelfAssessment): Promise<AssessmentWords> {
  const t = await getTranslations({ locale, namespace: "review" });
  const raw = t.raw as (key: string) => string;
  const shared = await sharedWords(locale, self);
  const { level, period } = shared;
  const name = self.mentor?.name ?? "";
  const say = <Alone extends string, Named extends string>(alone: Alone, named: Named) => (self.mentor ? named : alone);
  const noOpportunity = textIn(self.ladder.noOpportunity.label, locale);
  const lead = say("self.lead", self.standing.mentor === "asked" ? "self.leadAsked" : "self.leadMentor");
  return {
    head: {
      ...shared.head,
      period,
      title: t("self.title", { level }),
      lead: self.mentorLeads
        ? t(lead, { period, name }) + sentenceGap(locale) + (await mentorLeadsSentence(locale, "self", "", name))
        : t(lead, { period, name }),
      reviewAndSubmit: t("self.reviewAndSubmit"),
    },
    map: { ...shared.map, noOpportunity },
    focus: {
      ...shared.focus,
      rating: {
        ...shared.rating,
        legend: t("self.legend"),
        noOpportunity,
        noOpportunityMeaning: t("self.noOpportunity"),
        chooseOne: t("self.chooseOne"),
      },
      comment: t("self.comment"),
      commentHint: t(say("self.commentHint", "self.commentHintMentor"), { name }),
      happened: {
        label: t("self.happened"),
        aside: t("self.happenedAside"),
        hint: t(say("self.happenedHint", "self.happenedHintMentor"), { name }),
      },
      finish: t("self.finish"),
    },
    keys: { ...shared.keys, noOpportunity, evidence: t("keys.evidence") },
    save: {
      ...shared.save,
      tooLong: t("save.tooLong"),
      submitted: t("save.submitted"),
      setAside: t("save.setAside"),
    },
    offline: shared.offline,
    conflict: { ...shared.conflict, noComment: t("conflict.noComment") },
    submit: {
      ...shared.submit,
      title: t(say("submit.title", "submit.titleMentor"), { name }),
      lead: t(say("submit.lead", self.standing.mentorSubmitted ? "submit.leadSecond" : "submit.leadMentor"), { name }),
      counts: raw("submit.counts"),
      questionedTitle: t("submit.questionedTitle"),
      questioned: raw("submit.questioned"),
      rows: await sharing(locale, self),
      note: t(say("submit.note", "submit.noteMentor")),
      submit: t(say("submit.submit", "submit.submitMentor"), { name }),
      answerAll: t("submit.answerAll"),
    },
  };
}

async function sharing(locale: Locale, { mentor }: SelfAssessment): Promise<SubmitWords["rows"]> {
  const t = await getTranslations({ locale, namespace: "review.submit" });
  const name = mentor?.name ?? "";
  const onlyYou = { who: t("onlyYou"), when: t("always") };
  const both = (when: string) => (mentor ? { who: t("youAndMentor", { name }), when } : onlyYou);
  return [
    { what: t("ratings"), ...both(t("whenBoth")) },
    { what: t("evidenceAndFacts"), ...both(t("onceSubmitted", { name })) },
    { what: t("climb"), ...onlyYou },
    { what: t("existence"), ...both(t("now")) },
  ];
}

async function evidenceWords(locale: Locale, self: SelfAssessment) {
  const t = await getTranslations({ locale, namespace: "review.evidence" });
  return {
    ...(await sharedWords(locale, self)).sentences,
    title: t("title"),
    whoSees: self.mentor ? t("whoSeesMentor", { name: self.mentor.name }) : t("whoSees"),
    none: t("none"),
    link: t("link"),
    linkTitle: t("linkTitle"),
    date: t("date"),
    add: t("add"),
    remove: (t.raw as (key: string) => string)("remove"),
    fromNotes: t("fromNotes"),
    onlyYou: t("onlyYou"),
    attach: t("attach"),
  };
}
