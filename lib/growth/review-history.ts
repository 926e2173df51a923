import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder } from "@/lib/ladder/format";
import type { ClosedReview } from "./agreed-view";
import type { Answer } from "./own-view";

/** One cell: what was agreed, or else one's own answer, and whether both left it open. */
export type Given = { kind: "agreed" | "own" | "left-open"; answer: Answer; label: string };

/** Every answer, review by review: what the table under the climb shows. */
export type ReviewHistory = {
  /** Oldest first, days as ISO dates; two may have closed on one day, so each has a key of its own here. */
  reviews: readonly {
    key: string;
    closedOn: string;
    levelNow: string | null;
    /** With whom something was agreed, empty for a former member; null for one's own ratings alone. */
    with: string | null;
  }[];
  /** Responsibilities that any review covered, in ladder order. */
  rows: readonly {
    key: string;
    code: string;
    name: string;
    /** One per review; null where it did not cover this responsibility. */
    answers: readonly (Given | null)[];
    /** From the last but one number to the last, of those agreed if any is; null with fewer than two. */
    change: number | null;
  }[];
};

/** @param reviews oldest first */
export function reviewHistory(ladder: CareerLadder, reviews: readonly ClosedReview[], locale: Locale): ReviewHistory {
  const labels = new Map<Answer, string>([[0, ladder.noOpportunity.label[locale]]]);
  for (const { point, label } of ladder.ratings) labels.set(point, label[locale]);
  const rows = ladder.levels
    .flatMap((level) => level.responsibilities)
    .map((responsibility) => {
      const answers = reviews.map((review) => givenIn(review, responsibility.key, labels));
      return {
        key: responsibility.key,
        code: responsibility.code,
        name: responsibility.shortName[locale],
        answers,
        change: lastChange(answers),
      };
    });
  return {
    reviews: reviews.map((review, i) => ({
      key: `${review.closedOn}.${i}`,
      closedOn: review.closedOn,
      levelNow: review.levelNow,
      with: review.kind === "agreed" ? review.with : null,
    })),
    rows: rows.filter((row) => row.answers.some((answer) => answer !== null)),
  };
}

function givenIn(review: ClosedReview, key: string, labels: ReadonlyMap<Answer, string>): Given | null {
  const agreed = review.kind === "agreed" ? review.agreed[key] : undefined;
  const answer = agreed ?? review.ratings[key];
  if (answer === undefined) return null;
  const isLeftOpen = review.kind === "agreed" && review.leftOpen.includes(key);
  const kind = agreed !== undefined ? "agreed" : isLeftOpen ? "left-open" : "own";
  return { kind, answer, label: labels.get(answer) ?? "" };
}

function lastChange(answers: readonly (Given | null)[]): number | null {
  const numbers = answers.filter((given) => given !== null && given.answer !== 0);
  const agreed = numbers.filter((given) => given?.kind === "agreed");
  const [before, after] = (agreed.length > 0 ? agreed : numbers).slice(-2);
  return before && after ? after.answer - before.answer : null;
}
