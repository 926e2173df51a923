"use client";

import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FailureNote, type FailureWords } from "@/components/ui/failure-note";
import { Field, fieldProps } from "@/components/ui/field";
import type { FieldCode } from "@/lib/errors";
import { type FormState, untouched } from "@/lib/http/form";

/** The sentences of the form, in the reader's language. */
export type NextStepWords = FailureWords & {
  label: string;
  dueOn: string;
  keep: string;
  keeping: string;
  textErrors: Partial<Record<FieldCode, string>>;
  dateErrors: Partial<Record<FieldCode, string>>;
};

type NextStepFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  responsibilityKey: string;
  /** Of the step that is shown; 0 while there is none. */
  version: number;
  text: string;
  /** ISO date, or empty. */
  dueOn: string;
  earliest: string;
  /** Code points. */
  limit: number;
  /** Folded away behind this; null shows the form. */
  summary: ReactNode;
  words: NextStepWords;
};

/**
 * Writes or changes one next step. Without script the server renders the page again with what was typed and what is
 * wrong; with script the same happens in place. It is a client component for `useActionState` alone, which does both.
 */
export function NextStepForm(props: NextStepFormProps) {
  const [state, submit, isPending] = useActionState(props.action, untouched);
  const form = <StepFields {...props} state={state} submit={submit} isPending={isPending} />;
  if (props.summary === null) return form;
  /* Keyed by version: once a change is kept, the form folds away again. */
  return (
    <details key={props.version} open={state.failure ? true : undefined}>
      <summary className="xs list-none [&::-webkit-details-marker]:hidden">{props.summary}</summary>
      {form}
    </details>
  );
}

type StepFieldsProps = NextStepFormProps & { state: FormState; submit: (form: FormData) => void; isPending: boolean };

function StepFields({
  responsibilityKey,
  version,
  text,
  dueOn,
  earliest,
  limit,
  words,
  state,
  submit,
  isPending,
}: StepFieldsProps) {
  const form = useRef<HTMLFormElement>(null);
  const { failure, typed } = state;
  const typedText = typed.text ?? text;
  const errors = {
    text: failure?.fields?.text && (words.textErrors[failure.fields.text] ?? words.failures.unexpected),
    dueOn: failure?.fields?.dueOn && (words.dateErrors[failure.fields.dueOn] ?? words.failures.unexpected),
  };
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  const textId = `step-${responsibilityKey}`;
  const dateId = `due-${responsibilityKey}`;
  const inField = errors.text || errors.dueOn;
  return (
    <form ref={form} action={submit} noValidate className="stack [--gap:.5rem]">
      {inField ? null : <FailureNote state={state} words={words} />}
      <input type="hidden" name="responsibilityKey" value={responsibilityKey} />
      <input type="hidden" name="version" value={version} />
      <div className="nextstep items-start">
        <TextField id={textId} label={words.label} error={errors.text} text={typedText} limit={limit} />
        <Field id={dateId} label={words.dueOn} error={errors.dueOn}>
          <input
            {...fieldProps(dateId, { error: errors.dueOn })}
            type="date"
            name="dueOn"
            min={earliest}
            defaultValue={typed.dueOn ?? dueOn}
            required
          />
        </Field>
        <Button type="submit" busy={isPending} className="mt-6">
          {isPending ? words.keeping : words.keep}
        </Button>
      </div>
    </form>
  );
}

function TextField({
  id,
  label,
  error,
  text,
  limit,
}: {
  id: string;
  label: string;
  error?: string;
  text: string;
  limit: number;
}) {
  const [used, setUsed] = useState([...text].length);
  const counter = used >= limit * 0.8 ? `${used} / ${limit}` : undefined;
  return (
    <Field id={id} label={label} hint={counter} error={error}>
      <input
        {...fieldProps(id, { hint: counter, error })}
        name="text"
        autoComplete="off"
        defaultValue={text}
        onChange={(event) => setUsed([...event.target.value.trim()].length)}
        required
      />
    </Field>
  );
}
