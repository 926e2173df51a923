"use client";

import { useActionState, useEffect, useRef } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { Field, fieldProps } from "../ui/field";
import { Note } from "../ui/note";

export interface AccountField {
  name: string;
  type: "text" | "email" | "password";
  label: string;
  hint?: string;
  autoComplete: string;
  /** Stands in the field and stays as it is. */
  fixed?: string;
}

interface AccountFormProps {
  fields: AccountField[];
  /** Sent along as they are: where to go on, the language, a token. */
  hidden: Record<string, string>;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  words: { submit: string; busy: string };
  /** A sentence for every code that the action or a field may answer with. */
  failures: Record<string, string>;
  fieldFailures: Record<string, string>;
}

/** A form of the account pages: a plain post without script; what was typed (but for the password) comes back. */
export function AccountForm({ fields, hidden, action, words, failures, fieldFailures }: AccountFormProps) {
  const [state, submit, pending] = useActionState(action, untouched);
  const form = useRef<HTMLFormElement>(null);
  const { failure, typed } = state;
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  return (
    <form action={submit} ref={form} className="stack account-form" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <TimeZone />
      {failure && !fields.some(({ name }) => failure.fields?.[name]) ? (
        <Note tone="danger">{failures[failure.code] ?? failures.unexpected}</Note>
      ) : null}
      {fields.map(({ name, type, label, hint, autoComplete, fixed }) => {
        const code = failure?.fields?.[name];
        const error = code ? fieldFailures[code] : undefined;
        return (
          <Field id={name} label={label} hint={hint} error={error} key={name}>
            <input
              {...fieldProps(name, { hint, error })}
              name={name}
              type={type}
              autoComplete={autoComplete}
              autoCapitalize={type === "text" ? undefined : "none"}
              defaultValue={fixed ?? typed[name]}
              readOnly={fixed !== undefined}
              required
            />
          </Field>
        );
      })}
      <Button kind="primary" type="submit" busy={pending} disabled={pending}>
        {pending ? words.busy : words.submit}
      </Button>
    </form>
  );
}

/** The browser's time zone goes along, so that dates and times read right from the first page on. */
function TimeZone() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }, []);
  return <input type="hidden" name="timeZone" ref={input} defaultValue="UTC" />;
}
