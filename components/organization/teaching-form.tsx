"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";

interface Topic {
  key: string;
  code: string;
  name: string;
  isMine: boolean;
}

interface TeachingFormProps extends FailureWords {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  levels: readonly { key: string; title: string; topics: readonly Topic[] }[];
  words: Record<"submit" | "busy", string>;
}

/** What somebody offers to teach: a box for each responsibility, grouped by level. */
export function TeachingForm({ action, levels, words, ...rest }: TeachingFormProps) {
  const [state, submit, pending] = useActionState(action, untouched);
  const { failure, typed } = state;
  return (
    <form action={submit} className="stack">
      <FailureNote state={state} words={rest} />
      <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {levels.map((level) => (
          <fieldset key={level.key}>
            <legend className="h-sm px-0">{level.title}</legend>
            {level.topics.map(({ key, code, name, isMine }) => (
              <label className="check max-sm:min-h-11 max-sm:items-center" key={key}>
                <input
                  type="checkbox"
                  name={`teach-${key}`}
                  defaultChecked={failure ? typed[`teach-${key}`] === "on" : isMine}
                />
                <span>
                  {code} {name}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <div>
        <Button kind="primary" type="submit" busy={pending} disabled={pending}>
          {pending ? words.busy : words.submit}
        </Button>
      </div>
    </form>
  );
}
