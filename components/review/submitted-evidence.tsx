"use client";

import { useActionState } from "react";
import { untouched } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { EvidenceState } from "@/lib/review/actions/assessment";
import type { AttachedPiece } from "@/lib/review/queries/evidence";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";
import { EvidencePiece } from "./evidence-piece";

export interface SubmittedEvidenceWords extends FailureWords {
  title: string;
  /** "As submitted on 21 November 2026"; empty for a review that was not. */
  frozen: string;
  addedAfter: string;
  addLater: string;
  addLaterWhat: string;
  link: string;
  linkTitle: string;
  date: string;
  add: string;
  adding: string;
  fieldFailures: Readonly<Record<string, string>>;
}

interface SubmittedEvidenceProps {
  itemKey: string;
  assessmentId: string;
  clientKey: string;
  pieces: AttachedPiece[];
  locale: Locale;
  timeZone: string;
  periodFrom: string;
  periodTo: string;
  today: string;
  /** Null where nothing can be added any more. */
  action: ((before: EvidenceState, form: FormData) => Promise<EvidenceState>) | null;
  words: SubmittedEvidenceWords;
}

/** Evidence of one responsibility as it was submitted, and what was added after, marked so. */
export function SubmittedEvidence(props: SubmittedEvidenceProps) {
  const { itemKey, locale, timeZone, action, words } = props;
  const start = { pieces: props.pieces, notes: [], form: untouched };
  const [state, post, isPending] = useActionState(action ?? (async (before: EvidenceState) => before), start);
  const pieces = state.pieces.filter((piece) => piece.key === itemKey);
  const { failure, typed } = state.form;
  const errorOf = (name: string) => {
    const code = failure?.fields?.[name];
    return code ? words.fieldFailures[code] : null;
  };
  const field = (name: "link" | "title" | "happenedOn") => {
    const id = `${itemKey}-${name}`;
    return { ...fieldProps(id, { error: errorOf(name) }), name };
  };
  return (
    <div className="mt-3">
      {pieces.length > 0 ? (
        <>
          <div className="row between">
            <h4 className="xs dimmer">{words.title}</h4>
            <span className="xs dimmer">{words.frozen}</span>
          </div>
          {pieces.map((piece) => (
            <EvidencePiece key={piece.id} piece={piece} date={formatDate(locale, piece.happenedOn)}>
              {piece.addedAfter && piece.frozenAt ? (
                <span className="chip">
                  {fill(words.addedAfter, { date: formatDate(locale, new Date(piece.frozenAt), timeZone) })}
                </span>
              ) : null}
            </EvidencePiece>
          ))}
        </>
      ) : null}
      {action ? (
        <details className="move no-print" open={failure ? true : undefined} key={pieces.length}>
          <summary className="xs">{words.addLater}</summary>
          <form action={post} className="stack mt-2">
            <p className="sm dim">{words.addLaterWhat}</p>
            <input type="hidden" name="act" value="add" />
            <input type="hidden" name="key" value={itemKey} />
            <input type="hidden" name="assessmentId" value={props.assessmentId} />
            <input type="hidden" name="clientKey" value={props.clientKey} />
            {failure && !failure.fields ? <FailureNote state={state.form} words={words} /> : null}
            <Field id={`${itemKey}-link`} label={words.link} error={errorOf("link")}>
              <input {...field("link")} inputMode="url" defaultValue={typed.link} />
            </Field>
            <Field id={`${itemKey}-title`} label={words.linkTitle} error={errorOf("title")}>
              <input {...field("title")} defaultValue={typed.title} />
            </Field>
            <Field id={`${itemKey}-happenedOn`} label={words.date} error={errorOf("happenedOn")}>
              <input
                {...field("happenedOn")}
                type="date"
                min={props.periodFrom}
                max={props.periodTo}
                defaultValue={typed.happenedOn || props.today}
              />
            </Field>
            <Button type="submit" busy={isPending} disabled={isPending}>
              <Icon name="plus" />
              {isPending ? words.adding : words.add}
            </Button>
          </form>
        </details>
      ) : null}
    </div>
  );
}
