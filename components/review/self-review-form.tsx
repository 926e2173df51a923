"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type MouseEvent, useActionState, useEffect, useRef, useState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locales";
import type { EvidenceState } from "@/lib/review/actions/assessment";
import { currentRating, edit, editOfUnknownBase } from "@/lib/review/draft";
import type { DraftRating } from "@/lib/review/input";
import type { ReviewRung } from "@/lib/review/items";
import type { AttachedPiece, Note as PrivateNote } from "@/lib/review/queries/evidence";
import { walkingOrder } from "@/lib/review/walking-order";
import { ButtonLink } from "../ui/button";
import { Icon } from "../ui/icon";
import { Note } from "../ui/note";
import { ConflictNote, type ConflictWords } from "./conflict-note";
import { EvidenceField, type EvidenceWords } from "./evidence-field";
import { FocusItem, type FocusWords } from "./focus-item";
import { ReviewKeys, type ReviewKeyWords } from "./review-keys";
import { type MapWords, ReviewMap, ReviewStrip } from "./review-map";
import { SaveLine, type SaveWords } from "./save-line";
import { SubmitDialog, type SubmitWords } from "./submit-dialog";
import { typedEarly } from "./typed-early";
import { type Change, useAutosave } from "./use-autosave";
import { useMinutesLeft } from "./use-minutes-left";
import { useReviewKeys } from "./use-review-keys";

export interface SelfReviewProps {
  locale: Locale;
  workspace: string;
  assessmentId: string;
  memberId: string;
  version: number;
  savedAt: string | null;
  timeZone: string;
  levelNow: string | null;
  target: string;
  ratings: DraftRating[];
  rungs: ReviewRung[];
  commentLimit: number;
  /** Responsibility in hand when the page opens. */
  initialKey: string;
  /** The summary is open: how the page is reached without script. */
  submitting: boolean;
  reviewsAddress: string;
  /** Address of this page without query. */
  address: string;
  /** Made by the server once per page: submitting the same page twice submits once. */
  clientKey: string;
  pieces: AttachedPiece[];
  notes: PrivateNote[];
  /** Days as `YYYY-MM-DD`: what lies outside is not evidence of this review. */
  periodFrom: string;
  periodTo: string;
  /** The day that a new piece is dated with until its person says otherwise. */
  today: string;
  /** When each answer was first given, in milliseconds since 1970. */
  answeredAt: number[];
  singleKeys: boolean;
  evidenceAction: (before: EvidenceState, form: FormData) => Promise<EvidenceState>;
  answerAction: (state: FormState, form: FormData) => Promise<FormState>;
  submitAction: (state: FormState, form: FormData) => Promise<FormState>;
  words: SelfReviewWords;
}

export interface SelfReviewWords {
  head: { crumb: string; period: string; title: string; lead: string; reviewAndSubmit: string; minutesLeft: string };
  map: MapWords;
  focus: FocusWords;
  save: SaveWords;
  offline: { title: string; text: string };
  conflict: ConflictWords;
  submit: SubmitWords;
  evidence: EvidenceWords;
  keys: ReviewKeyWords;
}

/** The form of a self-assessment: works as plain forms, and saves by itself once the script is there. */
export function SelfReviewForm(props: SelfReviewProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Form {...props} />
    </QueryClientProvider>
  );
}

function Form(props: SelfReviewProps) {
  const { rungs, words, address, timeZone } = props;
  const server = { version: props.version, ratings: props.ratings };
  // Here and not in the item: the page that answers a post may open at another one.
  const [answered, post] = useActionState(props.answerAction, untouched);
  const [early] = useState(() => typedEarly(props.assessmentId, props.ratings));
  const before: Change | null =
    early && ((from) => (answered.failure?.code === "stale-version" ? editOfUnknownBase : edit)(from, early));
  const { draft, change, settle, flush, lastSaved, saving, opened, unsaved } = useAutosave({
    ...props,
    server,
    before,
  });
  const [key, go] = useItemInHand(keyToOpen(props, answered), address);
  const [evidence, actOnEvidence, evidencePending] = useActionState(props.evidenceAction, {
    pieces: props.pieces,
    notes: props.notes,
    form: untouched,
  });
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState(props.submitting);

  const order = walkingOrder(rungs);
  const index = Math.max(
    0,
    order.findIndex((one) => one.key === key),
  );
  const item = order[index];
  const answerOf = (one: string) => currentRating(draft, one).answer;
  const done = order.filter((one) => answerOf(one.key) !== null).length;
  const minutes = useMinutesLeft(props.answeredAt, done, order.length - done);
  const move = (to: string | undefined) => {
    if (!to) return;
    void flush();
    dialog.current?.close();
    go(to);
  };
  useReviewKeys(props.singleKeys, {
    rate: (answer) => item && change({ ...currentRating(draft, item.key), answer }),
    next: () => move(order[index + 1]?.key),
    previous: () => move(order[index - 1]?.key),
    finish: () => {
      void flush();
      setAsked(true);
      if (!dialog.current?.open) dialog.current?.showModal();
    },
  });
  if (!item) return null;
  const goTo = (event: MouseEvent, next: string) => {
    event.preventDefault();
    move(next);
  };
  const ask = (event: MouseEvent) => {
    event.preventDefault();
    void flush();
    setAsked(true);
    dialog.current?.showModal();
  };
  const map = {
    ...props,
    current: item.key,
    answerOf,
    addressOf: (one: string) => `${address}?r=${one}`,
    onGo: goTo,
    words: words.map,
  };
  const line = { saving, opened, unsaved, lastSaved, timeZone, words: words.save };
  const conflicts = Object.entries(draft.conflicts);

  return (
    <>
      <div className="page-head mb-6">
        <div>
          <p className="crumbs">
            <a href={props.reviewsAddress}>{words.head.crumb}</a>
            <Icon name="chevron" />
            <span>{words.head.period}</span>
          </p>
          <h1>{words.head.title}</h1>
          <p className="sm dim mt-1">{words.head.lead}</p>
        </div>
        <div className="row">
          <SaveLine {...line} live />
          <ButtonLink kind="primary" href={`${address}?step=submit`} onClick={ask}>
            {words.head.reviewAndSubmit}
            <span className="num">
              {done} / {order.length}
            </span>
          </ButtonLink>
        </div>
      </div>
      {saving === "offline" ? (
        <div className="mb-4">
          <Note tone="caution" icon="offline" title={words.offline.title}>
            {words.offline.text}
          </Note>
        </div>
      ) : null}
      {conflicts.map(([one, theirs]) => (
        <ConflictNote
          key={one}
          name={order.find((other) => other.key === one)?.name ?? one}
          mine={currentRating(draft, one)}
          theirs={theirs}
          words={words.conflict}
          onSettle={(how) => settle(one, how)}
        />
      ))}
      <div className="review">
        <ReviewStrip {...map} />
        <ReviewMap {...map} />
        <FocusItem
          {...props}
          key={item.key}
          item={item}
          place={{ number: index + 1, total: order.length }}
          previous={order[index - 1]?.key ?? null}
          next={order[index + 1]?.key ?? null}
          rating={currentRating(draft, item.key)}
          version={draft.version}
          missing={asked && answerOf(item.key) === null}
          onChange={change}
          onLeaveField={() => void flush()}
          onGo={goTo}
          onFinish={ask}
          posted={answered.failure && !opened && answered.typed.key === item.key ? answered : null}
          post={post}
          saveLine={<SaveLine {...line} live={false} />}
          timeLeft={done < order.length ? fill(words.head.minutesLeft, { minutes }) : null}
          evidence={
            <EvidenceField
              itemKey={item.key}
              assessmentId={props.assessmentId}
              clientKey={props.clientKey}
              state={evidence}
              posted={answered.failure && answered.typed.key === item.key ? answered : null}
              pending={evidencePending}
              act={actOnEvidence}
              {...{ periodFrom: props.periodFrom, periodTo: props.periodTo, today: props.today, locale: props.locale }}
              words={words.evidence}
            />
          }
          words={words.focus}
        />
        <aside className="ctx stack">
          <Aside title={words.focus.evidence} entries={item.evidence} />
          <Aside title={words.focus.questions} entries={item.questions} />
          {props.singleKeys ? <ReviewKeys words={words.keys} /> : null}
        </aside>
      </div>
      <SubmitDialog
        dialog={dialog}
        open={props.submitting}
        rungs={rungs}
        answerOf={answerOf}
        version={draft.version}
        assessmentId={props.assessmentId}
        clientKey={props.clientKey}
        saving={saving}
        addressOf={map.addressOf}
        onGo={goTo}
        address={address}
        action={props.submitAction}
        words={words.submit}
      />
    </>
  );
}

/** A refused post shows the responsibility that was answered, whatever the address says. */
function keyToOpen({ initialKey, ratings }: SelfReviewProps, { failure, typed }: FormState): string {
  const posted = failure && ratings.find((one) => one.key === typed.key);
  return posted?.key ?? initialKey;
}

/** The responsibility in hand, in step with the address, so that reload and back keep it. */
function useItemInHand(initialKey: string, address: string): [string, (key: string) => void] {
  const [key, setKey] = useState(initialKey);
  useEffect(() => {
    const follow = () => setKey(new URLSearchParams(window.location.search).get("r") ?? initialKey);
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [initialKey]);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current && key) document.getElementById("in-hand")?.focus();
  }, [key]);
  const go = (next: string) => {
    moved.current = true;
    window.history.pushState(null, "", `${address}?r=${next}`);
    setKey(next);
  };
  return [key, go];
}

function Aside({ title, entries }: { title: string; entries: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="bul sm dim">
        {entries.map((entry) => (
          <li key={entry} data-both="">
            {entry}
          </li>
        ))}
      </ul>
    </div>
  );
}
