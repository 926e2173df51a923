import type { CareerLadder, Responsibility } from "@/lib/ladder/format";
import { coveredLevels } from "@/lib/review/coverage";
import type { PartAnswer, PartView } from "./agreed-view";
import { heightOf } from "./climb";
import { isThere, type Point, partIsThere } from "./own-view";

/** One responsibility on the way to the target that is not at 4 or more. */
export type Gap = {
  levelKey: string;
  responsibility: Responsibility;
  /** What was agreed, or else what the person last said; null when they were never asked. */
  now: PartAnswer | null;
  /** The point whose behaviour comes next. */
  next: Point;
};

/**
 * The gaps to the target, in ladder order from below. Looked at are the same rungs that a review towards this target
 * covers: from the lower to the higher of level now and target; "not on the ladder yet" starts at the lowest. A part is
 * a gap unless it is at 4 or more, as agreed or else by the latest own answer: also where there was no opportunity yet,
 * and where it was never rated. A target that this ladder does not know has no gaps.
 *
 * Next comes the point above the one given. Without a point the behaviour of 4 comes next: nobody can say that the
 * person stands below 1, 2 or 3, so what is shown is what the rung asks for.
 */
export function gapsTo(ladder: CareerLadder, levelNow: string | null, target: string, view: PartView): Gap[] {
  if (levelIfKnown(ladder, target) === null) return [];
  return coveredLevels(ladder, levelIfKnown(ladder, levelNow), target).flatMap((level) =>
    level.responsibilities
      .filter((responsibility) => !isThere(view.get(responsibility.key)))
      .map((responsibility) => {
        const now = view.get(responsibility.key) ?? null;
        return { levelKey: level.key, responsibility, now, next: nextPoint(now) };
      }),
  );
}

function levelIfKnown(ladder: CareerLadder, key: string | null): string | null {
  return heightOf(ladder.levels, key) > 0 ? key : null;
}

/**
 * The widest first, in ladder order where they are equally wide; a part without a point has no width that anybody knows
 * and comes after those that have one.
 */
export function widestFirst(gaps: readonly Gap[]): Gap[] {
  const width = ({ now }: Gap) => (now && "point" in now ? partIsThere - now.point : 0);
  return gaps.toSorted((a, b) => width(b) - width(a));
}

function nextPoint(now: PartAnswer | null): Point {
  if (!now || !("point" in now)) return partIsThere;
  switch (now.point) {
    case 1:
      return 2;
    case 2:
      return 3;
    case 3:
    case 4:
    case 5:
      return partIsThere;
  }
}
