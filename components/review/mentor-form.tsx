"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { MentorFields, type MentorFieldsProps } from "./mentor-fields";

interface MentorFormProps extends Omit<MentorFieldsProps, "textOf" | "errorOf"> {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Sent along unseen: which review, and a key so that sending twice asks once. */
  hidden: Readonly<Record<string, string>>;
  initial: Readonly<Record<string, string>>;
  submit: string;
  busy: string;
  failureWords: FailureWords & { fieldFailures: Readonly<Record<string, string>> };
}

/** Asks somebody to review, or offers it to somebody. */
export function MentorForm({ action, hidden, initial, submit, busy, failureWords, ...fields }: MentorFormProps) {
  const [state, post, isPending] = useActionState(action, untouched);
  const errorOf = (name: string) => failureWords.fieldFailures[state.failure?.fields?.[name] ?? ""];
  const textOf = (name: string) => state.typed[name] ?? initial[name];
  return (
    <form action={post} noValidate className="stack">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FailureNote state={state} words={failureWords} />
      <MentorFields {...fields} textOf={textOf} errorOf={errorOf} />
      {fields.people.length > 0 ? (
        <div>
          <Button kind="primary" type="submit" busy={isPending} disabled={isPending}>
            {isPending ? busy : submit}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
