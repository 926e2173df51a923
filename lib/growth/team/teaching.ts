import { partIsThere } from "../own-view";
import { needsOf } from "./picture";
import type { TeamLevel, TeamPerson } from "./team-people";

export interface Topic {
  key: string;
  /** Who offered it and stands at 4 or more, by name. */
  teachers: readonly Pick<TeamPerson, "memberId" | "displayName">[];
  /** How many of those who share need it and stand below 4. */
  learners: number;
}

/** Who can teach what: topics that somebody offered or somebody still needs, in the order of the ladder. */
export function teachingOf(
  levels: readonly TeamLevel[],
  people: readonly TeamPerson[],
  offers: readonly { memberId: string; key: string }[],
  locale: string,
): Topic[] {
  const byName = new Intl.Collator(locale).compare;
  const needs = needsOf(levels, people);
  const stands = new Set(
    people.flatMap(({ memberId, cells }) =>
      (cells ?? []).filter(({ answer }) => answer >= partIsThere).map(({ key }) => `${memberId} ${key}`),
    ),
  );
  const offered = new Set(offers.map(({ memberId, key }) => `${memberId} ${key}`));
  return levels.flatMap(({ responsibilities }) =>
    responsibilities.flatMap(({ key }) => {
      const teachers = people
        .filter(({ memberId }) => offered.has(`${memberId} ${key}`) && stands.has(`${memberId} ${key}`))
        .map(({ memberId, displayName }) => ({ memberId, displayName }))
        .toSorted((a, b) => byName(a.displayName, b.displayName));
      const learners = (needs.get(key) ?? []).filter(({ answer }) => answer < partIsThere).length;
      return teachers.length > 0 || learners > 0 ? [{ key, teachers, learners }] : [];
    }),
  );
}
