import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder } from "@/lib/ladder/format";
import type { HeldRung, PartAnswer, PartView } from "./agreed-view";
import { heightOf } from "./climb";
import { isThere, type Point } from "./own-view";

/**
 * What may stand in a cell of the ladder. "Look again" is an agreed rating below 4 on a rung that is held: it takes
 * nothing away.
 */
export type PartMark =
  | { kind: "agreed" | "look-again"; point: Point; on: string; with: string }
  | { kind: "self"; point: Point }
  | { kind: "no-opportunity" | "given" | "ahead" };

export type RungView = {
  key: string;
  name: string;
  isNow: boolean;
  isTarget: boolean;
  /** The day since which it is held; null while it is not. */
  heldSince: string | null;
  parts: readonly { key: string; code: string; name: string; mark: PartMark }[];
};

/** The ladder with what is known of each part, lowest rung first. */
export function rungViews(
  ladder: CareerLadder,
  { nowKey, targetKey, held }: { nowKey: string | null; targetKey: string | null; held: readonly HeldRung[] },
  view: PartView,
  locale: Locale,
): RungView[] {
  const nowHeight = heightOf(ladder.levels, nowKey);
  return ladder.levels.map((level, i) => {
    const heldSince = held.find((rung) => rung.levelKey === level.key)?.on ?? null;
    const place = { isHeld: heldSince !== null, isBelowNow: i + 1 < nowHeight };
    return {
      key: level.key,
      name: level.shortName[locale],
      isNow: level.key === nowKey,
      isTarget: level.key === targetKey,
      heldSince,
      parts: level.responsibilities.map(({ key, code, shortName }) => ({
        key,
        code,
        name: shortName[locale],
        mark: markOf(view.get(key), place),
      })),
    };
  });
}

function markOf(answer: PartAnswer | undefined, place: { isHeld: boolean; isBelowNow: boolean }): PartMark {
  switch (answer?.kind) {
    case "agreed": {
      const { point, on, with: who } = answer;
      return { kind: place.isHeld && !isThere(answer) ? "look-again" : "agreed", point, on, with: who };
    }
    case "rated":
      return { kind: "self", point: answer.point };
    case "no-opportunity":
    case "agreed-no-opportunity":
      return { kind: "no-opportunity" };
    case undefined:
      return { kind: place.isBelowNow ? "given" : "ahead" };
  }
}
