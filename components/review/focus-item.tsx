"use client";

import { type MouseEvent, type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import type { FieldCode } from "@/lib/errors";
import { type FormState, untouched } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import type { DraftRating } from "@/lib/review/input";
import type { ReviewItem } from "@/lib/review/items";
import { Button } from "../ui/button";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";
import { Note } from "../ui/note";
import { RatingControl, type RatingWords } from "./rating-control";

export interface FocusWords {
  place: string;
  rating: RatingWords;
  comment: string;
  commentHint: string;
  commentTooLong: string;
  evidence: string;
  questions: string;
  previous: string;
  next: string;
  finish: string;
  /** Sentences for what an action may answer without script. */
  failures: Readonly<Record<string, string>>;
  fieldFailures: Readonly<Record<string, string>>;
}

interface FocusItemProps {
  item: ReviewItem;
  place: { number: number; total: number };
  previous: string | null;
  next: string | null;
  rating: DraftRating;
  version: number;
  assessmentId: string;
  commentLimit: number;
  missing: boolean;
  onChange: (rating: DraftRating) => void;
  onLeaveField: () => void;
  onGo: (event: MouseEvent, key: string) => void;
  onFinish: (event: MouseEvent) => void;
  saveLine: ReactNode;
  answerAction: (state: FormState, form: FormData) => Promise<FormState>;
  words: FocusWords;
}

/** One responsibility in hand: its anchors, the answer, the comment. Without script its buttons post the form. */
export function FocusItem(props: FocusItemProps) {
  const { item, place, previous, next, words, onGo } = props;
  const [state, post] = useActionState(props.answerAction, untouched);
  const [touched, setTouched] = useState(false);
  // Without script a refused form comes back with what was typed, not with what is stored.
  const rating = state.failure && !touched ? typedRating(props.rating, state.typed) : props.rating;
  const onChange = (changed: DraftRating) => {
    setTouched(true);
    props.onChange(changed);
  };
  const form = useEarlyInput(rating, onChange);
  const forward = (event: MouseEvent) => (next ? onGo(event, next) : props.onFinish(event));
  return (
    <section aria-labelledby="in-hand">
      <header className="focus-head">
        <p className="sm">
          <span className="n">{item.code}</span> <span className="dimmer">{fill(words.place, place)}</span>
        </p>
        <h2 id="in-hand" tabIndex={-1}>
          {item.name}
        </h2>
        <p className="dim">
          <span className="full">{item.statement}</span>
          {item.elaboration}
        </p>
      </header>
      <form action={post} ref={form} autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        {/* Enter in a field presses a form's first button: that is the next one, not the previous. */}
        <button
          className="vh"
          type="submit"
          name="goTo"
          value={next ?? "submit"}
          tabIndex={-1}
          aria-hidden="true"
          onClick={forward}
        />
        <input type="hidden" name="assessmentId" value={props.assessmentId} />
        <input type="hidden" name="version" value={props.version} />
        <input type="hidden" name="key" value={item.key} />
        {state.failure ? (
          <Note tone="danger">{words.failures[state.failure.code] ?? words.failures.unexpected}</Note>
        ) : null}
        <RatingControl
          itemKey={item.key}
          anchors={item.anchors}
          words={words.rating}
          answer={rating.answer}
          missing={props.missing}
          onChoose={(answer) => onChange({ ...rating, answer })}
        />
        <CommentField {...props} rating={rating} onChange={onChange} refused={state.failure?.fields?.comment} />
        <div className="formbar">
          {previous ? (
            <Button type="submit" name="goTo" value={previous} onClick={(event) => onGo(event, previous)}>
              <Icon name="back" />
              {words.previous}
            </Button>
          ) : null}
          {next ? (
            <Button kind="primary" type="submit" name="goTo" value={next} onClick={forward}>
              {words.next}
              <Icon name="chevron" />
            </Button>
          ) : (
            <Button kind="primary" type="submit" name="goTo" value="submit" onClick={forward}>
              {words.finish}
            </Button>
          )}
          <span className="grow" />
          {props.saveLine}
        </div>
      </form>
    </section>
  );
}

/** Takes up what was chosen and typed before the script had come: until then it stands in the page alone. */
function useEarlyInput(rating: DraftRating, onChange: (rating: DraftRating) => void) {
  const form = useRef<HTMLFormElement>(null);
  const atFirst = useRef({ rating, onChange });
  useEffect(() => {
    const { rating, onChange } = atFirst.current;
    const early = form.current && new FormData(form.current);
    if (!early) return;
    const lines = (text: string) => text.replace(/\r\n?/g, "\n");
    const answer = early.has("answer") ? Number(early.get("answer")) : rating.answer;
    const comment = lines(String(early.get("comment")));
    if (answer !== rating.answer || comment !== lines(rating.comment)) onChange({ ...rating, answer, comment });
  }, []);
  return form;
}

function typedRating(stored: DraftRating, typed: FormState["typed"]): DraftRating {
  if (typed.key !== stored.key) return stored;
  return { ...stored, answer: typed.answer ? Number(typed.answer) : stored.answer, comment: typed.comment ?? "" };
}

type CommentFieldProps = FocusItemProps & { refused: FieldCode | undefined };

function CommentField({ item, rating, commentLimit, words, onChange, onLeaveField, refused }: CommentFieldProps) {
  const id = `${item.key}-comment`;
  const length = [...rating.comment].length;
  const tooLong = length > commentLimit ? fill(words.commentTooLong, { over: length - commentLimit }) : null;
  const error = tooLong ?? (refused ? words.fieldFailures[refused] : null);
  const hint = (
    <span className="row tight flex-nowrap items-start">
      <Icon name="lock" />
      <span>{words.commentHint}</span>
    </span>
  );
  return (
    <Field id={id} label={words.comment} hint={hint} error={error} className="mt-5">
      <textarea
        {...fieldProps(id, { hint, error })}
        className="input comment"
        name="comment"
        value={rating.comment}
        onChange={(event) => onChange({ ...rating, comment: event.target.value })}
        onBlur={onLeaveField}
      />
      {length >= commentLimit * 0.8 ? (
        <span className="hint num justify-self-end">
          {length} / {commentLimit}
        </span>
      ) : null}
    </Field>
  );
}
