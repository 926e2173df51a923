import { getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import type { Place } from "@/lib/paths";
import { moveReviewAction } from "@/lib/review/actions/life";
import { Note } from "../ui/note";
import { TakeBack } from "./take-back";

interface SealedWaitingProps {
  locale: Locale;
  place: Place;
  reviewId: string;
  submittedAt: Date;
  timeZone: string;
  /** Who waits, and for whom; `asked`: for somebody who has not accepted yet. */
  side: "self" | "asked" | "mentor";
  name: string;
}

/** One side is submitted and the other is not: when, that both are sealed, and the way back. */
export async function SealedWaiting({
  locale,
  place,
  reviewId,
  submittedAt,
  timeZone,
  side,
  name,
}: SealedWaitingProps) {
  const t = await getTranslations({ locale, namespace: "review.waiting" });
  const by = side === "mentor" ? "take-back-mentor" : "take-back";
  return (
    <Note
      tone="accent"
      icon="lock"
      title={t("title", { date: formatDay(locale, submittedAt, timeZone) })}
      actions={
        <TakeBack
          action={moveReviewAction.bind(null, { ...place, by })}
          reviewId={reviewId}
          words={{
            ...(await memberFormSentences(locale, ["moved-on", "already-revealed", "invalid-input"])),
            submit: t("takeBack"),
            busy: t("takingBack"),
          }}
        />
      }
    >
      {t(side, { name })}
    </Note>
  );
}
