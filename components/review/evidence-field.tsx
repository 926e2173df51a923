"use client";

import { type ComponentProps, type MouseEvent, startTransition } from "react";
import type { FormState } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { EvidenceState } from "@/lib/review/actions/assessment";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Icon } from "../ui/icon";
import { EvidencePiece } from "./evidence-piece";

export interface EvidenceWords extends FailureWords {
  title: string;
  whoSees: string;
  none: string;
  link: string;
  linkTitle: string;
  date: string;
  add: string;
  remove: string;
  fromNotes: string;
  onlyYou: string;
  attach: string;
  fieldFailures: Readonly<Record<string, string>>;
}

interface EvidenceFieldProps {
  itemKey: string;
  assessmentId: string;
  clientKey: string;
  state: EvidenceState;
  /** What a refused post without script came back with. */
  posted: FormState | null;
  pending: boolean;
  act: (form: FormData) => void;
  periodFrom: string;
  periodTo: string;
  today: string;
  locale: Locale;
  words: EvidenceWords;
}

const addFields = ["link", "title", "happenedOn"] as const;

/**
 * Evidence of the responsibility in hand: what is attached, a link to add, and the notes of the period. Its buttons post
 * the whole answer; with script they do only what they say, and everything else is left as it is.
 */
export function EvidenceField(props: EvidenceFieldProps) {
  const { itemKey, state, locale, words } = props;
  const attached = state.pieces.filter((piece) => piece.key === itemKey);
  const offered = state.notes.filter((note) => !attached.some((piece) => piece.evidenceId === note.id));
  const failed = state.form.failure ? state.form : props.posted;
  const fields = failed?.failure?.fields ?? {};
  const [wrong] = addFields.flatMap((name) => fields[name] ?? []);
  const inputOf = (name: (typeof addFields)[number]) => ({
    name,
    "aria-invalid": fields[name] ? (true as const) : undefined,
    "aria-describedby": wrong ? "evidence-error" : undefined,
  });

  const only = (act: string) => (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    const typed = event.currentTarget.form ? new FormData(event.currentTarget.form) : new FormData();
    const form = new FormData();
    for (const name of addFields) form.set(name, typed.get(name) ?? "");
    form.set("act", act);
    form.set("key", itemKey);
    form.set("assessmentId", props.assessmentId);
    // Of this page and of what is typed, so that pressing twice adds once.
    form.set("clientKey", props.clientKey);
    startTransition(() => props.act(form));
  };

  return (
    <section className="section evidence" aria-labelledby="evidence-of">
      <div className="row between">
        <h3 id="evidence-of">{words.title}</h3>
        <span className="xs dimmer row tight">
          <Icon name="lock" />
          {words.whoSees}
        </span>
      </div>
      <div className="mt-2" aria-live="polite">
        {attached.map((piece) => (
          <EvidencePiece key={piece.id} piece={piece} date={formatDay(locale, piece.happenedOn)}>
            {piece.frozenAt === null ? (
              <Button
                kind="quiet"
                icon
                small
                type="submit"
                name="act"
                value={`detach:${piece.id}`}
                aria-label={fill(words.remove, { title: piece.title })}
                onClick={only(`detach:${piece.id}`)}
              >
                <Icon name="close" />
              </Button>
            ) : null}
          </EvidencePiece>
        ))}
        {attached.length === 0 ? <p className="sm dimmer">{words.none}</p> : null}
      </div>
      {/* Once a piece is added the fields are new, and empty. */}
      <div className="evidence-add mt-2" key={state.pieces.length}>
        <AddInput
          {...inputOf("link")}
          id="evidence-link"
          label={words.link}
          inputMode="url"
          defaultValue={failed?.typed.link}
        />
        <AddInput {...inputOf("title")} label={words.linkTitle} defaultValue={failed?.typed.title} />
        <AddInput
          {...inputOf("happenedOn")}
          label={words.date}
          type="date"
          min={props.periodFrom}
          max={props.periodTo}
          defaultValue={failed?.typed.happenedOn || props.today}
        />
        <Button
          type="submit"
          name="act"
          value="add"
          busy={props.pending}
          aria-disabled={props.pending || undefined}
          onClick={only("add")}
        >
          <Icon name="plus" />
          {words.add}
        </Button>
      </div>
      <input type="hidden" name="clientKey" value={props.clientKey} />
      {wrong ? (
        <div className="field">
          <p className="err" id="evidence-error" role="alert">
            <Icon name="warning" />
            <span>{words.fieldFailures[wrong]}</span>
          </p>
        </div>
      ) : state.form.failure ? (
        <FailureNote state={state.form} words={words} />
      ) : null}
      {offered.length > 0 ? (
        <div className="private mt-4">
          <div className="phead">
            <Icon name="lock" />
            <span>{words.fromNotes}</span>
            <span className="chip ms-auto">{words.onlyYou}</span>
          </div>
          <ul className="notes">
            {offered.map((note) => (
              <li key={note.id}>
                <span className="num dimmer">{formatDay(locale, note.happenedOn)}</span>
                <span>{note.title}</span>
                <Button
                  kind="quiet"
                  small
                  type="submit"
                  name="act"
                  value={`attach:${note.id}`}
                  aria-label={`${words.attach}: ${note.title}`}
                  onClick={only(`attach:${note.id}`)}
                >
                  <Icon name="plus" />
                  {words.attach}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

/** One field of the line that adds a link: its label is for screen readers, its placeholder for eyes. */
function AddInput({ label, ...rest }: ComponentProps<"input"> & { label: string }) {
  return (
    <label className={rest.type === "date" ? "field" : "field grow"}>
      <span className="vh">{label}</span>
      <input className="input" placeholder={label} {...rest} />
    </label>
  );
}
