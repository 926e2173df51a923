import {
  type Answer,
  inOrder,
  type OwnAnswer,
  type OwnView,
  ownView,
  type Point,
  type SelfRatedReview,
} from "./own-view";

/** A closed review with a mentor in which something was agreed, as growth reads it. Days are ISO dates. */
export type AgreedReview = Omit<SelfRatedReview, "kind"> & {
  kind: "agreed";
  /** What both sides agreed, by responsibility key. */
  agreed: Readonly<Record<string, Answer>>;
  /** The mentor's name; empty for a former member. */
  with: string;
  /** Responsibility keys that both left open. */
  leftOpen: readonly string[];
  /** Keys of the levels that became held when it closed. */
  held: readonly string[];
};

export type ClosedReview = SelfRatedReview | AgreedReview;

/** What was agreed of one responsibility: the latest number, or that there was never an opportunity. */
export type AgreedAnswer =
  | { kind: "agreed"; point: Point; on: string; with: string; noOpportunitySince: boolean }
  | { kind: "agreed-no-opportunity"; on: string; with: string };

/** What is known of one responsibility, agreed or by own rating. */
export type PartAnswer = OwnAnswer | AgreedAnswer;

/** By responsibility key. A responsibility without an entry was never answered. */
export type PartView = ReadonlyMap<string, PartAnswer>;

/** A rung that is held, since which day and with whom that was agreed. */
export type HeldRung = { levelKey: string; on: string; with: string };

/** What both sides left open: what they will try, and until when. */
export type LeftOpen = { key: string; experiment: string; until: string; on: string; with: string };

export function agreedReviews(reviews: readonly ClosedReview[]): AgreedReview[] {
  return inOrder(reviews).filter((review) => review.kind === "agreed");
}

/** For each responsibility the latest number that was agreed; an agreed "no opportunity" only where there is none. */
export function agreedView(reviews: readonly ClosedReview[]): ReadonlyMap<string, AgreedAnswer> {
  const view = new Map<string, AgreedAnswer>();
  for (const { agreed, closedOn: on, with: who } of agreedReviews(reviews)) {
    for (const [key, answer] of Object.entries(agreed)) {
      const before = view.get(key);
      if (answer !== 0) view.set(key, { kind: "agreed", point: answer, on, with: who, noOpportunitySince: false });
      else if (before?.kind === "agreed") view.set(key, { ...before, noOpportunitySince: true });
      else view.set(key, { kind: "agreed-no-opportunity", on, with: who });
    }
  }
  return view;
}

/**
 * What to show of each responsibility: the agreed number where there is one, whatever was said by one side since; else
 * the own answer, unless the latest word is that both saw no opportunity.
 */
export function partView(reviews: readonly ClosedReview[]): PartView {
  const view = new Map<string, PartAnswer>(ownView(reviews));
  for (const [key, agreed] of agreedView(reviews)) {
    const own = view.get(key);
    const isLater = own?.kind === "rated" && own.on > agreed.on;
    if (agreed.kind === "agreed" || !isLater) view.set(key, agreed);
  }
  return view;
}

/** What was said last of each responsibility, by own rating or agreed; within one review what was agreed. */
export function lastWord(reviews: readonly ClosedReview[]): OwnView {
  return ownView(
    reviews.map(({ closedOn, ratings, ...review }) => ({
      closedOn,
      ratings: review.kind === "agreed" ? { ...ratings, ...review.agreed } : ratings,
    })),
  );
}

/** Every rung that became held, since the first time it did: nothing that is agreed later takes one away. */
export function heldRungs(reviews: readonly ClosedReview[]): HeldRung[] {
  const held = new Map<string, HeldRung>();
  for (const review of agreedReviews(reviews)) {
    for (const levelKey of review.held) {
      if (!held.has(levelKey)) held.set(levelKey, { levelKey, on: review.closedOn, with: review.with });
    }
  }
  return [...held.values()];
}

/**
 * What is left open on `today`: for each responsibility the latest, until its day has passed or a later review has agreed
 * on a rating. The earliest date first.
 */
export function stillOpen(leftOpen: readonly LeftOpen[], reviews: readonly ClosedReview[], today: string): LeftOpen[] {
  const latest = new Map<string, LeftOpen>();
  for (const one of leftOpen.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) latest.set(one.key, one);
  const settled = (one: LeftOpen) =>
    agreedReviews(reviews).some((review) => review.closedOn > one.on && review.agreed[one.key] !== undefined);
  return [...latest.values()]
    .filter((one) => one.until >= today && !settled(one))
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}
