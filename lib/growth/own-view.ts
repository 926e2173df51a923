/** An answer in a self-review: 1 to 5 are rating points, 0 is "no opportunity". */
export type Answer = 0 | 1 | 2 | 3 | 4 | 5;
export type Point = Exclude<Answer, 0>;

/** The point from which on a part counts towards its rung. */
export const partIsThere: Point = 4;

/** A closed, self-rated review as growth reads it. Days are ISO dates (`2026-11-24`). */
export type SelfRatedReview = {
  kind: "self";
  closedOn: string;
  /** Level key declared when the review was opened; null is "not on the ladder yet". */
  levelNow: string | null;
  target: string;
  /** Own answers by responsibility key; a responsibility that the review did not cover has none. */
  ratings: Readonly<Record<string, Answer>>;
};

/**
 * What somebody says of one responsibility: the latest point, the day it was given, and whether a later review had no
 * opportunity; or that there was never an opportunity.
 */
export type OwnAnswer =
  | { kind: "rated"; point: Point; on: string; noOpportunitySince: boolean }
  | { kind: "no-opportunity"; on: string };

/** By responsibility key. A responsibility without an entry was never answered. */
export type OwnView = ReadonlyMap<string, OwnAnswer>;

/** Oldest first; reviews closed on one day keep the order they came in. */
export function inOrder<R extends { closedOn: string }>(reviews: readonly R[]): R[] {
  return reviews.toSorted((a, b) => (a.closedOn < b.closedOn ? -1 : a.closedOn > b.closedOn ? 1 : 0));
}

/**
 * The own view after all of these reviews: for each responsibility the latest numbered answer. "No opportunity" lowers
 * nothing: it stands only where no number was ever given, and never replaces one.
 */
export function ownView(reviews: readonly { closedOn: string; ratings: SelfRatedReview["ratings"] }[]): OwnView {
  const view = new Map<string, OwnAnswer>();
  for (const review of inOrder(reviews)) {
    for (const [key, answer] of Object.entries(review.ratings)) {
      view.set(key, latest(view.get(key), answer, review.closedOn));
    }
  }
  return view;
}

/** At 4 or more; own and agreed answers alike. */
export function isThere(answer: { kind: string; point?: Point } | undefined): boolean {
  return answer?.point !== undefined && answer.point >= partIsThere;
}

function latest(before: OwnAnswer | undefined, answer: Answer, on: string): OwnAnswer {
  if (answer !== 0) return { kind: "rated", point: answer, on, noOpportunitySince: false };
  return before?.kind === "rated" ? { ...before, noOpportunitySince: true } : { kind: "no-opportunity", on };
}
