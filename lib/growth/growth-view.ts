import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder, LocalizedText } from "@/lib/ladder/format";
import { coveredLevels } from "@/lib/review/coverage";
import { type Climb, climb, heightOf, partsThere } from "./climb";
import { type Gap, gapsTo } from "./gaps";
import { inOrder, type OwnAnswer, type OwnView, ownView, type Point, type SelfRatedReview } from "./own-view";
import { type ReviewHistory, reviewHistory } from "./review-history";

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

/** What may stand in a cell of the ladder. */
export type PartMark = { kind: "self"; point: Point } | { kind: "no-opportunity" | "given" | "ahead" };

export type RungView = {
  key: string;
  name: string;
  isNow: boolean;
  isTarget: boolean;
  parts: readonly { key: string; mark: PartMark }[];
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
  now: OwnAnswer | null;
  nowLabel: string | null;
  next: { point: Point; label: string; behaviour: string };
  evidence: readonly { key: string; text: string }[];
  step: (NextStep & { overdue: boolean }) | null;
};

/** All that "My growth" shows, in one language, ready to be laid out. */
export type GrowthView = {
  locale: Locale;
  today: string;
  levelNow: LevelNow;
  target: Target | null;
  /** The parts the lead sentence counts; null while there is no review or no target. */
  counted: { from: string; to: string; there: number; parts: number } | null;
  /** The rungs that gaps are looked for on, lowest and highest; null without a target. */
  covered: { from: string; to: string } | null;
  hasReviews: boolean;
  /** Lowest first. */
  rungs: readonly RungView[];
  climb: Climb;
  gaps: readonly GapView[];
  history: ReviewHistory;
};

export type GrowthInput = {
  ladder: CareerLadder;
  /** Level key; null is "not on the ladder yet". */
  levelNow: string | null;
  /** ISO date in the person's zone; null while nobody has declared a level. */
  levelDeclaredAt: string | null;
  aim: { target: string; reachBy: string | null } | null;
  reviews: readonly SelfRatedReview[];
  nextSteps: readonly NextStep[];
  /** The person's day, ISO date. */
  today: string;
  locale: Locale;
};

export function growthView(input: GrowthInput): GrowthView {
  const { ladder, levelNow, levelDeclaredAt, today, locale } = input;
  const view = ownView(input.reviews);
  const now = levelNowOf(ladder, levelNow, levelDeclaredAt);
  const nowKey = now.kind === "level" ? now.key : null;
  const target = targetOf(input, nowKey);
  const hasReviews = input.reviews.length > 0;
  return {
    locale,
    today,
    levelNow: now,
    target,
    counted: target && hasReviews ? countTowards(ladder, nowKey, target.key, view) : null,
    covered: target ? coveredBy(ladder, nowKey, target.key) : null,
    hasReviews,
    rungs: rungViews(ladder, nowKey, target, view, locale),
    climb: climb({
      rungs: ladder.levels,
      levelNow: nowKey,
      declaredOn: levelDeclaredAt,
      target: target ? { levelKey: target.key, reachBy: target.reachBy } : null,
      reviews: input.reviews,
    }),
    gaps: target && hasReviews ? gapsTo(ladder, nowKey, target.key, view).map((gap) => gapView(gap, input)) : [],
    history: reviewHistory(ladder, inOrder(input.reviews), locale),
  };
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
function countTowards(ladder: CareerLadder, nowKey: string | null, targetKey: string, view: OwnView) {
  const to = heightOf(ladder.levels, targetKey);
  const from = Math.min(heightOf(ladder.levels, nowKey) + 1, to);
  const rungs = ladder.levels.slice(from - 1, to);
  return { from: rungs[0]?.key ?? targetKey, to: targetKey, ...partsThere(rungs, view) };
}

function coveredBy(ladder: CareerLadder, nowKey: string | null, targetKey: string) {
  const covered = coveredLevels(ladder, nowKey, targetKey);
  return { from: covered[0]?.key ?? targetKey, to: covered.at(-1)?.key ?? targetKey };
}

function rungViews(
  ladder: CareerLadder,
  nowKey: string | null,
  target: Target | null,
  view: OwnView,
  locale: Locale,
): RungView[] {
  const nowHeight = heightOf(ladder.levels, nowKey);
  return ladder.levels.map((level, i) => ({
    key: level.key,
    name: level.shortName[locale],
    isNow: level.key === nowKey,
    isTarget: level.key === target?.key,
    parts: level.responsibilities.map(({ key }) => ({ key, mark: markOf(view.get(key), i + 1 < nowHeight) })),
  }));
}

function markOf(answer: OwnAnswer | undefined, isBelowNow: boolean): PartMark {
  if (answer?.kind === "rated") return { kind: "self", point: answer.point };
  if (answer) return { kind: "no-opportunity" };
  return { kind: isBelowNow ? "given" : "ahead" };
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
    nowLabel: now?.kind === "rated" ? labelOf(now.point) : now ? ladder.noOpportunity.label[locale] : null,
    next: {
      point: next,
      label: labelOf(next),
      behaviour: text(responsibility.anchors.find((anchor) => anchor.point === next)?.text),
    },
    evidence: responsibility.evidence.map((example) => ({ key: example.key, text: example.text[locale] })),
    step: step ? { ...step, overdue: step.dueOn < today } : null,
  };
}
