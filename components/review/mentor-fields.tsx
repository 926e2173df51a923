import type { MentorChoice } from "@/lib/review/queries/requests";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";
import type { MentorWords } from "./mentor-words";

export interface MentorFieldsProps {
  /** Everybody who could be chosen; where there is nobody, a sentence says so and how to change it. */
  people: readonly MentorChoice[];
  inviteAt: string;
  /** The field of the person; whoever is chosen beforehand is its value. */
  name: "mentorMemberId" | "subjectMemberId";
  /** Choosing nobody says something; else somebody has to be chosen. */
  mayBeNobody?: boolean;
  /** A review has a due date, an offer has none. */
  withDue?: boolean;
  textOf: (name: string) => string | undefined;
  errorOf: (name: string) => string | undefined;
  words: MentorWords;
}

/** Who, by when, and a word to them; beside it what they will see, and when. */
export function MentorFields({
  people,
  name,
  inviteAt,
  mayBeNobody,
  withDue,
  textOf,
  errorOf,
  words,
}: MentorFieldsProps) {
  if (people.length === 0)
    return (
      <p className="sm dim">
        {words.alone} <a href={inviteAt}>{words.invite}</a>
      </p>
    );
  const error = errorOf(name);
  return (
    <div className="two mt-3">
      <div className="stack">
        <Field id={name} label={words.person} hint={words.personHint} error={error}>
          <select
            {...fieldProps(name, { hint: words.personHint, error })}
            name={name}
            defaultValue={textOf(name) ?? ""}
          >
            <option value="">{mayBeNobody ? words.nobody : words.choose}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </Field>
        {withDue ? (
          <Field id="dueOn" label={words.due} hint={words.dueHint} error={errorOf("dueOn")}>
            <input
              {...fieldProps("dueOn", { hint: words.dueHint, error: errorOf("dueOn") })}
              type="date"
              name="dueOn"
              defaultValue={textOf("dueOn")}
            />
          </Field>
        ) : null}
        <Field id="word" label={words.word} aside={words.wordAside} hint={words.wordHint} error={errorOf("word")}>
          <textarea
            {...fieldProps("word", { hint: words.wordHint, error: errorOf("word") })}
            name="word"
            rows={3}
            defaultValue={textOf("word")}
          />
        </Field>
      </div>
      {withDue ? <WhatTheySee words={words} /> : null}
    </div>
  );
}

function WhatTheySee({ words }: { words: MentorWords }) {
  return (
    <div className="note">
      <Icon name="eye" />
      <div className="grow">
        <strong>{words.sees}</strong>
        <ul className="list sm mt-2">
          <li>{words.seesNow}</li>
          <li>{words.seesSubmitted}</li>
          <li>{words.seesOpen}</li>
          <li>{words.seesNever}</li>
        </ul>
      </div>
    </div>
  );
}
