"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";

export interface ObservationWords extends FailureWords {
  person: string;
  choosePerson: string;
  what: string;
  date: string;
  responsibility: string;
  anyResponsibility: string;
  onlyYou: string;
  keep: string;
  keeping: string;
  fieldFailures: Readonly<Record<string, string>>;
}

interface ObservationFormProps {
  /** Begins the ids of the fields: several such forms may stand on one page. */
  id: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Sent along unseen: which one, in which version, or the key of a new one. */
  hidden: Readonly<Record<string, string>>;
  values: { text: string; happenedOn: string; responsibilityKey: string };
  /** Whom a new one may be about; null where that stands already. */
  people: readonly { id: string; name: string }[] | null;
  responsibilities: readonly { key: string; name: string }[];
  words: ObservationWords;
}

type FieldName = "aboutMemberId" | "text" | "happenedOn" | "responsibilityKey";

/** What one saw of somebody: to note it, or to change what was noted. */
export function ObservationForm({ id, action, hidden, values, people, responsibilities, words }: ObservationFormProps) {
  const [state, post, isPending] = useActionState(action, untouched);
  const { failure, typed } = state;
  const errorOf = (name: FieldName) => {
    const code = failure?.fields?.[name];
    return code ? words.fieldFailures[code] : null;
  };
  const field = (name: FieldName) => ({
    ...fieldProps(`${id}-${name}`, { error: errorOf(name) }),
    name,
    defaultValue: failure ? (typed[name] ?? "") : name === "aboutMemberId" ? "" : values[name],
  });
  const around = (name: FieldName, label: string) => ({ id: `${id}-${name}`, label, error: errorOf(name) });
  return (
    <form action={post} className="stack note-fields">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {failure && !failure.fields ? <FailureNote state={state} words={words} /> : null}
      {people ? (
        <Field {...around("aboutMemberId", words.person)}>
          <select {...field("aboutMemberId")} required>
            <option value="">{words.choosePerson}</option>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
      <Field {...around("text", words.what)}>
        <textarea {...field("text")} rows={2} required />
      </Field>
      <div className="two">
        <Field {...around("happenedOn", words.date)}>
          <input {...field("happenedOn")} type="date" required />
        </Field>
        <Field {...around("responsibilityKey", words.responsibility)}>
          <select {...field("responsibilityKey")}>
            <option value="">{words.anyResponsibility}</option>
            {responsibilities.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <p className="sm dim row tight flex-nowrap items-start">
        <Icon name="lock" />
        <span>{words.onlyYou}</span>
      </p>
      <div className="row">
        <Button kind={people ? "primary" : "default"} type="submit" busy={isPending} disabled={isPending}>
          {isPending ? words.keeping : words.keep}
        </Button>
      </div>
    </form>
  );
}
