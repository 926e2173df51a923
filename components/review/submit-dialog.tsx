"use client";

import { type MouseEvent, type RefObject, useActionState } from "react";
import { useFormStatus } from "react-dom";
import { type FormState, untouched } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import type { SavingState } from "@/lib/review/draft";
import type { ReviewRung } from "@/lib/review/items";
import { walkingOrder } from "@/lib/review/walking-order";
import { Button, ButtonLink } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Icon } from "../ui/icon";
import { Note } from "../ui/note";
import { markClass, markSign } from "../ui/rate-mark";
import { markOf } from "./review-map";

export interface SubmitWords extends FailureWords {
  title: string;
  lead: string;
  close: string;
  counts: string;
  missingTitle: string;
  /** Of numbers whose comment is less than a sentence. */
  unsaidTitle?: string;
  /** Of answers without evidence: they may be submitted so. */
  questionedTitle?: string;
  questioned?: string;
  what: string;
  who: string;
  when: string;
  rows: { what: string; who: string; when: string }[];
  note: string;
  keepEditing: string;
  submit: string;
  submitting: string;
  waitForSave: string;
  answerAll: string;
}

interface SubmitDialogProps {
  dialog: RefObject<HTMLDialogElement | null>;
  /** Open from the start, within the page: how it is reached without script. */
  open: boolean;
  rungs: readonly ReviewRung[];
  answerOf: (key: string) => number | null;
  unsaid: ReviewRung["items"];
  questioned: ReviewRung["items"];
  version: number;
  assessmentId: string;
  clientKey: string;
  saving: SavingState;
  addressOf: (key: string) => string;
  onGo: (event: MouseEvent, key: string) => void;
  address: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  words: SubmitWords;
}

/** What is still missing, who will see what, and the one button that submits. */
export function SubmitDialog(props: SubmitDialogProps) {
  const { dialog, rungs, answerOf, unsaid, questioned, saving, words } = props;
  const [state, submit] = useActionState(props.action, untouched);
  const order = walkingOrder(rungs);
  const missing = order.filter((item) => answerOf(item.key) === null);
  const without = order.filter((item) => answerOf(item.key) === 0).length;
  const lacking = missing.length + unsaid.length;
  const wait = lacking > 0 ? words.answerAll : saving === "saved" ? null : words.waitForSave;
  return (
    <dialog ref={dialog} className="dialog wide" open={props.open || undefined} aria-labelledby="submit-title">
      <header>
        <div>
          <h2 id="submit-title">{words.title}</h2>
          <p className="sm dim">{words.lead}</p>
        </div>
        <ButtonLink
          kind="quiet"
          icon
          href={props.address}
          aria-label={words.close}
          onClick={(event) => close(event, dialog)}
        >
          <Icon name="close" />
        </ButtonLink>
      </header>
      <div className="body stack">
        <AnswersAsRungs rungs={rungs} answerOf={answerOf} />
        <p className="sm">
          {fill(words.counts, { rated: order.length - missing.length - without, without, missing: missing.length })}
        </p>
        {missing.length > 0 ? <Missing title={words.missingTitle} items={missing} {...props} /> : null}
        {unsaid.length > 0 ? <Missing title={words.unsaidTitle ?? ""} items={unsaid} {...props} /> : null}
        {lacking === 0 && questioned.length > 0 ? (
          <Note title={words.questionedTitle}>
            <ul className="list-none">
              {questioned.map((item) => (
                <li key={item.key}>
                  <a className="tap" href={props.addressOf(item.key)} onClick={(event) => props.onGo(event, item.key)}>
                    {fill(words.questioned ?? "", { code: item.code, answer: answerOf(item.key) ?? "" })}
                  </a>
                </li>
              ))}
            </ul>
          </Note>
        ) : null}
        <SharingTable words={words} />
        <p className="sm dim">{words.note}</p>
        <FailureNote state={state} words={words} />
      </div>
      <footer>
        {wait ? (
          <p className="sm dim grow" id="submit-wait">
            {wait}
          </p>
        ) : null}
        <ButtonLink kind="quiet" href={props.address} onClick={(event) => close(event, dialog)}>
          {words.keepEditing}
        </ButtonLink>
        <form action={submit}>
          <input type="hidden" name="assessmentId" value={props.assessmentId} />
          <input type="hidden" name="version" value={props.version} />
          <input type="hidden" name="clientKey" value={props.clientKey} />
          <SubmitButton wait={wait} words={words} />
        </form>
      </footer>
    </dialog>
  );
}

function close(event: MouseEvent, dialog: RefObject<HTMLDialogElement | null>): void {
  event.preventDefault();
  dialog.current?.close();
}

function SubmitButton({ wait, words }: { wait: string | null; words: SubmitWords }) {
  const { pending } = useFormStatus();
  return (
    <Button
      kind="primary"
      type="submit"
      busy={pending}
      disabled={wait !== null || pending}
      aria-describedby={wait ? "submit-wait" : undefined}
    >
      {pending ? words.submitting : words.submit}
    </Button>
  );
}

function AnswersAsRungs({ rungs, answerOf }: Pick<SubmitDialogProps, "rungs" | "answerOf">) {
  return (
    <div className="lad answers" aria-hidden="true">
      {rungs.map((rung) => (
        <div className="answers-rung" key={rung.levelKey}>
          <span className="label">{rung.levelKey}</span>
          <span className="fig">
            <span className="bar">
              {rung.items.map((item) => (
                <span className={`seg ${markClass(markOf(answerOf(item.key)))}`} key={item.key}>
                  {markSign(markOf(answerOf(item.key)))}
                </span>
              ))}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}

type MissingProps = Pick<SubmitDialogProps, "addressOf" | "onGo"> & { title: string; items: ReviewRung["items"] };

function Missing({ title, items, addressOf, onGo }: MissingProps) {
  return (
    <Note tone="caution" title={title}>
      <ul className="list-none">
        {items.map((item) => (
          <li key={item.key}>
            <a className="tap" href={addressOf(item.key)} onClick={(event) => onGo(event, item.key)}>
              {item.code} {item.name}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  );
}

function SharingTable({ words }: { words: SubmitWords }) {
  return (
    <table className="table stackable share-table">
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.when}</th>
        </tr>
      </thead>
      <tbody>
        {words.rows.map((row) => (
          <tr key={row.what}>
            <th scope="row">{row.what}</th>
            <td data-l={words.who}>{row.who}</td>
            <td data-l={words.when}>{row.when}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
