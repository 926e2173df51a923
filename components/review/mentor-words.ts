import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";

const plain = ["nobody", "choose", "invite", "due", "dueHint", "word", "wordAside", "wordHint"] as const;
const sees = ["sees", "seesNow", "seesSubmitted", "seesOpen", "seesNever"] as const;

export type MentorWords = Record<
  (typeof plain)[number] | (typeof sees)[number] | "person" | "personHint" | "alone",
  string
>;

/** The words of the fields that ask somebody to review; asking later says the same as asking at once. */
export async function mentorWords(locale: Locale, alone: "alone" | "aloneAsk" | "aloneOffer"): Promise<MentorWords> {
  const t = await getTranslations({ locale, namespace: "review.requests" });
  const words = Object.fromEntries([...plain, ...sees].map((name) => [name, t(name)]));
  return { ...words, person: t("whoLabel"), personHint: t("mentorHint"), alone: t(alone) } as MentorWords;
}
