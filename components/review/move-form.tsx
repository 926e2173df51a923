"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";

export interface MoveFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  reviewId: string;
  /** Names the move; folded behind it stands what it does. */
  summary: string;
  /** What it does, said beforehand. */
  what: string;
  submit: string;
  busy: string;
  danger?: boolean;
  /** Asked for where the move needs one: with a key of its own, so that sending it twice does it once. */
  reason?: { label: string; hint: string; clientKey: string };
  /** Asked for where the move is to another due date. */
  due?: { label: string; value: string };
  words: FailureWords & { fieldFailures: Readonly<Record<string, string>> };
}

/** One move in the life of a review: what it does is read before it can be done. */
export function MoveForm({ action, reviewId, summary, what, submit, busy, danger, reason, due, words }: MoveFormProps) {
  const [state, post, isPending] = useActionState(action, untouched);
  const refused = state.failure?.fields?.reason;
  const error = refused ? words.fieldFailures[refused] : null;
  const dueError = words.fieldFailures[state.failure?.fields?.dueOn ?? ""];
  const id = `${reviewId}-reason`;
  return (
    <details className="move" open={state.failure ? true : undefined}>
      <summary>{summary}</summary>
      <form action={post} className="stack mt-2">
        <p className="sm dim">{what}</p>
        <input type="hidden" name="reviewId" value={reviewId} />
        {reason ? (
          <>
            <input type="hidden" name="clientKey" value={reason.clientKey} />
            <Field id={id} label={reason.label} hint={reason.hint} error={error}>
              <textarea
                {...fieldProps(id, { hint: reason.hint, error })}
                name="reason"
                rows={2}
                required
                defaultValue={state.typed.reason}
              />
            </Field>
          </>
        ) : null}
        {due ? (
          <Field id="dueOn" label={due.label} error={dueError}>
            <input
              {...fieldProps("dueOn", { error: dueError })}
              type="date"
              name="dueOn"
              defaultValue={state.typed.dueOn ?? due.value}
            />
          </Field>
        ) : null}
        {state.failure && !error && !dueError ? <FailureNote state={state} words={words} /> : null}
        <Button type="submit" kind={danger ? "danger" : "default"} busy={isPending} disabled={isPending}>
          {isPending ? busy : submit}
        </Button>
      </form>
    </details>
  );
}
