"use client";

import { useActionState, useEffect, useRef } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";

export type OwnField = { name: string; label: string; hint?: string } & (
  | { kind: "password" | "email"; autoComplete: string }
  | { kind: "select"; value: string; options: readonly { value: string; label: string }[] }
  | { kind: "check"; checked: boolean }
);

interface OwnFormProps extends FailureWords {
  /** Tells the fields of several forms on one page apart. */
  id: string;
  fields: OwnField[];
  /** For password managers, which want to know whose password it is. */
  username?: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  words: { submit: string; busy: string };
  fieldFailures: Record<string, string>;
  /** Failures that belong to one field, by their code: shown there and not above the form. */
  failuresAt?: Record<string, string>;
}

/** A form about one's own account: a plain post without script; what was typed (but for passwords) comes back. */
export function OwnForm({
  id,
  fields,
  username,
  action,
  words,
  fieldFailures,
  failuresAt = {},
  ...rest
}: OwnFormProps) {
  const [state, submit, pending] = useActionState(action, untouched);
  const form = useRef<HTMLFormElement>(null);
  const { failure, typed } = state;
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  const errorOf = (name: string) => {
    const code = failure?.fields?.[name];
    if (code) return fieldFailures[code];
    return failure && failuresAt[failure.code] === name ? rest.failures[failure.code] : undefined;
  };
  return (
    <form action={submit} ref={form} className="stack own-form" noValidate>
      {fields.some(({ name }) => errorOf(name)) ? null : <FailureNote state={state} words={rest} />}
      {username ? <input type="hidden" autoComplete="username" defaultValue={username} /> : null}
      {fields.map((field) => (
        <OwnControl
          field={field}
          id={`${id}-${field.name}`}
          error={errorOf(field.name)}
          typed={failure ? (typed[field.name] ?? "") : undefined}
          key={field.name}
        />
      ))}
      <Button kind="primary" type="submit" busy={pending} disabled={pending}>
        {pending ? words.busy : words.submit}
      </Button>
    </form>
  );
}

interface OwnControlProps {
  field: OwnField;
  id: string;
  error?: string;
  /** What stood in it when the form came back; undefined while it has not been sent. */
  typed?: string;
}

function OwnControl({ field, id, error, typed }: OwnControlProps) {
  const { name, label, hint } = field;
  if (field.kind === "check") {
    const checked = typed === undefined ? field.checked : typed === "on";
    return (
      <div>
        <label className="check" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            name={name}
            defaultChecked={checked}
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <span>{label}</span>
        </label>
        {hint ? (
          <p className="sm dimmer" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
      </div>
    );
  }
  const shared = { ...fieldProps(id, { hint, error }), name };
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {field.kind === "select" ? (
        // Keyed: React resets a form after its action, and a select to what it was first rendered with.
        <select {...shared} defaultValue={typed || field.value} key={typed || field.value}>
          {field.options.map((option) => (
            <option value={option.value} key={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={field.kind}
          autoComplete={field.autoComplete}
          autoCapitalize="none"
          defaultValue={typed}
          required
        />
      )}
    </Field>
  );
}
