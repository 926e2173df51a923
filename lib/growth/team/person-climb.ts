import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder } from "@/lib/ladder/format";
import { type AgreedReview, heldRungs, partView } from "../agreed-view";
import { climb, heightOf, type Rungs } from "../climb";
import type { ClimbView } from "../growth-view";
import type { Answer } from "../own-view";
import { rungViews } from "../rung-views";
import type { AgreedEntry, HeldSince } from "./team-people";

/** What a lead knows of somebody's reviews: what was agreed in them and when, never a word and never one's own ratings. */
export interface SharedHistory {
  history: readonly AgreedEntry[];
  held: readonly HeldSince[];
}

/**
 * The climb of somebody who shares, from agreed ratings alone. Which level they had declared at a review is not shared: the
 * rungs below the lowest that the review rated are taken as given, as the review itself takes them.
 */
export function personClimb(
  ladder: CareerLadder,
  levelNow: string | null,
  shared: SharedHistory,
  { today, locale }: { today: string; locale: Locale },
): ClimbView {
  const reviews = agreedReviewsOf(ladder.levels, shared);
  const nowKey = heightOf(ladder.levels, levelNow) > 0 ? levelNow : null;
  return {
    ...{ locale, today, hasReviews: reviews.length > 0, hasAgreed: reviews.length > 0 },
    isOnTheGround: levelNow === null,
    rungs: rungViews(ladder, { nowKey, targetKey: null, held: heldRungs(reviews) }, partView(reviews), locale),
    climb: climb({ rungs: ladder.levels, levelNow: nowKey, declaredOn: null, target: null, reviews }),
    scale: ladder.ratings.map(({ point, label }) => ({ point, label: label[locale] })),
  };
}

/** One review for each day on which something was agreed, oldest first. */
export function agreedReviewsOf(rungs: Rungs, { history, held }: SharedHistory): AgreedReview[] {
  const days = [...new Set(history.map(({ agreedOn }) => agreedOn))].toSorted();
  return days.map((closedOn) => {
    const entries = history.filter(({ agreedOn }) => agreedOn === closedOn).toSorted((a, b) => a.order - b.order);
    const agreed = Object.fromEntries(entries.map(({ key, answer }) => [key, answer as Answer]));
    const lowest = rungs.find(({ responsibilities }) => responsibilities.some(({ key }) => key in agreed));
    return {
      ...{ kind: "agreed", closedOn, agreed, levelNow: lowest?.key ?? null, target: "", ratings: {}, with: "" },
      ...{ leftOpen: [], held: held.filter(({ heldOn }) => heldOn === closedOn).map(({ levelKey }) => levelKey) },
    };
  });
}
