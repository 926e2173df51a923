"use client";

import { type ReactNode, useActionState, useState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button, type ButtonKind } from "../../ui/button";
import { FailureNote, type FailureWords } from "../../ui/failure-note";
import { Field, fieldProps } from "../../ui/field";

export interface AgreementFormWords extends FailureWords {
  fieldFailures: Readonly<Record<string, string>>;
  title: string;
  chosen: string;
  reason: string;
  reasonHint: string;
  propose: string;
  proposing: string;
  experiment: string;
  until: string;
  proposeOpen: string;
  /** Labels of the answers 0 to 5. */
  labels: readonly string[];
}

export interface FormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Where a refused form is shown again without script. */
  permalink: string;
  hidden: Readonly<Record<string, string | number>>;
  words: FailureWords & { fieldFailures: Readonly<Record<string, string>> };
}

function useForm({ action, permalink, hidden, words }: FormProps) {
  const [state, post, isPending] = useActionState(action, untouched, permalink);
  const { failure, typed } = state;
  return {
    typed,
    post,
    isPending,
    failed: failure !== null,
    errorOf: (name: string) => {
      const code = failure?.fields?.[name];
      return code ? words.fieldFailures[code] : null;
    },
    fixed: Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />),
    note: failure && !failure.fields ? <FailureNote state={state} words={words} /> : null,
  };
}

interface PressFormProps extends FormProps {
  submit: string;
  busy: string;
  kind?: ButtonKind;
  small?: boolean;
  disabled?: boolean;
  describedBy?: string;
  children?: ReactNode;
}

/** One press: confirm, sign, close. */
export function PressForm({ submit, busy, kind, small, disabled, describedBy, children, ...props }: PressFormProps) {
  const { post, isPending, fixed, note } = useForm(props);
  return (
    <form action={post} className="stack">
      {fixed}
      {children}
      {note}
      <Button
        type="submit"
        kind={kind}
        small={small}
        busy={isPending}
        disabled={disabled || isPending}
        aria-describedby={describedBy}
      >
        {isPending ? busy : submit}
      </Button>
    </form>
  );
}

interface OtherwiseProps {
  /** Nothing is proposed yet: what is inside stands without a heading. */
  first: boolean;
  /** Whether it is unfolded when the page is drawn at first. */
  unfolded: boolean;
  /** The version of one's own proposal while it waits; null where none does. */
  mine: number | null;
  summary: string;
  children: ReactNode;
}

/**
 * Whatever else could be proposed. It stays as it is when the other side does something meanwhile, with what is being
 * typed in it, and folds when one's own proposal has gone out.
 */
export function Otherwise({ first, unfolded, mine, summary, children }: OtherwiseProps) {
  const [open, setOpen] = useState(unfolded);
  const [seen, setSeen] = useState(mine);
  if (mine !== seen) {
    setSeen(mine);
    if (mine !== null) setOpen(false);
  }
  return (
    <details className="otherwise" open={open || first} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary hidden={first}>{summary}</summary>
      <div className="stack mt-2">{children}</div>
    </details>
  );
}

interface ProposeFormProps extends FormProps {
  id: string;
  /** What is chosen at first: one's own proposal, when one changes it. */
  answer: number | null;
  reason: string;
  words: AgreementFormWords;
}

/** The order of the choice: 1 to 5, and what says that there was no chance. */
const choice = [1, 2, 3, 4, 5, 0] as const;

/** A rating that both could agree on, with why. What is typed stays when the page is drawn anew. */
export function ProposeForm({ id, answer, reason, words, ...props }: ProposeFormProps) {
  const { typed, post, isPending, errorOf, fixed, note } = useForm({ ...props, words });
  const given = "answer" in typed || "reason" in typed ? typed.answer : answer?.toString();
  const error = errorOf("answer");
  return (
    <form action={post} className="stack">
      {fixed}
      <input type="hidden" name="outcome" value="rating" />
      <fieldset className="agree" aria-describedby={error ? `${id}-answer-error` : undefined}>
        <legend className="vh">{words.title}</legend>
        <span className="strong" aria-hidden="true">
          {words.title}
        </span>
        <span className="mini-rating">
          {choice.map((point) => (
            <label key={point} className={`c${point}`}>
              <input type="radio" name="answer" value={point} defaultChecked={given === String(point)} />
              <span aria-hidden="true">{point || "–"}</span>
              <span className="vh">{point ? `${point} ${words.labels[point]}` : words.labels[0]}</span>
            </label>
          ))}
        </span>
        <span className="sm chosen" aria-hidden="true">
          {choice.map((point) => (
            <span key={point} className={`w${point}`}>
              {words.labels[point]}
            </span>
          ))}
          <span className="none">{words.chosen}</span>
        </span>
        <Field
          id={`${id}-reason`}
          className="grow"
          label={words.reason}
          hint={words.reasonHint}
          error={errorOf("reason")}
        >
          <input
            {...fieldProps(`${id}-reason`, { hint: words.reasonHint, error: errorOf("reason") })}
            name="reason"
            autoComplete="off"
            defaultValue={typed.reason ?? reason}
          />
        </Field>
        <Button type="submit" busy={isPending} disabled={isPending}>
          {isPending ? words.proposing : words.propose}
        </Button>
      </fieldset>
      {error ? (
        <p className="err" id={`${id}-answer-error`}>
          {error}
        </p>
      ) : null}
      {note}
    </form>
  );
}

interface LeaveOpenFormProps extends FormProps {
  id: string;
  summary: string;
  experiment: string;
  until: string;
  today: string;
  words: AgreementFormWords;
}

/** To leave it open: what both will try, and by when. */
export function LeaveOpenForm({ id, summary, experiment, until, today, words, ...props }: LeaveOpenFormProps) {
  const { typed, post, isPending, failed, errorOf, fixed, note } = useForm({ ...props, words });
  return (
    <details className="leave" open={failed ? true : undefined}>
      <summary>{summary}</summary>
      <form action={post} className="stack mt-2">
        {fixed}
        <input type="hidden" name="outcome" value="left-open" />
        <Field id={`${id}-experiment`} label={words.experiment} error={errorOf("experiment")}>
          <textarea
            {...fieldProps(`${id}-experiment`, { error: errorOf("experiment") })}
            name="experiment"
            rows={2}
            defaultValue={typed.experiment ?? experiment}
          />
        </Field>
        <Field id={`${id}-until`} label={words.until} error={errorOf("until")}>
          <input
            {...fieldProps(`${id}-until`, { error: errorOf("until") })}
            type="date"
            name="until"
            min={today}
            defaultValue={typed.until ?? until}
          />
        </Field>
        {note}
        <Button type="submit" busy={isPending} disabled={isPending}>
          {isPending ? words.proposing : words.proposeOpen}
        </Button>
      </form>
    </details>
  );
}

interface StatementFormProps extends FormProps {
  id: string;
  label: string;
  hint: string;
  statement: string;
  submit: string;
  busy: string;
}

/** What the subject wants to have said, until the review closes. */
export function StatementForm({ id, label, hint, statement, submit, busy, ...props }: StatementFormProps) {
  const { typed, post, isPending, errorOf, fixed, note } = useForm(props);
  const error = errorOf("statement");
  return (
    <form action={post} className="stack">
      {fixed}
      <Field id={id} label={label} hint={hint} error={error}>
        <textarea
          {...fieldProps(id, { hint, error })}
          name="statement"
          rows={3}
          defaultValue={typed.statement ?? statement}
        />
      </Field>
      {note}
      <Button type="submit" small busy={isPending} disabled={isPending}>
        {isPending ? busy : submit}
      </Button>
    </form>
  );
}
