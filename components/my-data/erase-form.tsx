"use client";

import { useActionState, useEffect, useRef } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { erasedMember } from "./erased-member";

interface EraseFormProps extends FailureWords {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  memberId: string;
  confirmBy: "password" | "email";
  words: Record<"label" | "hint" | "wrong" | "erase" | "busy", string>;
  fieldFailures: Record<string, string>;
}

/** Deletes the account, once its person has typed what only they know or have to read first. */
export function EraseForm({ action, memberId, confirmBy, words, fieldFailures, ...rest }: EraseFormProps) {
  const [state, submit, pending] = useActionState(action, untouched);
  const input = useRef<HTMLInputElement>(null);
  const { failure, typed } = state;
  const code = failure?.fields?.[confirmBy];
  const error = failure?.code === "wrong-credentials" ? words.wrong : code ? fieldFailures[code] : undefined;
  useEffect(() => {
    if (failure) input.current?.focus();
  }, [failure]);
  return (
    <form action={submit} onSubmit={() => remember(memberId)} noValidate className="stack account-form erase-form">
      {error ? null : <FailureNote state={state} words={rest} />}
      <Field id={confirmBy} label={words.label} hint={words.hint} error={error}>
        <input
          {...fieldProps(confirmBy, { hint: words.hint, error })}
          ref={input}
          name={confirmBy}
          type={confirmBy}
          autoComplete={confirmBy === "password" ? "current-password" : "off"}
          autoCapitalize="none"
          defaultValue={typed[confirmBy]}
          required
        />
      </Field>
      <Button kind="danger" type="submit" busy={pending} disabled={pending}>
        {pending ? words.busy : words.erase}
      </Button>
    </form>
  );
}

/** The page that says that the account is gone removes this person's copies from the device. */
function remember(memberId: string): void {
  try {
    sessionStorage.setItem(erasedMember, memberId);
  } catch {
    // Without storage there are no copies either.
  }
}
