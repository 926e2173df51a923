import { getTranslations } from "next-intl/server";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import { findLevel, textIn } from "@/lib/ladder/built-in";
import { paths } from "@/lib/paths";
import { answerAction, evidenceAction, submitAction } from "@/lib/review/actions/assessment";
import { commentLimit } from "@/lib/review/input";
import { reviewRungs } from "@/lib/review/items";
import { dayWithin } from "@/lib/review/period";
import type { SelfAssessment } from "@/lib/review/queries/self-assessment";
import { walkingOrder } from "@/lib/review/walking-order";
import { SelfReviewForm, type SelfReviewWords } from "./self-review-form";

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
  const place = { locale, workspace, member: memberId, reviewId: self.reviewId };
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
      words={await words(locale, self)}
    />
  );
}

async function words(locale: Locale, self: SelfAssessment): Promise<SelfReviewWords> {
  const t = await getTranslations({ locale, namespace: "review" });
  const { ladder, target, periodFrom, periodTo } = self;
  const { failures, fieldFailures, signIn } = await memberFormSentences(locale, [
    "stale-version",
    "already-submitted",
    "incomplete",
    "invalid-input",
    "moved-on",
  ]);
  const level = findLevel(ladder, target);
  const noOpportunity = textIn(ladder.noOpportunity.label, locale);
  const raw = t.raw as (key: string) => string;
  return {
    head: {
      crumb: t("crumb"),
      period: formatPeriod(locale, periodFrom, periodTo),
      title: t("self.title", { level: level ? `${level.key} ${textIn(level.shortName, locale)}` : target }),
      lead: t("self.lead", { period: formatPeriod(locale, periodFrom, periodTo) }),
      reviewAndSubmit: t("self.reviewAndSubmit"),
      minutesLeft: raw("self.minutesLeft"),
    },
    map: {
      label: t("self.map"),
      notRated: t("self.notRated"),
      noOpportunity,
      levelNow: t("self.levelNow"),
      target: t("self.target"),
    },
    focus: {
      place: raw("self.place"),
      rating: {
        legend: t("self.legend"),
        points: ladder.ratings.map((rating) => textIn(rating.label, locale)),
        noOpportunity,
        noOpportunityMeaning: t("self.noOpportunity"),
        chooseOne: t("self.chooseOne"),
      },
      comment: t("self.comment"),
      commentHint: t("self.commentHint"),
      commentTooLong: raw("self.commentTooLong"),
      happened: t("self.happened"),
      happenedAside: t("self.happenedAside"),
      happenedHint: t("self.happenedHint"),
      evidence: t("self.evidence"),
      questions: t("self.questions"),
      previous: t("self.previous"),
      next: t("self.next"),
      finish: t("self.finish"),
      failures,
      signIn,
      fieldFailures: { "unpaired-surrogate": fieldFailures["unpaired-surrogate"] ?? "" },
    },
    evidence: {
      title: t("evidence.title"),
      whoSees: t("evidence.whoSees"),
      none: t("evidence.none"),
      link: t("evidence.link"),
      linkTitle: t("evidence.linkTitle"),
      date: t("evidence.date"),
      add: t("evidence.add"),
      remove: raw("evidence.remove"),
      fromNotes: t("evidence.fromNotes"),
      onlyYou: t("evidence.onlyYou"),
      attach: t("evidence.attach"),
      failures,
      signIn,
      fieldFailures,
    },
    keys: {
      title: t("keys.title"),
      rate: t("keys.rate"),
      noOpportunity: noOpportunity,
      move: t("keys.move"),
      evidence: t("keys.evidence"),
      finish: t("keys.finish"),
      all: t("keys.all"),
    },
    save: {
      saving: t("save.saving"),
      saved: raw("save.saved"),
      nothingYet: t("save.nothingYet"),
      offlineOne: t("save.offlineOne"),
      offlineMany: raw("save.offlineMany"),
      unreachedOne: t("save.unreachedOne"),
      unreachedMany: raw("save.unreachedMany"),
      conflict: t("save.conflict"),
      tooLong: t("save.tooLong"),
      refused: t("save.refused"),
      submitted: t("save.submitted"),
      setAside: t("save.setAside"),
      notYours: t("save.notYours"),
      signedOut: t("save.signedOut"),
    },
    offline: { title: t("offline.title"), text: t("offline.text") },
    conflict: {
      title: raw("conflict.title"),
      here: t("conflict.here"),
      there: t("conflict.there"),
      keepMine: t("conflict.keepMine"),
      useTheirs: t("conflict.useTheirs"),
      keepBoth: t("conflict.keepBoth"),
      tooLong: t("conflict.tooLong"),
      noComment: t("conflict.noComment"),
    },
    submit: {
      title: t("submit.title"),
      lead: t("submit.lead"),
      close: t("submit.close"),
      counts: raw("submit.counts"),
      missingTitle: t("submit.missingTitle"),
      what: t("submit.what"),
      who: t("submit.who"),
      when: t("submit.when"),
      rows: (["ratings", "evidenceAndFacts", "climb", "existence"] as const).map((what) => ({
        what: t(`submit.${what}`),
        who: t("submit.onlyYou"),
        when: t("submit.always"),
      })),
      note: t("submit.note"),
      keepEditing: t("submit.keepEditing"),
      submit: t("submit.submit"),
      submitting: t("submit.submitting"),
      waitForSave: t("submit.waitForSave"),
      answerAll: t("submit.answerAll"),
      failures,
      signIn,
    },
  };
}
