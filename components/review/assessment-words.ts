import { getTranslations } from "next-intl/server";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import { findLevel, textIn } from "@/lib/ladder/built-in";
import type { CareerLadder } from "@/lib/ladder/format";
import type { PastAgreement } from "@/lib/review/queries/mentor-form";
import type { LastTime } from "./rating-control";

interface About {
  ladder: CareerLadder;
  target: string;
  periodFrom: string;
  periodTo: string;
}

/** The sentences that the forms of both sides say alike; each adds its own. */
export async function sharedWords(locale: Locale, { ladder, target, periodFrom, periodTo }: About) {
  const t = await getTranslations({ locale, namespace: "review" });
  const raw = t.raw as (key: string) => string;
  const sentences = await memberFormSentences(locale, [
    "stale-version",
    "already-submitted",
    "incomplete",
    "invalid-input",
    "moved-on",
  ]);
  const { failures, fieldFailures, signIn } = sentences;
  const level = findLevel(ladder, target);
  return {
    sentences,
    level: level ? `${level.key} ${textIn(level.shortName, locale)}` : target,
    period: formatPeriod(locale, periodFrom, periodTo),
    head: { crumb: t("crumb"), minutesLeft: raw("self.minutesLeft") },
    map: {
      label: t("self.map"),
      notRated: t("self.notRated"),
      levelNow: t("self.levelNow"),
      target: t("self.target"),
    },
    focus: {
      place: raw("self.place"),
      commentTooLong: raw("self.commentTooLong"),
      saySentence: fieldFailures["say-a-sentence"] ?? "",
      previous: t("self.previous"),
      next: t("self.next"),
      failures,
      signIn,
      fieldFailures: { "unpaired-surrogate": fieldFailures["unpaired-surrogate"] ?? "" },
    },
    rating: {
      points: ladder.ratings.map((rating) => textIn(rating.label, locale)),
      lastTime: t("self.lastTime"),
    },
    keys: {
      title: t("keys.title"),
      rate: t("keys.rate"),
      move: t("keys.move"),
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
      refused: t("save.refused"),
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
    },
    submit: {
      close: t("submit.close"),
      missingTitle: t("submit.missingTitle"),
      what: t("submit.what"),
      who: t("submit.who"),
      when: t("submit.when"),
      keepEditing: t("submit.keepEditing"),
      submitting: t("submit.submitting"),
      waitForSave: t("submit.waitForSave"),
      failures,
      signIn,
    },
  };
}

/** By responsibility, what was agreed the last time, and with whom and when. */
export async function lastTimesOf(
  locale: Locale,
  past: readonly PastAgreement[],
  timeZone: string,
): Promise<Record<string, LastTime>> {
  const t = await getTranslations({ locale, namespace: "review.self" });
  return Object.fromEntries(
    past.map(({ key, answer, agreedAt, with: name }) => {
      const date = formatDate(locale, agreedAt, timeZone);
      return [key, { answer, agreed: name ? t("agreedBefore", { name, date }) : t("agreedBeforeAlone", { date }) }];
    }),
  );
}
