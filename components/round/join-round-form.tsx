"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { Note } from "../ui/note";

interface Choice {
  name: "levelNow" | "target" | "mentorMemberId";
  label: string;
  hint?: string;
  options: { value: string; label: string }[];
  value: string;
}

interface JoinRoundFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  fields: Choice[];
  words: FailureWords &
    Record<"start" | "starting" | "goneOrBegun", string> & { fieldFailures: Readonly<Record<string, string>> };
}

/** Level now, target and mentor as suggested, and the button that opens the review. */
export function JoinRoundForm({ action, hidden, fields, words }: JoinRoundFormProps) {
  const [state, submit, isPending] = useActionState(action, untouched);
  const { failure, typed } = state;
  return (
    <form action={submit} noValidate className="stack">
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={typed[name] ?? value} key={name} />
      ))}
      {failure?.fields?.roundId ? (
        <Note tone="danger">{words.goneOrBegun}</Note>
      ) : (
        <FailureNote {...{ state, words }} />
      )}
      {fields.map(({ name, label, hint, options, value }) => {
        const code = failure?.fields?.[name];
        const error = code ? words.fieldFailures[code] : undefined;
        const chosen = typed[name] ?? value;
        return (
          <Field id={name} label={label} hint={hint} error={error} key={name}>
            {/* Keyed: React resets a form after its action, and a select to what it was first rendered with. */}
            <select {...fieldProps(name, { hint, error })} name={name} defaultValue={chosen} key={chosen}>
              {options.map((option) => (
                <option value={option.value} key={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </Field>
        );
      })}
      <div>
        <Button kind="primary" type="submit" busy={isPending} disabled={isPending}>
          {isPending ? words.starting : words.start}
        </Button>
      </div>
    </form>
  );
}
