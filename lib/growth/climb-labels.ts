import type { ClimbLayout, ClimbWords, Dot } from "./climb-layout";
import { type Box, type Label, labelBox, type PlacedLabel, placeLabels } from "./label-placement";

type Drawn = Omit<ClimbLayout, "labels">;

/** How far text stands from what it names. */
const clearance = 16;
export const groundNameDrop = 17;

/** Under the axis: "now" and the target's month always, the first point's next, then the latest. */
export function axisLabels(drawn: Drawn, words: ClimbWords): PlacedLabel[] {
  const y = drawn.axisTop + 24;
  const last = drawn.dots.length - 1;
  const months = drawn.dots
    .slice(0, last)
    .map((dot, i) => ({ key: `day-${i}`, x: dot.x, text: words.points[i]?.day ?? "" }));
  const [first, ...later] = months;
  const texts = [
    ...(last >= 0 ? [{ key: "now", x: drawn.dots[last]?.x ?? 0, text: words.now }] : []),
    ...(drawn.targetDot && words.targetDay ? [{ key: "target-day", x: drawn.targetDot.x, text: words.targetDay }] : []),
    ...(first ? [first] : []),
    ...later.toReversed(),
  ];
  const labels = texts.map(({ key, x, text }): Label => {
    const places = [
      { x, y, anchor: "middle" as const },
      { x: drawn.width, y, anchor: "end" as const },
    ];
    return { key, text, strong: key === "now", candidates: key === "target-day" ? places : places.slice(0, 1) };
  });
  return placeLabels(labels, [], boundsOf(drawn, drawn.axisTop));
}

/** Beside the points: the latest review, the flag, the target, where it starts, then the others from the latest back. */
export function factLabels(drawn: Drawn, words: ClimbWords): PlacedLabel[] {
  const facts = words.points.flatMap((point, i): Label[] => {
    const dot = drawn.dots[i];
    const isLatest = i === words.points.length - 1;
    if (!dot || point.fact === "") return [];
    const prefer = point.isDeclared && !isLatest ? "below" : "above";
    return [{ key: `fact-${i}`, text: point.fact, strong: isLatest, candidates: around(dot, prefer) }];
  });
  const [latest, ...earlier] = facts.toReversed();
  const start = earlier.pop();
  const bounds = { ...boundsOf(drawn, 0, drawn.axisTop - 2), left: drawn.lineFrom };
  const solid = obstaclesOf(drawn, words);
  const floors = floorBoxes(drawn);
  const latestPlaced = placeLabels(listed(latest), [...solid, ...floors], bounds);
  /* Rather than be left out, the latest review's words may cross the line of a rung. */
  const first = latestPlaced.length > 0 ? latestPlaced : placeLabels(listed(latest), solid, bounds);
  const flag = placeLabels(listed(flagLabel(drawn, words)), [...solid, ...first.map(labelBox)], bounds);
  const taken = [...solid, ...floors, ...[...first, ...flag].map(labelBox)];
  return [...first, ...flag, ...placeLabels(listed(targetLabel(drawn, words), start, ...earlier), taken, bounds)];
}

function listed(...labels: (Label | undefined)[]): Label[] {
  return labels.filter((label) => label !== undefined);
}

function flagLabel({ needsFlag, dots }: Drawn, words: ClimbWords): Label | undefined {
  const today = dots.at(-1);
  if (!needsFlag || !today) return undefined;
  const rows = [today.y - 25, today.y + 31];
  const candidates = [16, 4].flatMap((shift) => rows.flatMap((y) => rowOf(today, y, shift)));
  return { key: "flag", text: words.youAreHere, strong: true, padding: { x: 10, y: 4 }, candidates };
}

function targetLabel({ targetDot }: Drawn, words: ClimbWords): Label | undefined {
  return targetDot
    ? { key: "target", text: words.target, strong: true, candidates: around(targetDot, "above") }
    : undefined;
}

function around(dot: Dot, prefer: "above" | "below") {
  const above = [clearance, clearance + 6, clearance + 12].flatMap((up) => rowOf(dot, dot.y - up));
  const below = [clearance + 8, clearance + 14].flatMap((down) => rowOf(dot, dot.y + down));
  return prefer === "above" ? [...above, ...below] : [...below, ...above];
}

function rowOf({ x }: Dot, y: number, shift = 6) {
  return [
    { x, y, anchor: "middle" as const },
    { x: x + shift, y, anchor: "end" as const },
    { x: x - shift, y, anchor: "start" as const },
  ];
}

/** The names of the rungs, which stand on their lines, and of the ground, which stands under its line. */
export function nameBoxes({ rungs, ground }: Pick<Drawn, "rungs" | "ground">, words: ClimbWords): Box[] {
  const names = rungs.map(({ nameX, y }, i) => ({ text: words.rungs[i] ?? "", x: nameX, y: y - 8 }));
  if (ground !== null) names.push({ text: words.ground, x: 0, y: ground + groundNameDrop });
  return names.map((name) => labelBox({ ...name, strong: true, anchor: "start" }));
}

/** Everything text must not touch: names of rungs, dots, and the drawn lines themselves. */
function obstaclesOf(drawn: Drawn, words: ClimbWords): Box[] {
  const dots = [...drawn.dots, ...(drawn.targetDot ? [drawn.targetDot] : [])];
  const strokes = strokeBoxes(drawn.aheadLine === null ? drawn.dots : dots);
  return [...nameBoxes(drawn, words), ...dots.map(dotBox), ...strokes];
}

/** The lines of the rungs and of the ground: a flag may cover them, plain text should not cross them. */
function floorBoxes(drawn: Drawn): Box[] {
  const floors = [...drawn.rungs.map((rung) => rung.y), ...(drawn.ground === null ? [] : [drawn.ground])];
  return floors.map((y) => ({ left: drawn.lineFrom, right: drawn.width, top: y - 0.5, bottom: y + 0.5 }));
}

export function dotBox({ x, y, radius }: Dot): Box {
  const reach = radius + 2;
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** The lines between dots as a chain of small boxes; both curves rise slowly at their ends, as a smooth step does. */
export function strokeBoxes(dots: readonly Dot[]): Box[] {
  return dots.slice(1).flatMap((to, i) => {
    const from = dots[i] ?? to;
    const steps = Math.max(2, Math.ceil((to.x - from.x) / 8));
    return Array.from({ length: steps }, (_, step) => {
      const t = step / steps;
      const y = from.y + (to.y - from.y) * t * t * (3 - 2 * t);
      const x = from.x + (to.x - from.x) * t;
      return { left: x - 5, right: x + 5, top: y - 2, bottom: y + 2 };
    });
  });
}

function boundsOf(drawn: Drawn, top: number, bottom = drawn.height): Box {
  return { left: 0, right: drawn.width + 3, top, bottom: bottom + 3 };
}
