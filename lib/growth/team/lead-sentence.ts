import { partIsThere } from "../own-view";
import { needsOf } from "./picture";
import type { TeamLevel, TeamPerson } from "./team-people";

/** What the page of a team says first, as facts; the words are the page's. */
export interface LeadSentence {
  /** The responsibility where help pays most: of `needed` who share and were rated on it, `below` stand below 4. */
  thin: { key: string; below: number; needed: number } | null;
  /** Held by one alone of the several who need it, in ladder order. */
  single: readonly string[];
  overdue: number;
  /** Somebody shares something. */
  shared: boolean;
}

/**
 * The rule: of the responsibilities that several need, on their present or next rung, the one that the fewest of them stand
 * at 4 or more; of these the one where most stand below; then in ladder order. What one alone needs comes after what several
 * do. Only agreed numbers count.
 */
export function leadSentence(
  levels: readonly TeamLevel[],
  people: readonly TeamPerson[],
  { overdue }: { overdue: number },
): LeadSentence {
  const needs = needsOf(levels, people);
  const counted = levels.flatMap(({ responsibilities }) =>
    responsibilities.flatMap(({ key }) => {
      const given = needs.get(key) ?? [];
      const below = given.filter(({ answer }) => answer < partIsThere).length;
      return given.length > 0 ? [{ key, below, needed: given.length }] : [];
    }),
  );
  const lacking = counted.filter(({ below }) => below > 0);
  const several = lacking.filter(({ needed }) => needed > 1);
  const thin = (several.length > 0 ? several : lacking).reduce<LeadSentence["thin"]>(
    (worst, one) => (worst && !isThinner(one, worst) ? worst : one),
    null,
  );
  const single = counted.filter(({ below, needed }) => needed > 1 && needed - below === 1).map(({ key }) => key);
  return { thin, single, overdue, shared: people.some(({ cells }) => cells !== null) };
}

type Counted = NonNullable<LeadSentence["thin"]>;

function isThinner(one: Counted, other: Counted): boolean {
  const fewer = other.needed - other.below - (one.needed - one.below);
  return fewer > 0 || (fewer === 0 && one.below > other.below);
}
