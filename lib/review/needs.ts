import { minutesLeft } from "./pace";
import type { NeededReview, Needs } from "./queries/home";

export type NeedKind =
  | "answer-ask"
  | "answer-offer"
  | "join-round"
  | "write-self"
  | "write-mentor"
  | "find-mentor"
  | "mentor-late"
  | "decide"
  | "sign"
  | "try"
  | "wait-answer"
  | "wait-submit"
  | "wait-confirm"
  | "wait-sign";

/** One thing that needs somebody, or that they wait for. */
export interface Need {
  is: NeedKind;
  /** Null of an offer and of an invitation, which name no review. */
  reviewId: string | null;
  /** The round that somebody is invited into. */
  roundId?: string;
  side: "self" | "mentor";
  /** The other person, or the team that invites; null where nobody else is part of it. */
  other: string | null;
  target: string | null;
  /** `YYYY-MM-DD`: by when, or until when something is tried. */
  dueOn: string | null;
  /** About how many minutes it takes; null where that says nothing. */
  minutes: number | null;
  /** How much of it is done already; null where there is nothing to count. */
  progress: { done: number; total: number } | null;
  /** What is tried, at which responsibility, where something was left open. */
  tried: { key: string; experiment: string } | null;
}

/** A decision takes as long as a responsibility; reading a request and signing take a minute. */
const shortMinutes = 1;

/**
 * What needs the viewer now, the overdue first, then by date, then what has none; and apart from it what waits for others,
 * which asks for nothing.
 */
export function needsOf(
  reviews: readonly NeededReview[],
  offers: readonly { other: string }[],
  today: string,
  invitations: Needs["invitations"] = [],
): { now: Need[]; waiting: Need[] } {
  const all = [
    ...offers.map(offered),
    ...invitations.map(invited),
    ...reviews.flatMap((one) => needsOfReview(one, today)),
  ];
  return {
    now: all.filter(({ is }) => !is.startsWith("wait-")).sort(byDate),
    waiting: all.filter(({ is }) => is.startsWith("wait-")).sort(byDate),
  };
}

/** By date, the earliest first, so that what is overdue leads; what has none comes last, in the order it came in. */
export function byDate(one: { dueOn: string | null }, other: { dueOn: string | null }): number {
  const [a, b] = [one.dueOn ?? "9999", other.dueOn ?? "9999"];
  return a < b ? -1 : a > b ? 1 : 0;
}

function needsOfReview(review: NeededReview, today: string): Need[] {
  const { reviewId, side, other, target, dueOn } = review;
  const whole = { reviewId, side, other, target, dueOn, minutes: null, progress: null, tried: null };
  const tries = review.leftOpen.map(({ key, experiment, until }): Need => {
    return { ...whole, is: "try", dueOn: until, tried: { key, experiment } };
  });
  return [...needOf(review, whole, today), ...tries];
}

function needOf(review: NeededReview, whole: Omit<Need, "is">, today: string): Need[] {
  if (review.state === "revealed") return [ofRevealed(review, whole)];
  if (review.state !== "open") return [];
  const { answered, answeredAt, total } = review;
  const draft = { minutes: minutesLeft(answeredAt, total - answered), progress: { done: answered, total } };
  if (review.side === "mentor") {
    if (review.mentor === "asked") return [{ ...whole, is: "answer-ask", minutes: shortMinutes }];
    return [review.mentorSubmitted ? { ...whole, is: "wait-submit" } : { ...whole, ...draft, is: "write-mentor" }];
  }
  if (!review.selfSubmitted) return [{ ...whole, ...draft, is: "write-self" }];
  if (review.mentor === "none") return [{ ...whole, is: "find-mentor", minutes: shortMinutes }];
  if (review.dueOn !== null && review.dueOn < today) return [{ ...whole, is: "mentor-late", minutes: shortMinutes }];
  return [{ ...whole, is: review.mentor === "asked" ? "wait-answer" : "wait-submit" }];
}

function ofRevealed(review: NeededReview, whole: Omit<Need, "is">): Need {
  const { decided: done, total, proposedByViewer } = review;
  const open = total - done;
  // The day was for submitting.
  const revealed = { ...whole, dueOn: null };
  if (open === 0) {
    return review.signedByViewer
      ? { ...revealed, is: "wait-sign" }
      : { ...revealed, is: "sign", minutes: shortMinutes };
  }
  const progress = { done, total };
  if (open === proposedByViewer) return { ...revealed, is: "wait-confirm", progress };
  return { ...revealed, is: "decide", progress, minutes: minutesLeft([], open - proposedByViewer) };
}

function offered({ other }: { other: string }): Need {
  return {
    ...{ is: "answer-offer", reviewId: null, side: "self", other, target: null },
    ...{ dueOn: null, minutes: shortMinutes, progress: null, tried: null },
  };
}

function invited({ roundId, team: other, target, selfDueOn: dueOn }: Needs["invitations"][number]): Need {
  return {
    ...{ is: "join-round", reviewId: null, roundId, side: "self", other, target },
    ...{ dueOn, minutes: shortMinutes, progress: null, tried: null },
  };
}
