import { getTranslations } from "next-intl/server";
import { formatDate, formatDay, sentenceGap } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { todayIn } from "@/lib/i18n/today";
import { newId } from "@/lib/ids";
import { type Place, paths } from "@/lib/paths";
import { answerAction, submitAction } from "@/lib/review/actions/assessment";
import { noteBesideAction } from "@/lib/review/actions/observations";
import { commentLimit, privateNoteLimit } from "@/lib/review/input";
import { reviewRungs } from "@/lib/review/items";
import { dayWithin } from "@/lib/review/period";
import type { MentorForm } from "@/lib/review/queries/mentor-form";
import { walkingOrder } from "@/lib/review/walking-order";
import { Avatar, initialsOf } from "../ui/avatar";
import type { AssessmentWords } from "./assessment-form";
import { lastTimesOf, sharedWords } from "./assessment-words";
import { MentorReviewForm } from "./mentor-review-form";
import { SealedNotice } from "./sealed-notice";
import { mentorLeadsSentence } from "./who-sees";

interface MentorReviewProps {
  locale: Locale;
  place: Place;
  form: MentorForm;
  timeZone: string;
  inHand: string | undefined;
  submitting: boolean;
  singleKeys: boolean;
}

/** The draft of a mentor's assessment of somebody, in the reader's language: plain data for the form. */
export async function MentorReview({
  locale,
  place,
  form,
  timeZone,
  inHand,
  submitting,
  singleKeys,
}: MentorReviewProps) {
  const t = await getTranslations({ locale, namespace: "review.mentor" });
  const { workspace, member: memberId } = place;
  const { reviewId, subject } = form;
  const keys = form.ratings.map((one) => one.key);
  const rungs = reviewRungs(form.ladder, keys, locale);
  const order = walkingOrder(rungs);
  const firstOpen = order.find((item) => form.ratings.find((one) => one.key === item.key)?.answer === null) ?? order[0];
  const formPlace = { ...place, reviewId, side: "mentor" as const };
  return (
    <MentorReviewForm
      {...{ locale, workspace, memberId, timeZone, submitting, singleKeys, rungs, commentLimit }}
      assessmentId={form.assessmentId}
      version={form.version}
      savedAt={form.savedAt?.toISOString() ?? null}
      levelNow={form.levelNow}
      target={form.target}
      ratings={form.ratings}
      initialKey={inHand && keys.includes(inHand) ? inHand : (firstOpen?.key ?? "")}
      reviewsAddress={paths.reviews(locale, workspace)}
      address={paths.mentorReview(locale, workspace, reviewId)}
      clientKey={newId()}
      answeredAt={form.answeredAt.map((at) => at.getTime())}
      lastTimes={await lastTimesOf(locale, form.past, timeZone)}
      answerAction={answerAction.bind(null, formPlace)}
      submitAction={submitAction.bind(null, formPlace)}
      observeAction={noteBesideAction.bind(null, { ...place, reviewId })}
      words={await words(locale, form)}
      shown={form.shown}
      privateNotes={form.notes}
      noteLimit={privateNoteLimit}
      observations={form.observations}
      observationKey={newId()}
      subjectId={subject.id}
      today={dayWithin(todayIn(timeZone), form)}
      avatar={<Avatar initials={initialsOf(subject.name)} size="lg" />}
      notice={
        <SealedNotice
          title={t("sealedTitle", { name: subject.name })}
          text={t(form.standing.selfSubmitted ? "sealedAfter" : "sealedBefore", { name: subject.name })}
          parts={rungs[0]?.items.map((item) => item.key) ?? []}
        />
      }
      ownWords={await ownWords(locale, form, timeZone)}
    />
  );
}

async function words(locale: Locale, form: MentorForm): Promise<AssessmentWords> {
  const t = await getTranslations({ locale, namespace: "review.mentor" });
  const shared = await sharedWords(locale, form);
  const { level, period } = shared;
  const { name } = form.subject;
  const noOpportunity = t("notObserved");
  const lead = form.dueOn ? t("leadDue", { period, date: formatDate(locale, form.dueOn) }) : t("lead", { period });
  return {
    head: {
      ...shared.head,
      period,
      title: t("title", { name, level }),
      lead: form.mentorLeads
        ? lead + sentenceGap(locale) + (await mentorLeadsSentence(locale, "mentor", name, null))
        : lead,
      reviewAndSubmit: t("checkAndSubmit"),
    },
    map: { ...shared.map, noOpportunity },
    focus: {
      ...shared.focus,
      rating: {
        ...shared.rating,
        legend: t("legend"),
        legendShown: true,
        noOpportunity,
        noOpportunityMeaning: t("notObservedMeaning"),
        chooseOne: t("chooseOne"),
      },
      comment: t("comment", { name }),
      commentHint: t("commentHint"),
      finish: t("checkAndSubmit"),
    },
    keys: { ...shared.keys, noOpportunity, privateNote: t("keyNote") },
    save: {
      ...shared.save,
      tooLong: t("saveTooLong"),
      submitted: t("saveSubmitted"),
      setAside: t("saveSetAside"),
    },
    offline: shared.offline,
    conflict: { ...shared.conflict, noComment: t("noComment") },
    submit: await submitWords(locale, form, shared.submit),
  };
}

async function submitWords(
  locale: Locale,
  { subject: { name }, standing }: MentorForm,
  shared: Awaited<ReturnType<typeof sharedWords>>["submit"],
): Promise<AssessmentWords["submit"]> {
  const t = await getTranslations({ locale, namespace: "review" });
  const raw = t.raw as (key: string) => string;
  const both = t("submit.youAndMentor", { name });
  return {
    ...shared,
    title: t("mentor.submitTitle", { name }),
    lead: t(standing.selfSubmitted ? "submit.leadSecond" : "mentor.submitLead", { name }),
    counts: raw("mentor.counts"),
    unsaidTitle: t("mentor.unsaidTitle", { name }),
    rows: [
      { what: t("mentor.ratings"), who: both, when: t("submit.whenBoth") },
      { what: t("mentor.notes"), who: t("submit.onlyYou"), when: t("submit.always") },
      { what: t("mentor.existence"), who: both, when: t("submit.now") },
    ],
    note: t("mentor.submitNote"),
    submit: t("submit.submitMentor", { name }),
    answerAll: t("mentor.answerAll"),
  };
}

async function ownWords(locale: Locale, form: MentorForm, timeZone: string) {
  const t = await getTranslations({ locale, namespace: "review.mentor" });
  const raw = t.raw as (key: string) => string;
  const { conflict, focus, sentences } = await sharedWords(locale, form);
  const { name } = form.subject;
  const { shown } = form;
  return {
    evidence: {
      title: t("evidence", { name }),
      frozen: shown ? t("frozen", { date: formatDay(locale, shown.submittedOn, timeZone) }) : "",
      addedAfter: raw("addedAfter"),
      none: t("evidenceNone", { name }),
      later: t("evidenceLater", { name }),
      happened: t("happened", { name }),
    },
    note: {
      ...sentences,
      title: t("note"),
      onlyYou: t("onlyYou"),
      hint: t("noteHint", { name }),
      tooLong: focus.commentTooLong,
      noted: t("noted"),
      observation: t("observation"),
      keep: t("keep"),
      keeping: t("keeping"),
      all: t("allNoted"),
    },
    noteConflict: { ...conflict, title: raw("noteConflict"), noComment: t("noText") },
    aside: { title: t("asideTitle"), entries: [t("asideHalfYear"), t("asideBehaviour"), t("asideEach")] },
  };
}
