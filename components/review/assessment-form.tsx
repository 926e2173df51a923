"use client";

import { type MouseEvent, type ReactNode, useRef, useState } from "react";
import type { FormState } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { currentRating, edit, editOfUnknownBase } from "@/lib/review/draft";
import type { DraftRating } from "@/lib/review/input";
import type { ReviewItem, ReviewRung } from "@/lib/review/items";
import { walkingOrder } from "@/lib/review/walking-order";
import { ButtonLink } from "../ui/button";
import { Icon } from "../ui/icon";
import { Note } from "../ui/note";
import { ConflictNote, type ConflictWords } from "./conflict-note";
import { FocusItem, type FocusWords } from "./focus-item";
import type { LastTime } from "./rating-control";
import { ReviewKeys, type ReviewKeyWords } from "./review-keys";
import { type MapWords, ReviewMap, ReviewStrip } from "./review-map";
import { SaveLine, type SaveWords } from "./save-line";
import { type Saved, savedTogether } from "./saved-together";
import { SubmitDialog, type SubmitWords } from "./submit-dialog";
import { typedEarly } from "./typed-early";
import { type Change, type CurrentState, useAutosave } from "./use-autosave";
import { useItemInHand } from "./use-item-in-hand";
import { useMinutesLeft } from "./use-minutes-left";
import { useReviewKeys } from "./use-review-keys";

export interface AssessmentFormProps {
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
  /** When each answer was first given, in milliseconds since 1970. */
  answeredAt: number[];
  singleKeys: boolean;
  /** By responsibility, what was agreed the last time. */
  lastTimes: Readonly<Record<string, LastTime>>;
  answerAction: (state: FormState, form: FormData) => Promise<FormState>;
  submitAction: (state: FormState, form: FormData) => Promise<FormState>;
  words: AssessmentWords;
}

export interface AssessmentWords {
  head: { crumb: string; period: string; title: string; lead: string; reviewAndSubmit: string; minutesLeft: string };
  map: MapWords;
  focus: FocusWords;
  save: SaveWords;
  offline: { title: string; text: string };
  conflict: ConflictWords;
  submit: SubmitWords;
  keys: ReviewKeyWords;
}

/** What one side's form has that the other's has not. */
export interface Voice {
  /** What a post without script came back with. */
  answered: FormState;
  post: (form: FormData) => void;
  /** Beside the title. */
  avatar?: ReactNode;
  /** Above the responsibilities: what somebody should know before they rate. */
  notice?: ReactNode;
  /** Another draft on the page, which is saved somewhere else. */
  also?: Saved & { conflicts: ReactNode };
  /** Before the answer in hand, and after its comment; part of its form. */
  before?: (item: ReviewItem) => ReactNode;
  after: (item: ReviewItem) => ReactNode;
  aside: (item: ReviewItem) => ReactNode;
  /** The comment has to be more before this is submitted. */
  saysTooLittle?: (rating: DraftRating) => boolean;
  /** It may be submitted as it is, and is asked about. */
  isQuestioned?: (rating: DraftRating) => boolean;
}

/** The form of an assessment, in whichever voice: works as plain forms, and saves by itself once the script is there. */
export function AssessmentForm({ voice, ...props }: AssessmentFormProps & { voice: Voice }) {
  const { rungs, words, address, timeZone, workspace, assessmentId, memberId, savedAt } = props;
  const { answered, post, also } = voice;
  const server = { version: props.version, ratings: props.ratings };
  const [early] = useState(() => typedEarly(assessmentId, props.ratings));
  const before: Change | null =
    early && ((from) => (answered.failure?.code === "stale-version" ? editOfUnknownBase : edit)(from, early));
  const to = {
    address: paths.apiAssessment(workspace, assessmentId),
    bodyOf: (version: number, ratings: readonly DraftRating[]) => ({ version, ratings }),
    readCurrent: (current: CurrentState) => current,
  };
  const limit = props.commentLimit;
  const own = useAutosave({ draftId: assessmentId, memberId, to, server, before, savedAt, limit });
  const { draft, change, settle } = own;
  const { saving, opened, unsaved, lastSaved, flush } = savedTogether(own, also);
  const [key, go] = useItemInHand(keyToOpen(props, answered), address);
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
  const move = (next: string | undefined) => {
    if (!next) return;
    void flush();
    dialog.current?.close();
    go(next);
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
  const those = (picks?: (rating: DraftRating) => boolean) =>
    picks ? order.filter((one) => picks(currentRating(draft, one.key))) : [];
  const unsaid = those(voice.saysTooLittle);

  return (
    <>
      <div className="page-head mb-6">
        <Heading {...props} avatar={voice.avatar} />
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
      {voice.notice}
      {Object.entries(draft.conflicts).map(([one, theirs]) => (
        <ConflictNote
          key={one}
          name={order.find((other) => other.key === one)?.name ?? one}
          mine={currentRating(draft, one)}
          theirs={theirs}
          words={words.conflict}
          onSettle={(how) => settle(one, how)}
        />
      ))}
      {also?.conflicts}
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
          lastTime={props.lastTimes[item.key] ?? null}
          version={draft.version}
          missing={asked && answerOf(item.key) === null}
          saysTooLittle={asked && unsaid.includes(item)}
          onChange={change}
          onLeaveField={() => void flush()}
          onGo={goTo}
          onFinish={ask}
          posted={answered.failure && !opened && answered.typed.key === item.key ? answered : null}
          post={post}
          saveLine={<SaveLine {...line} live={false} />}
          offline={
            saving === "offline" ? (
              <Note tone="caution" icon="offline" title={words.offline.title}>
                {words.offline.text}
              </Note>
            ) : null
          }
          timeLeft={done < order.length ? fill(words.head.minutesLeft, { minutes }) : null}
          before={voice.before?.(item)}
          after={voice.after(item)}
          words={words.focus}
        />
        <aside className="ctx stack">
          {voice.aside(item)}
          {props.singleKeys ? <ReviewKeys words={words.keys} /> : null}
        </aside>
      </div>
      <SubmitDialog
        dialog={dialog}
        open={props.submitting}
        rungs={rungs}
        answerOf={answerOf}
        unsaid={unsaid}
        questioned={those(voice.isQuestioned)}
        version={draft.version}
        assessmentId={assessmentId}
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
function keyToOpen({ initialKey, ratings }: AssessmentFormProps, { failure, typed }: FormState): string {
  const posted = failure && ratings.find((one) => one.key === typed.key);
  return posted?.key ?? initialKey;
}

function Heading({ words, reviewsAddress, avatar }: AssessmentFormProps & { avatar?: ReactNode }) {
  const title = (
    <>
      <h1>{words.head.title}</h1>
      <p className="sm dim mt-1">{words.head.lead}</p>
    </>
  );
  return (
    <div>
      <p className="crumbs">
        <a href={reviewsAddress}>{words.head.crumb}</a>
        <Icon name="chevron" />
        <span>{words.head.period}</span>
      </p>
      {avatar ? (
        <div className="person">
          {avatar}
          <div>{title}</div>
        </div>
      ) : (
        title
      )}
    </div>
  );
}

/** A list beside the responsibility in hand. */
export function Aside({ title, entries }: { title: string; entries: readonly string[] }) {
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
