import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder, LocalizedText } from "@/lib/ladder/format";
import { coveredLevels } from "@/lib/review/coverage";
import {
  agreedReviews,
  agreedView,
  type ClosedReview,
  type HeldRung,
  heldRungs,
  type LeftOpen,
  type PartAnswer,
  type PartView,
  partView,
  stillOpen,
} from "./agreed-view";
import { type Climb, climb, heightOf, partsThere } from "./climb";
import { type Gap, gapsTo, widestFirst } from "./gaps";
import { inOrder, type Point } from "./own-view";
import { type ReviewHistory, reviewHistory } from "./review-history";
import { type RungView, rungViews } from "./rung-views";

/** Where somebody says they are. Days are ISO dates. */
export type LevelNow =
  | { kind: "undeclared" }
  | { kind: "not-on-the-ladder"; declaredOn: string }
  | { kind: "level"; key: string; declaredOn: string };

/** The target and how it lies to the level now. `overdue` when the wished date has passed. */
export type Target = {
  key: string;
  reachBy: string | null;
  overdue: boolean;
  direction: "up" | "same" | "below";
};

export type NextStep = {
  responsibilityKey: string;
  text: string;
  /** ISO date. */
  dueOn: string;
  version: number;
};

export type GapView = {
  key: string;
  code: string;
  name: string;
  levelKey: string;
  now: PartAnswer | null;
  nowLabel: string | null;
  next: { point: Point; label: string; behaviour: string };
  evidence: readonly { key: string; text: string }[];
  step: (NextStep & { overdue: boolean }) | null;
};

/** A rung that is held, and whether it became so only now. */
export type HeldView = HeldRung & { isNew: boolean };

export type LeftOpenView = LeftOpen & { code: string; name: string };

/** All that "My growth" shows, in one language, ready to be laid out. */
export type GrowthView = {
  locale: Locale;
  today: string;
  levelNow: LevelNow;
  isOnTheGround: boolean;
  target: Target | null;
  /** The name of the workspace in which all of this was said. */
  workspaceName: string;
  /** Anything was ever agreed with a mentor; else all there is are own ratings. */
  hasAgreed: boolean;
  /** Lowest first. */
  held: readonly HeldView[];
  leftOpen: readonly LeftOpenView[];
  /** The parts the lead sentence counts, only agreed ones once any is; null while there is no review or no target. */
  counted: { from: string; to: string; there: number; parts: number } | null;
  /** The rungs that gaps are looked for on, lowest and highest; null without a target. */
  covered: { from: string; to: string } | null;
  hasReviews: boolean;
  /** Lowest first. */
  rungs: readonly RungView[];
  climb: Climb;
  /** The five points of the ladder, lowest first. */
  scale: readonly { point: Point; label: string }[];
  /** In ladder order; the widest first once anything is agreed. */
  gaps: readonly GapView[];
  history: ReviewHistory;
};

/** As much of it as the drawing of a climb shows, one's own or somebody else's. */
export type ClimbView = Pick<
  GrowthView,
  "locale" | "today" | "hasReviews" | "hasAgreed" | "rungs" | "climb" | "scale"
> & {
  /** "Not on the ladder yet" is where they say they are. */
  isOnTheGround: boolean;
};

export type GrowthInput = {
  ladder: CareerLadder;
  /** Level key; null is "not on the ladder yet". */
  levelNow: string | null;
  /** ISO date in the person's zone; null while nobody has declared a level. */
  levelDeclaredAt: string | null;
  aim: { target: string; reachBy: string | null } | null;
  reviews: readonly ClosedReview[];
  leftOpen: readonly LeftOpen[];
  workspaceName: string;
  nextSteps: readonly NextStep[];
  /** The person's day, ISO date. */
  today: string;
  locale: Locale;
};

/** This many days a rung that became held is news. */
const newsDays = 31;

export function growthView(input: GrowthInput): GrowthView {
  const { ladder, levelNow, levelDeclaredAt, reviews, today, locale } = input;
  const view = partView(reviews);
  const now = levelNowOf(ladder, levelNow, levelDeclaredAt);
  const nowKey = now.kind === "level" ? now.key : null;
  const target = targetOf(input, nowKey);
  const hasReviews = reviews.length > 0;
  const hasAgreed = agreedReviews(reviews).length > 0;
  const held = heldViews(input);
  return {
    locale,
    today,
    levelNow: now,
    isOnTheGround: now.kind === "not-on-the-ladder",
    target,
    workspaceName: input.workspaceName,
    hasAgreed,
    held,
    leftOpen: leftOpenViews(input),
    counted:
      target && hasReviews ? countTowards(ladder, nowKey, target.key, hasAgreed ? agreedView(reviews) : view) : null,
    covered: target ? coveredBy(ladder, nowKey, target.key) : null,
    hasReviews,
    rungs: rungViews(ladder, { nowKey, targetKey: target?.key ?? null, held }, view, locale),
    climb: climb({
      rungs: ladder.levels,
      levelNow: nowKey,
      declaredOn: levelDeclaredAt,
      target: target ? { levelKey: target.key, reachBy: target.reachBy } : null,
      reviews,
    }),
    scale: ladder.ratings.map(({ point, label }) => ({ point, label: label[locale] })),
    gaps: target && hasReviews ? gapViews(gapsTo(ladder, nowKey, target.key, view), hasAgreed, input) : [],
    history: reviewHistory(ladder, inOrder(reviews), locale),
  };
}

function heldViews({ ladder, reviews, today }: GrowthInput): HeldView[] {
  const since = new Date(Date.parse(today) - newsDays * 86_400_000).toISOString().slice(0, 10);
  return heldRungs(reviews)
    .filter((rung) => heightOf(ladder.levels, rung.levelKey) > 0)
    .toSorted((a, b) => heightOf(ladder.levels, a.levelKey) - heightOf(ladder.levels, b.levelKey))
    .map((rung) => ({ ...rung, isNew: rung.on > since }));
}

function leftOpenViews({ ladder, leftOpen, reviews, today, locale }: GrowthInput): LeftOpenView[] {
  const parts = ladder.levels.flatMap((level) => level.responsibilities);
  return stillOpen(leftOpen, reviews, today).flatMap((one) => {
    const part = parts.find((candidate) => candidate.key === one.key);
    return part ? { ...one, code: part.code, name: part.shortName[locale] } : [];
  });
}

function levelNowOf(ladder: CareerLadder, key: string | null, declaredOn: string | null): LevelNow {
  if (declaredOn === null) return { kind: "undeclared" };
  if (key === null) return { kind: "not-on-the-ladder", declaredOn };
  return heightOf(ladder.levels, key) > 0 ? { kind: "level", key, declaredOn } : { kind: "undeclared" };
}

function targetOf({ ladder, aim, today }: GrowthInput, nowKey: string | null): Target | null {
  const height = heightOf(ladder.levels, aim?.target ?? null);
  if (!aim || height === 0) return null;
  const above = height - heightOf(ladder.levels, nowKey);
  return {
    key: aim.target,
    reachBy: aim.reachBy,
    overdue: aim.reachBy !== null && aim.reachBy < today,
    direction: above > 0 ? "up" : above === 0 ? "same" : "below",
  };
}

/** Counted are the rungs above the level now up to the target; where the target is not above, the target alone. */
function countTowards(ladder: CareerLadder, nowKey: string | null, targetKey: string, view: PartView) {
  const to = heightOf(ladder.levels, targetKey);
  const from = Math.min(heightOf(ladder.levels, nowKey) + 1, to);
  const rungs = ladder.levels.slice(from - 1, to);
  return { from: rungs[0]?.key ?? targetKey, to: targetKey, ...partsThere(rungs, view) };
}

function coveredBy(ladder: CareerLadder, nowKey: string | null, targetKey: string) {
  const covered = coveredLevels(ladder, nowKey, targetKey);
  return { from: covered[0]?.key ?? targetKey, to: covered.at(-1)?.key ?? targetKey };
}

function gapViews(gaps: readonly Gap[], hasAgreed: boolean, input: GrowthInput): GapView[] {
  return (hasAgreed ? widestFirst(gaps) : gaps).map((gap) => gapView(gap, input));
}

function gapView(
  { levelKey, responsibility, now, next }: Gap,
  { ladder, locale, nextSteps, today }: GrowthInput,
): GapView {
  const labelOf = (point: number) => ladder.ratings.find((rating) => rating.point === point)?.label[locale] ?? "";
  const text = (localized: LocalizedText | undefined) => localized?.[locale] ?? "";
  const step = nextSteps.find((candidate) => candidate.responsibilityKey === responsibility.key);
  return {
    key: responsibility.key,
    code: responsibility.code,
    name: responsibility.shortName[locale],
    levelKey,
    now,
    nowLabel: now && "point" in now ? labelOf(now.point) : now ? ladder.noOpportunity.label[locale] : null,
    next: {
      point: next,
      label: labelOf(next),
      behaviour: text(responsibility.anchors.find((anchor) => anchor.point === next)?.text),
    },
    evidence: responsibility.evidence.map((example) => ({ key: example.key, text: example.text[locale] })),
    step: step ? { ...step, overdue: step.dueOn < today } : null,
  };
}
