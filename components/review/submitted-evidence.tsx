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

export interface PieceListWords {
  title: string;
  /** "As submitted on 21 November 2026"; empty for a review that was not. */
  frozen: string;
  addedAfter: string;
}

interface PieceListProps {
  pieces: AttachedPiece[];
  locale: Locale;
  timeZone: string;
  words: PieceListWords;
}

/** Evidence of one responsibility as it was submitted; what was added after is marked so. */
export function PieceList({ pieces, locale, timeZone, words }: PieceListProps) {
  if (pieces.length === 0) return null;
  return (
    <>
      <div className="row between">
        <h4 className="xs dimmer">{words.title}</h4>
        <span className="xs dimmer">{words.frozen}</span>
      </div>
      {pieces.map((piece) => (
        <EvidencePiece key={piece.id} piece={piece} date={formatDate(locale, piece.happenedOn)}>
          {piece.addedAfter && piece.frozenAt ? (
            <span className="chip">
              {fill(words.addedAfter, { date: formatDate(locale, piece.frozenAt, timeZone) })}
            </span>
          ) : null}
        </EvidencePiece>
      ))}
    </>
  );
}

export interface SubmittedEvidenceWords extends FailureWords, PieceListWords {
  addLater: string;
  addLaterWhat: string;
  link: string;
  linkTitle: string;
  date: string;
  add: string;
  adding: string;
  fieldFailures: Readonly<Record<string, string>>;
}

interface SubmittedEvidenceProps extends Omit<PieceListProps, "words"> {
  itemKey: string;
  assessmentId: string;
  clientKey: string;
  periodFrom: string;
  periodTo: string;
  today: string;
  action: (before: EvidenceState, form: FormData) => Promise<EvidenceState>;
  words: SubmittedEvidenceWords;
}

/** The same, and a way to add to it after submission. `pieces` are those of the whole review. */
export function SubmittedEvidence(props: SubmittedEvidenceProps) {
  const { itemKey, action, words } = props;
  const [state, post, isPending] = useActionState(action, { pieces: props.pieces, notes: [], form: untouched });
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
    <>
      <PieceList {...props} pieces={pieces} />
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
    </>
  );
}
