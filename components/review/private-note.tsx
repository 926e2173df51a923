import { type MouseEvent, startTransition } from "react";
import type { FormState } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { DraftRating } from "@/lib/review/input";
import type { OwnObservation } from "@/lib/review/queries/mentor-form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";

export interface PrivateNoteWords extends FailureWords {
  title: string;
  onlyYou: string;
  hint: string;
  tooLong: string;
  noted: string;
  observation: string;
  keep: string;
  keeping: string;
  all: string;
  fieldFailures: Readonly<Record<string, string>>;
}

interface PrivateNoteProps {
  /** The note as a draft holds one: its text in the place of the comment. */
  note: DraftRating;
  version: number;
  limit: number;
  /** What a refused post without script came back with. */
  posted: FormState | null;
  onChange: (note: DraftRating) => void;
  onLeaveField: () => void;
  observations: readonly OwnObservation[];
  /** Of whom, and the day that a new one is dated with. */
  aboutMemberId: string;
  today: string;
  clientKey: string;
  /** What became of the last one that was noted here. */
  noting: FormState;
  pending: boolean;
  observe: (form: FormData) => void;
  observationsAddress: string;
  locale: Locale;
  words: PrivateNoteWords;
}

/** What is the mentor's alone, and looks it: the private note, and what they noted on the day. Part of the answer's form. */
export function PrivateNote(props: PrivateNoteProps) {
  const { note, limit, posted, words } = props;
  const text = posted ? (posted.typed.privateNote ?? "") : note.comment;
  const length = [...text].length;
  const error = length > limit ? fill(words.tooLong, { over: length - limit }) : null;
  return (
    <section className="private mt-5" aria-label={words.title}>
      <div className="phead">
        <Icon name="lock" />
        <label htmlFor="private-note">{words.title}</label>
        <span className="chip ms-auto">{words.onlyYou}</span>
      </div>
      <p className="xs dimmer mb-2" id="private-note-hint">
        {words.hint}
      </p>
      <input type="hidden" name="notesVersion" value={props.version} />
      <div className="field">
        <textarea
          {...fieldProps("private-note", { hint: true, error })}
          className="input comment"
          name="privateNote"
          value={text}
          onChange={(event) => props.onChange({ ...note, comment: event.target.value })}
          onBlur={props.onLeaveField}
        />
        {length >= limit * 0.8 ? (
          <span className="hint num justify-self-end">
            {length} / {limit}
          </span>
        ) : null}
        {error ? (
          <p className="err" id="private-note-error">
            <Icon name="warning" />
            <span>{error}</span>
          </p>
        ) : null}
      </div>
      <Observations {...props} />
    </section>
  );
}

function Observations({ note, observations, noting, posted, pending, locale, words, ...props }: PrivateNoteProps) {
  const beside = observations.filter((one) => one.responsibilityKey === null || one.responsibilityKey === note.key);
  const failed = noting.failure ? noting : posted;
  const refused = failed?.failure?.fields?.text;
  const error = refused ? words.fieldFailures[refused] : null;
  const observe = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    const typed = event.currentTarget.form ? new FormData(event.currentTarget.form) : new FormData();
    const form = new FormData();
    for (const name of ["aboutMemberId", "happenedOn", "clientKey"]) form.set(name, typed.get(name) ?? "");
    form.set("text", typed.get("observation") ?? "");
    form.set("responsibilityKey", note.key);
    startTransition(() => props.observe(form));
  };
  return (
    <div className="mt-4">
      <div className="row between">
        <h3>{words.noted}</h3>
        <a className="sm tap" href={props.observationsAddress}>
          {words.all}
        </a>
      </div>
      {beside.length > 0 ? (
        <ul className="notes" aria-live="polite">
          {beside.map((one) => (
            <li key={one.id}>
              <span className="num dimmer">{formatDay(locale, one.happenedOn)}</span>
              <span className="whitespace-pre-wrap">{one.text}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {noting.failure && !error ? <FailureNote state={noting} words={words} /> : null}
      <input type="hidden" name="aboutMemberId" value={props.aboutMemberId} />
      <input type="hidden" name="happenedOn" value={props.today} />
      <input type="hidden" name="clientKey" value={props.clientKey} />
      {/* Once one is noted the field is new, and empty. */}
      <div className="observe" key={observations.length}>
        <Field id="observation" label={words.observation} error={error} className="grow">
          <input
            {...fieldProps("observation", { error })}
            name="observation"
            defaultValue={failed?.typed.text ?? failed?.typed.observation}
          />
        </Field>
        <Button type="submit" name="act" value="observe" busy={pending} disabled={pending} onClick={observe}>
          {pending ? words.keeping : words.keep}
        </Button>
      </div>
    </div>
  );
}
