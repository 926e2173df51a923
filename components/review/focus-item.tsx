"use client";

import type { MouseEvent, ReactNode } from "react";
import type { FormState } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import type { DraftRating } from "@/lib/review/input";
import type { ReviewItem } from "@/lib/review/items";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";
import { type LastTime, RatingControl, type RatingWords } from "./rating-control";
import { answerFormId } from "./typed-early";

/** Failures: sentences for what an action may answer without script. */
export interface FocusWords extends FailureWords {
  place: string;
  rating: RatingWords;
  comment: string;
  commentHint: string;
  commentTooLong: string;
  saySentence: string;
  /** Only of one's own review: what happened is told by whom it happened to. */
  happened?: { label: string; aside: string; hint: string };
  previous: string;
  next: string;
  finish: string;
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
  saysTooLittle: boolean;
  lastTime: LastTime | null;
  onChange: (rating: DraftRating) => void;
  onLeaveField: () => void;
  onGo: (event: MouseEvent, key: string) => void;
  onFinish: (event: MouseEvent) => void;
  saveLine: ReactNode;
  /** Below everything that can be pressed: a network that goes must not move an answer away under somebody's hand. */
  offline: ReactNode;
  /** Before the answer, and after its comment: part of the form, so that without script nothing that was typed is lost. */
  before: ReactNode;
  after: ReactNode;
  /** "About 9 minutes left". */
  timeLeft: string | null;
  /** What a refused post of this item came back with; null once the script keeps what was typed. */
  posted: FormState | null;
  post: (form: FormData) => void;
  words: FocusWords;
}

/** One responsibility in hand: its anchors, the answer, the comment. Without script its buttons post the form. */
export function FocusItem(props: FocusItemProps) {
  const { item, place, previous, next, words, onGo, onChange, posted } = props;
  // Without script a refused form comes back with what was typed, not with what is stored.
  const rating = posted ? typedRating(props.rating, posted.typed) : props.rating;
  const forward = (event: MouseEvent) => (next ? onGo(event, next) : props.onFinish(event));
  return (
    <section aria-labelledby="in-hand">
      <header className="focus-head">
        <p className="sm">
          <span className="n">{item.code}</span> <span className="dimmer">{fill(words.place, place)}</span>
          {props.timeLeft ? <span className="dimmer"> · {props.timeLeft}</span> : null}
        </p>
        <h2 id="in-hand" tabIndex={-1} data-both="">
          {item.name}
        </h2>
        <p className="dim">
          <span className="full" data-both="">
            {item.statement}
          </span>
          <span data-both="">{item.elaboration}</span>
        </p>
      </header>
      {/* A browser that fills in what stood here once would pass that off as typed. */}
      <form id={answerFormId} action={props.post} onSubmit={(event) => event.preventDefault()} autoComplete="off">
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
        {posted ? <FailureNote state={posted} words={words} /> : null}
        {props.before}
        <RatingControl
          itemKey={item.key}
          anchors={item.anchors}
          words={words.rating}
          lastTime={props.lastTime}
          answer={rating.answer}
          missing={props.missing}
          onChoose={(answer) => onChange({ ...rating, answer })}
        />
        <TextField
          {...props}
          rating={rating}
          name="comment"
          label={words.comment}
          hint={words.commentHint}
          icon="lock"
          missing={props.saysTooLittle ? words.saySentence : null}
        />
        {props.after}
        {words.happened ? (
          <TextField {...props} rating={rating} name="happened" {...words.happened} icon="eye" missing={null} />
        ) : null}
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
        {props.offline ? <div className="mt-4">{props.offline}</div> : null}
      </form>
    </section>
  );
}

function typedRating(stored: DraftRating, typed: FormState["typed"]): DraftRating {
  const answer = typed.answer ? Number(typed.answer) : stored.answer;
  return { ...stored, answer, comment: typed.comment ?? "", happened: typed.happened ?? "" };
}

type TextFieldProps = Omit<FocusItemProps, "missing"> & {
  name: "comment" | "happened";
  label: string;
  aside?: string;
  hint: string;
  icon: "lock" | "eye";
  /** What has to be written before it is submitted. */
  missing: string | null;
};

/** One of the two texts about a responsibility: counted near its limit, saved by itself. */
function TextField({ name, label, aside, hint: says, icon, missing, ...props }: TextFieldProps) {
  const { item, rating, commentLimit, words, onChange, onLeaveField, posted } = props;
  const id = `${item.key}-${name}`;
  const length = [...rating[name]].length;
  const tooLong = length > commentLimit ? fill(words.commentTooLong, { over: length - commentLimit }) : null;
  const refused = posted?.failure?.fields?.[name];
  const error = tooLong ?? (refused ? words.fieldFailures[refused] : null) ?? missing;
  const hint = (
    <span className="row tight flex-nowrap items-start">
      <Icon name={icon} />
      <span>{says}</span>
    </span>
  );
  return (
    <Field id={id} label={label} aside={aside} hint={hint} error={error} className="mt-5">
      <textarea
        {...fieldProps(id, { hint, error })}
        className="input comment"
        name={name}
        value={rating[name]}
        onChange={(event) => onChange({ ...rating, [name]: event.target.value })}
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
