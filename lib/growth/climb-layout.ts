import { curveBumpX, curveMonotoneX, line } from "d3-shape";
import type { ClimbPoint } from "./climb";
import { spreadDays } from "./climb-axis";
import { axisLabels, dotBox, factLabels, nameBoxes, strokeBoxes } from "./climb-labels";
import { type Box, overlaps, type PlacedLabel } from "./label-placement";

export type ClimbSize = "wide" | "small";

/** The words on the drawing, ready in one language. Rungs stand lowest first, points oldest first. */
export type ClimbWords = {
  /** "L3 Senior". */
  rungs: readonly string[];
  ground: string;
  /** What a point says, and the month under it. */
  points: readonly { isDeclared: boolean; fact: string; day: string }[];
  now: string;
  youAreHere: string;
  target: string;
  /** The month of the target; null without a date ahead. */
  targetDay: string | null;
};

export type ClimbFacts = {
  points: readonly ClimbPoint[];
  /** In rungs. */
  target: { height: number; reachBy: string | null } | null;
  /** Responsibilities of each rung, lowest first. */
  partCounts: readonly number[];
  today: string;
};

export type Dot = { x: number; y: number; radius: number };
/** A review's point or today; `agreed` where it stands on agreed ratings. */
export type ReviewDot = Dot & { agreed: boolean };

export type ClimbLayout = {
  width: number;
  height: number;
  rails: { left: number; right: number; top: number; bottom: number };
  /** Lowest first; `y` is the middle of the cells and the height of the rung's line. */
  rungs: readonly { y: number; nameX: number; cells: readonly { x: number; width: number }[] }[];
  lineFrom: number;
  /** The foot of the ladder, drawn where the climb is or was below the lowest rung. */
  ground: number | null;
  axisTop: number;
  /** Oldest first; the last one is today. */
  dots: readonly ReviewDot[];
  /** Between points of which one is not agreed. */
  ownLine: string;
  /** Between agreed points. */
  agreedLine: string;
  targetDot: Dot | null;
  /** Today to target; null where the target is not above. */
  aheadLine: string | null;
  /** Today is not a review's own point: a flag marks it. */
  needsFlag: boolean;
  labels: readonly PlacedLabel[];
};

const frames = {
  wide: { width: 1180, railRight: 150, plotFrom: 330, latestFrom: 400, targetX: 1106, nowX: 1040, minGap: 104 },
  small: { width: 358, railRight: 80, plotFrom: 124, latestFrom: 220, targetX: 338, nowX: 326, minGap: 34 },
} as const;
const rungStep = 64;
const topRung = 44;
const cellGap = 2;
const day = 86_400_000;
/** A review this recent, in days, stands at "now" itself. */
const recent = 31;

/**
 * The climb as geometry, in units of its own viewBox: the ladder is the y axis with a rung every 64 units, reviews are
 * the x axis (see `spreadDays`). Knows nothing of style, and no words but those given.
 */
export function layoutClimb(size: ClimbSize, facts: ClimbFacts, words: ClimbWords): ClimbLayout {
  const { width, railRight } = frames[size];
  const lowest = topRung + (facts.partCounts.length - 1) * rungStep;
  const hasGround = facts.points.some((point) => point.height < 1);
  const foot = hasGround ? lowest + rungStep : lowest;
  const yOf = (height: number) => lowest - (height - 1) * rungStep;
  const rungs = facts.partCounts.map((parts, i) => ({
    y: yOf(i + 1),
    nameX: railRight + 26,
    cells: cellsOf(parts, railRight),
  }));
  const ground = hasGround ? yOf(0) : null;
  const drawn = {
    width,
    height: foot + 56,
    rails: { left: 16, right: railRight, top: topRung - 22, bottom: foot + (hasGround ? 0 : 28) },
    rungs,
    lineFrom: railRight + 16,
    ground,
    axisTop: foot + 22,
    ...plot(size, facts, nameBoxes({ rungs, ground }, words), yOf),
  };
  return { ...drawn, labels: [...axisLabels(drawn, words), ...factLabels(drawn, words)] };
}

function cellsOf(parts: number, railRight: number): { x: number; width: number }[] {
  const width = (railRight + 14 - 3 + 1) / parts - cellGap;
  return Array.from({ length: parts }, (_, i) => ({ x: 3 + i * (width + cellGap), width }));
}

function plot(size: ClimbSize, facts: ClimbFacts, names: readonly Box[], yOf: (height: number) => number) {
  const { dots, targetDot } = clearOfNames(size, facts, names, yOf);
  const today = dots.at(-1);
  return {
    dots,
    ...curves(dots),
    targetDot,
    aheadLine: today && targetDot && targetDot.y < today.y ? aheadCurve(today, targetDot) : null,
    needsFlag: isApart(facts),
  };
}

/** Starts as far left as the names of the rungs allow: no dot and no line runs through a name. */
function clearOfNames(size: ClimbSize, facts: ClimbFacts, names: readonly Box[], yOf: (height: number) => number) {
  const { plotFrom, latestFrom } = frames[size];
  for (let from: number = plotFrom; from < latestFrom; from += 8) {
    const placed = placeDots(from, size, facts, yOf);
    const drawn = [...strokeBoxes(placed.dots), ...placed.dots.map(dotBox)];
    if (!drawn.some((box) => names.some((name) => overlaps(box, name)))) return placed;
  }
  return placeDots(latestFrom, size, facts, yOf);
}

function placeDots(from: number, size: ClimbSize, facts: ClimbFacts, yOf: (height: number) => number) {
  const frame = frames[size];
  const stops = ownStops(facts);
  const ahead = facts.target?.reachBy && facts.target.reachBy > facts.today ? facts.target.reachBy : null;
  const days = [...stops.map((stop) => stop.day), ...(facts.target ? [ahead] : [])];
  const xs = spreadDays(days, from, facts.target ? frame.targetX : frame.nowX, frame.minGap);
  const isCrowded = xs.some((x, i) => i > 0 && x - (xs[i - 1] ?? 0) < 24);
  const radius = isCrowded ? 3.5 : 5;
  const dots = stops.map((stop, i): ReviewDot => {
    const isToday = i === stops.length - 1;
    const { height, agreed } = stop;
    return { x: xs[i] ?? from, y: yOf(height), radius: isToday ? radius + 2 : radius, agreed };
  });
  const targetDot: Dot | null = facts.target ? { x: xs.at(-1) ?? from, y: yOf(facts.target.height), radius: 6 } : null;
  return { dots, targetDot };
}

/** The points, and today as one more where the last of them is a while ago. */
function ownStops({ points, today }: ClimbFacts): { day: string; height: number; agreed: boolean }[] {
  const stops = points.map(({ on, height, kind }) => ({ day: on, height, agreed: kind === "agreed" }));
  const last = stops.at(-1);
  if (last && isApart({ points, today })) stops.push({ ...last, day: today });
  return stops;
}

function isApart({ points, today }: Pick<ClimbFacts, "points" | "today">): boolean {
  const last = points.at(-1);
  return last !== undefined && (Date.parse(today) - Date.parse(last.on)) / day > recent;
}

/** One curve through all points, cut into its solid and its dotted stretches. */
function curves(dots: readonly ReviewDot[]): Pick<ClimbLayout, "ownLine" | "agreedLine"> {
  const whole =
    line<Dot>(
      (dot) => dot.x,
      (dot) => dot.y,
    )
      .curve(curveMonotoneX)
      .digits(1)(dots) ?? "";
  const isAgreed = (i: number) => dots[i - 1]?.agreed === true && dots[i]?.agreed === true;
  const [start = "", ...stretches] = whole.split(/(?=[CL])/);
  const partly = (agreed: boolean) =>
    stretches
      .map((stretch, i) => {
        if (isAgreed(i + 1) !== agreed) return "";
        const goesOn = i > 0 && isAgreed(i) === agreed;
        return goesOn ? stretch : `${startOf(start, stretches, i)}${stretch}`;
      })
      .join("");
  return { ownLine: partly(false), agreedLine: partly(true) };
}

/** Where the stretch at `i` begins: at the end of the one before it, which its last two numbers are. */
function startOf(start: string, stretches: readonly string[], i: number): string {
  const before = stretches[i - 1];
  return before ? `M${before.slice(1).split(",").slice(-2).join(",")}` : start;
}

/** A plan, not a record: leaves and arrives level, and stops at the rim of the target's ring. */
function aheadCurve(today: Dot, target: Dot): string {
  const ends: [number, number][] = [
    [today.x + today.radius, today.y],
    [target.x - target.radius, target.y],
  ];
  return line().curve(curveBumpX).digits(1)(ends) ?? "";
}
