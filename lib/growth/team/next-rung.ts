import { partIsThere } from "../own-view";
import { nextRungOf } from "./picture";
import type { TeamLevel, TeamPerson } from "./team-people";

export interface NextRung extends Pick<TeamPerson, "memberId" | "displayName"> {
  levelKey: string;
  /** Its parts in order: 1 to 5, 0 for no opportunity, null where nothing was agreed. */
  parts: readonly { key: string; answer: number | null }[];
  /** Keys of the parts that were given a number below 4. */
  below: readonly string[];
  /** Keys of the parts without a number. */
  open: readonly string[];
}

/** What is still to come before the next rung, for everyone who shares and has one above, by name. */
export function nextRungs(levels: readonly TeamLevel[], people: readonly TeamPerson[], locale: string): NextRung[] {
  const byName = new Intl.Collator(locale).compare;
  return people
    .toSorted((a, b) => byName(a.displayName, b.displayName) || a.memberId.localeCompare(b.memberId))
    .flatMap(({ memberId, displayName, levelNow, cells }) => {
      const level = levels.find(({ key }) => key === nextRungOf(levels, levelNow));
      if (!level || !cells) return [];
      const answers = new Map(cells.map((cell) => [cell.key, cell.answer]));
      const parts = level.responsibilities.map(({ key }) => ({ key, answer: answers.get(key) ?? null }));
      const below = parts.filter(({ answer }) => answer !== null && answer > 0 && answer < partIsThere);
      const open = parts.filter(({ answer }) => !answer);
      const keysOf = (those: typeof parts) => those.map(({ key }) => key);
      return [{ memberId, displayName, levelKey: level.key, parts, below: keysOf(below), open: keysOf(open) }];
    });
}
