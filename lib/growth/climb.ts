import { agreedView, type ClosedReview, heldRungs, lastWord, type PartView } from "./agreed-view";
import { inOrder, isThere } from "./own-view";

/** As much of a ladder as a climb needs. Levels stand lowest first. */
export type Rungs = readonly { key: string; responsibilities: readonly { key: string }[] }[];

/** Where the climb starts: the level somebody declared (null is "not on the ladder yet") and the day they did. */
export type DeclaredPoint = { kind: "declared"; on: string; height: number; levelNow: string | null };

/**
 * One self-rated review on the climb. It tells what the person's own ratings say and has no word for "held": a rung is
 * held by agreed ratings only.
 */
export type SelfPoint = {
  kind: "self";
  on: string;
  height: number;
  levelNow: string | null;
  /** The highest rung, above those taken as given, up to which every part is at 4 or more by own rating. */
  completeTo: string | null;
  /** The rung above that, with how many of its parts are at 4 or more; null at the top of the ladder. */
  next: { levelKey: string; there: number; parts: number } | null;
};

/** One review on the climb in which something was agreed with a mentor. */
export type AgreedPoint = {
  kind: "agreed";
  on: string;
  height: number;
  levelNow: string | null;
  /** The highest rung held by then; null while none is, or where the rungs taken as given reach higher. */
  heldTo: string | null;
  /** The rung where the climb goes on, with how many of its parts are agreed at 4 or more; null at the top. */
  next: { levelKey: string; there: number; parts: number } | null;
};

export type ClimbPoint = DeclaredPoint | SelfPoint | AgreedPoint;

export type Climb = {
  /** Oldest first. */
  points: readonly ClimbPoint[];
  /** The height of the last point: where the person is today. 0 without any point. */
  height: number;
  /** Null when there is none, or none that this ladder knows. */
  target: { levelKey: string; height: number; reachBy: string | null } | null;
};

export type ClimbInput = {
  rungs: Rungs;
  /** Level key; null is "not on the ladder yet". Meaningless while `declaredOn` is null. */
  levelNow: string | null;
  /** ISO date; null while nobody has declared a level. */
  declaredOn: string | null;
  target: { levelKey: string; reachBy: string | null } | null;
  reviews: readonly ClosedReview[];
};

/**
 * The climb, in heights counted in rungs: 0 is below the lowest rung, n is on the n-th rung, 2.25 is a quarter of the
 * way from the second to the third.
 *
 * A review's height is the rung below the level declared at that review (taken as given), raised rung by rung while
 * every part of the next one is at 4 or more, plus the share of the rung after that whose parts are at 4 or more.
 * So the level declared is not given credit unseen: whoever declares L2 and rates its parts at 3 is drawn between L1
 * and L2, as an agreed review would be. Each part counts with its latest point; "no opportunity" is never counted as 4
 * and never lowers one. See docs/decisions/0003-height-of-the-climb.md.
 *
 * A review in which something was agreed counts agreed ratings alone, and starts from the higher of the highest rung held
 * and the rung below the level declared: what is held stays held, and the share above it is drawn as it is. A self-rated
 * review after it starts there too, and counts for each part what was said last.
 *
 * The declaration itself stands at the height of the level declared, and only as the start: one made after the first
 * review has no point, since the line is what reviews say.
 */
export function climb({ rungs, levelNow, declaredOn, target, reviews }: ClimbInput): Climb {
  const ordered = inOrder(reviews);
  const points: ClimbPoint[] = ordered.map((review, i) => pointOf(rungs, review, ordered.slice(0, i + 1)));
  const first = ordered[0];
  if (declaredOn !== null && (!first || declaredOn <= first.closedOn)) {
    const startsAt = first ? first.levelNow : levelNow;
    points.unshift({ kind: "declared", on: declaredOn, height: heightOf(rungs, startsAt), levelNow: startsAt });
  }
  const targetHeight = target ? heightOf(rungs, target.levelKey) : 0;
  return {
    points,
    height: points.at(-1)?.height ?? 0,
    target: target && targetHeight > 0 ? { ...target, height: targetHeight } : null,
  };
}

/** On which rung a level is, from 1 for the lowest; 0 for "not on the ladder yet" and for a level unknown here. */
export function heightOf(rungs: Rungs, levelKey: string | null): number {
  return rungs.findIndex((rung) => rung.key === levelKey) + 1;
}

/** How many parts of these rungs are at 4 or more, of how many. */
export function partsThere(rungs: Rungs, view: PartView): { there: number; parts: number } {
  const parts = rungs.flatMap((rung) => rung.responsibilities);
  return { there: parts.filter((part) => isThere(view.get(part.key))).length, parts: parts.length };
}

/** @param reviews up to this one, itself included */
function pointOf(rungs: Rungs, review: ClosedReview, reviews: readonly ClosedReview[]): SelfPoint | AgreedPoint {
  const given = Math.max(0, heightOf(rungs, review.levelNow) - 1);
  const held = Math.max(0, ...heldRungs(reviews).map(({ levelKey }) => heightOf(rungs, levelKey)));
  const from = Math.max(held, given);
  const { closedOn: on, levelNow } = review;
  if (review.kind === "agreed") {
    const heldTo = held > 0 && held === from ? (rungs[held - 1]?.key ?? null) : null;
    return { kind: "agreed", on, levelNow, heldTo, ...above(rungs, from, agreedView(reviews)) };
  }
  const view = lastWord(reviews);
  let complete = from;
  while (complete < rungs.length && isComplete(rungs[complete], view)) complete += 1;
  const completeTo = complete > from ? (rungs[complete - 1]?.key ?? null) : null;
  return { kind: "self", on, levelNow, completeTo, ...above(rungs, complete, view) };
}

/** The share of the rung above `from` whose parts are at 4 or more, as a height and as a count. */
function above(rungs: Rungs, from: number, view: PartView): Pick<AgreedPoint, "height" | "next"> {
  const rung = rungs[from];
  const next = rung ? { levelKey: rung.key, ...partsThere([rung], view) } : null;
  return { height: from + (next && next.parts > 0 ? next.there / next.parts : 0), next };
}

function isComplete(rung: Rungs[number] | undefined, view: PartView): boolean {
  return (
    rung !== undefined &&
    rung.responsibilities.length > 0 &&
    rung.responsibilities.every((part) => isThere(view.get(part.key)))
  );
}
