"use client";

import { type MouseEvent, useActionState, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { untouched } from "@/lib/http/form";
import type { NoteState } from "@/lib/review/actions/notes";
import { Button, buttonClass } from "../ui/button";
import { Icon } from "../ui/icon";
import { NoteFields, type NoteWords } from "./note-fields";

export interface NoteDialogWords extends NoteWords {
  open: string;
  title: string;
  lead: string;
  close: string;
  cancel: string;
  kept: string;
}

interface NoteDialogProps {
  action: (before: NoteState, form: FormData) => Promise<NoteState>;
  /** The page that does the same without script. */
  address: string;
  today: string;
  /** Made by the server once per page; with the number of notes kept it names one note. */
  clientKey: string;
  responsibilities: readonly { key: string; name: string }[];
  words: NoteDialogWords;
}

/** "Note something": opens over any page, keeps one line, and is gone again. */
export function NoteDialog(props: NoteDialogProps) {
  const { words } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, post, isPending] = useActionState(props.action, { kept: 0, form: untouched });
  const form = useRef<HTMLFormElement>(null);
  /** From the first time on its fields stay: closing it loses nothing that was typed. */
  const [wasOpened, setWasOpened] = useState(false);
  const [said, setSaid] = useState(false);
  const heading = useId();

  useEffect(() => {
    if (state.kept === 0) return;
    dialog.current?.close();
    setSaid(true);
    const timer = setTimeout(() => setSaid(false), 6_000);
    return () => clearTimeout(timer);
  }, [state.kept]);

  const open = (event: MouseEvent) => {
    event.preventDefault();
    flushSync(() => setWasOpened(true));
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("[name=title]")?.focus();
  };
  const close = () => dialog.current?.close();
  return (
    <>
      <a className={buttonClass({ kind: "quiet", className: "note-something" })} href={props.address} onClick={open}>
        <Icon name="note" />
        <span>{words.open}</span>
      </a>
      <p className={said ? "toast placed" : "vh"} aria-live="polite">
        {said ? (
          <>
            <Icon name="check" />
            {words.kept}
          </>
        ) : null}
      </p>
      <dialog ref={dialog} className="dialog" aria-labelledby={heading}>
        {wasOpened ? (
          <form action={post} ref={form}>
            <header>
              <div>
                <h2 id={heading}>{words.title}</h2>
                <p className="sm dim">{words.lead}</p>
              </div>
              <Button kind="quiet" icon aria-label={words.close} onClick={close}>
                <Icon name="close" />
              </Button>
            </header>
            <div className="body" key={state.kept}>
              <input type="hidden" name="clientKey" value={`${props.clientKey}-${state.kept}`} />
              <NoteFields
                id="note"
                values={{ title: "", link: "", happenedOn: props.today, responsibilityKey: "" }}
                state={state.form}
                responsibilities={props.responsibilities}
                words={words}
              />
            </div>
            <footer>
              <Button
                kind="quiet"
                onClick={() => {
                  form.current?.reset();
                  close();
                }}
              >
                {words.cancel}
              </Button>
              <Button kind="primary" type="submit" busy={isPending} disabled={isPending}>
                {isPending ? words.keeping : words.keep}
              </Button>
            </footer>
          </form>
        ) : null}
      </dialog>
    </>
  );
}
