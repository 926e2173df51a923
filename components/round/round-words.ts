import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { memberFormSentences } from "@/lib/i18n/sentences";
import {
  type DayProblem,
  dayProblems,
  type PersonProblemKind,
  personProblems,
  type RoundDay,
  roundDays,
} from "@/lib/review/round/plan";

const plain = [
  ...["wrongOne", "wrongMany", "fine", "fineText", "people", "levelNow", "target", "mentor", "remarks", "targetOf"],
  ...["mentorOf", "choose", "gone", "notDeclared", "notOnLadder", "moreOne", "moreMany", "note", "nobody", "cancel"],
  ...["openNobody", "openOne", "openMany", "opening", "mendOf"],
] as const;
const mends = ["period", "level", "mentor", "other"] as const;
export type Mend = (typeof mends)[number];

export interface RoundWords extends Record<(typeof plain)[number], string> {
  day: Readonly<Record<RoundDay, string>>;
  dayProblem: Readonly<Record<DayProblem, string>>;
  problem: Readonly<Record<PersonProblemKind | "mentor-overloaded-once" | "you-lead", string>>;
  mend: Readonly<Record<Mend, string>>;
  /** What stands in somebody's own row; an overloaded mentor has none. */
  remark: Readonly<Partial<Record<PersonProblemKind, string>>>;
  failures: Readonly<Record<string, string>>;
  signIn: string;
}

/** The words of the form that opens a round, which changes them as it is edited. */
export async function roundWords(locale: Locale): Promise<RoundWords> {
  const t = await getTranslations({ locale, namespace: "round.new" });
  const raw = t.raw as (key: string) => string;
  const each = <Key extends string>(keys: readonly Key[], keyOf: (key: Key) => string) =>
    Object.fromEntries(keys.map((key) => [key, raw(keyOf(key))])) as Record<Key, string>;
  const { failures, signIn } = await memberFormSentences(locale, ["invalid-input"]);
  return {
    ...each(plain, (key) => key),
    day: each(roundDays, (day) => `day.${day}`),
    dayProblem: each(dayProblems, (code) => `dayProblem.${code}`),
    problem: each([...personProblems, "mentor-overloaded-once", "you-lead"], (kind) => `problem.${kind}`),
    mend: each(mends, (mend) => `mend.${mend}`),
    remark: each(
      personProblems.filter((kind) => kind !== "mentor-overloaded"),
      (kind) => `remark.${kind}`,
    ),
    failures: { ...failures, incomplete: t("incomplete") },
    signIn,
  };
}
