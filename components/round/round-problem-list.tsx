import { fill } from "@/lib/i18n/fill";
import { countWord, sentenceCase } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { PersonProblem, RoundFacts, RoundPlan, RoundProblems } from "@/lib/review/round/plan";
import { problemKey } from "@/lib/review/round/plan";
import { Icon } from "../ui/icon";
import type { Mend, RoundWords } from "./round-words";

interface RoundProblemListProps {
  facts: RoundFacts;
  plan: RoundPlan;
  problems: RoundProblems;
  words: RoundWords;
  locale: Locale;
  you: string;
}

/** So many are listed at once; the rest is folded. */
const shownAtOnce = 10;

/** What would go wrong, each with the way to where it is mended. */
export function RoundProblemList({ facts, problems, words, locale, you }: RoundProblemListProps) {
  const names = new Map(facts.people.map(({ memberId, displayName }) => [memberId, displayName]));
  const { people } = problems;
  const item = (problem: PersonProblem) => {
    const { mend, at } = mendingOf(problem, problems);
    const name = names.get(problem.memberId) ?? problem.mentorName;
    return (
      <li key={problemKey(problem)}>
        {sentenceOf(problem, name, words, you)}{" "}
        <a
          className="whitespace-nowrap"
          href={`#${at}`}
          onClick={openFold}
          aria-label={fill(words.mendOf, { mend: words.mend[mend], name })}
        >
          {words.mend[mend]}
        </a>
      </li>
    );
  };
  return (
    <div className={people.length > 0 ? "note caution" : "note"} id="wrong" tabIndex={-1}>
      <Icon name={people.length > 0 ? "warning" : "check"} />
      <div className="grow">
        <strong>{sentenceCase(countLabel(words, locale, people.length))}</strong>
        {people.length === 0 ? <p>{words.fineText}</p> : null}
        <ul className="bul sm mt-1">{people.slice(0, shownAtOnce).map(item)}</ul>
        {people.length > shownAtOnce ? (
          <details className="sm">
            <summary>{`+ ${people.length - shownAtOnce}`}</summary>
            <ul className="bul sm">{people.slice(shownAtOnce).map(item)}</ul>
          </details>
        ) : null}
      </div>
    </div>
  );
}

function sentenceOf(problem: PersonProblem, name: string, { problem: sentences }: RoundWords, you: string): string {
  const { kind, mentorId, mentorName: mentor, reviews, days } = problem;
  if (kind === "mentor-leads" && mentorId === you) return fill(sentences["you-lead"], { name });
  if (kind === "mentor-overloaded" && days === 1) return fill(sentences["mentor-overloaded-once"], { mentor, reviews });
  return fill(sentences[kind], { name, mentor, reviews, days });
}

/** Where a problem is mended, by the id of the field. */
function mendingOf({ kind, memberId, mentorId }: PersonProblem, { ready }: RoundProblems): { mend: Mend; at: string } {
  switch (kind) {
    case "already-open":
    case "already-invited":
      return { mend: "period", at: "periodFrom" };
    case "no-level":
      return { mend: "level", at: `in-${memberId}` };
    case "no-mentor":
      return { mend: "mentor", at: `mentor-${memberId}` };
    case "mentor-overloaded": {
      const one = ready.find((pick) => pick.mentorId === mentorId);
      return { mend: "other", at: `mentor-${one?.memberId ?? memberId}` };
    }
    case "mentor-is-oneself":
    case "mentor-left":
    case "mentor-leads":
      return { mend: "other", at: `mentor-${memberId}` };
  }
}

/** The field may stand in the folded part of the list. */
function openFold(event: React.MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  const fold = field?.closest("details");
  if (!field) return;
  event.preventDefault();
  if (fold) fold.open = true;
  field.focus();
}

/** How many things would go wrong, in words. */
export function countLabel({ fine, wrongOne, wrongMany }: RoundWords, locale: Locale, count: number): string {
  if (count === 0) return fine;
  return count === 1 ? wrongOne : fill(wrongMany, { count: countWord(locale, count) });
}
