import { memo } from "react";
import { fill } from "@/lib/i18n/fill";
import { countWord } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { planOf, type RoundFields } from "@/lib/review/round/form-fields";
import { type RoundFacts, type RoundPerson, type RoundProblems, roundProblems } from "@/lib/review/round/plan";
import { RoundRow, type RoundRowProps } from "./round-row";
import type { RoundWords } from "./round-words";

interface RoundPeopleProps {
  facts: RoundFacts;
  /** What the fields are first rendered with. */
  begun: RoundFields;
  problems: RoundProblems;
  /** Mentors are typed: there are too many to choose from a list in every row. */
  typed: boolean;
  levels: readonly { key: string; name: string }[];
  words: RoundWords;
  locale: Locale;
}

/** Of those who are ready so many are shown; the others are folded. */
const readyShown = 20;
const Row = memo(RoundRow);

/**
 * Everybody of the team, by name: whom something is wrong with and the first who are ready, the others folded. Who stands
 * where is decided once, so that no row moves away under a hand.
 */
export function RoundPeople({ facts, begun, problems, typed, levels, words, locale }: RoundPeopleProps) {
  const atFirst = new Set(
    roundProblems(facts, planOf(begun, facts))
      .people.filter(({ blocks }) => blocks)
      .map(({ memberId }) => memberId),
  );
  const ready = facts.people.filter(({ memberId }) => !atFirst.has(memberId));
  const folded = new Set(ready.slice(readyShown).map(({ memberId }) => memberId));
  const remarks = new Map(
    problems.people.filter(({ kind }) => kind !== "mentor-overloaded").map((one) => [one.memberId, one]),
  );
  const row = (person: RoundPerson) => {
    const { memberId } = person;
    const problem = remarks.get(memberId);
    const shared: Pick<RoundRowProps, "levels" | "members" | "words" | "typed"> = {
      ...{ levels, words, typed, members: facts.members },
    };
    return (
      <Row
        {...shared}
        key={memberId}
        person={person}
        included={begun[`in-${memberId}`] !== undefined}
        target={begun[`target-${memberId}`] ?? ""}
        mentor={begun[`mentor-${memberId}`] ?? ""}
        remark={problem ? (words.remark[problem.kind] ?? null) : null}
        blocks={problem?.blocks ?? false}
      />
    );
  };
  const more = folded.size === 1 ? words.moreOne : fill(words.moreMany, { count: countWord(locale, folded.size) });
  return (
    <div>
      <People words={words}>{facts.people.filter(({ memberId }) => !folded.has(memberId)).map(row)}</People>
      {folded.size > 0 ? (
        <details className="mt-3">
          <summary className="sm dim">{more}</summary>
          <People words={words}>{facts.people.filter(({ memberId }) => folded.has(memberId)).map(row)}</People>
        </details>
      ) : null}
      {typed ? (
        <datalist id="mentors">
          {facts.members.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      ) : null}
    </div>
  );
}

function People({ words, children }: { words: RoundWords; children: React.ReactNode }) {
  return (
    <table className="table mid stackable">
      <thead>
        <tr>
          <th scope="col">{words.people}</th>
          <th scope="col">{words.levelNow}</th>
          <th scope="col">{words.target}</th>
          <th scope="col">{words.mentor}</th>
          <th scope="col">
            <span className="vh">{words.remarks}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
