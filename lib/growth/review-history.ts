import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder } from "@/lib/ladder/format";
import type { Answer, SelfRatedReview } from "./own-view";

/** Every answer, review by review: what the table under the climb shows. */
export type ReviewHistory = {
  /** Oldest first, days as ISO dates; two may have closed on one day, so each has a key of its own here. */
  reviews: readonly { key: string; closedOn: string; levelNow: string | null }[];
  /** Responsibilities that any review covered, in ladder order. */
  rows: readonly {
    key: string;
    code: string;
    name: string;
    /** One per review; null where it did not cover this responsibility. */
    answers: readonly ({ answer: Answer; label: string } | null)[];
    /** From the last but one numbered answer to the last; null with fewer than two. */
    change: number | null;
  }[];
};

/** @param reviews oldest first */
export function reviewHistory(
  ladder: CareerLadder,
  reviews: readonly SelfRatedReview[],
  locale: Locale,
): ReviewHistory {
  const labels = new Map<Answer, string>([[0, ladder.noOpportunity.label[locale]]]);
  for (const { point, label } of ladder.ratings) labels.set(point, label[locale]);
  const rows = ladder.levels
    .flatMap((level) => level.responsibilities)
    .map((responsibility) => {
      const given = reviews.map((review) => review.ratings[responsibility.key]);
      return {
        key: responsibility.key,
        code: responsibility.code,
        name: responsibility.shortName[locale],
        answers: given.map((answer) => (answer === undefined ? null : { answer, label: labels.get(answer) ?? "" })),
        change: lastChange(given),
      };
    });
  return {
    reviews: reviews.map(({ closedOn, levelNow }, i) => ({ key: `${closedOn}.${i}`, closedOn, levelNow })),
    rows: rows.filter((row) => row.answers.some((answer) => answer !== null)),
  };
}

function lastChange(given: readonly (Answer | undefined)[]): number | null {
  const [before, after] = given.filter((answer) => answer !== undefined && answer !== 0).slice(-2);
  return before === undefined || after === undefined ? null : after - before;
}
