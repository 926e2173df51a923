"use client";

import { type ReactNode, useActionState, useState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { paths } from "@/lib/paths";
import { currentRating, edit, editOfUnknownBase } from "@/lib/review/draft";
import type { DraftRating } from "@/lib/review/input";
import type { MentorForm, OwnObservation } from "@/lib/review/queries/mentor-form";
import { isSentence } from "@/lib/review/sentence";
import { walkingOrder } from "@/lib/review/walking-order";
import { QueryScope } from "../ui/query-scope";
import { Aside, AssessmentForm, type AssessmentFormProps } from "./assessment-form";
import { ConflictNote, type ConflictWords } from "./conflict-note";
import { MentorEvidence, type MentorEvidenceWords } from "./mentor-evidence";
import { PrivateNote, type PrivateNoteWords } from "./private-note";
import { noteTypedEarly } from "./typed-early";
import { type Change, type CurrentState, useAutosave } from "./use-autosave";

interface MentorReviewFormProps extends AssessmentFormProps {
  shown: MentorForm["shown"];
  privateNotes: MentorForm["notes"];
  noteLimit: number;
  observations: OwnObservation[];
  subjectId: string;
  today: string;
  /** Key of the next observation, so that noting it twice notes it once. */
  observationKey: string;
  observeAction: (state: FormState, form: FormData) => Promise<FormState>;
  avatar: ReactNode;
  notice: ReactNode;
  ownWords: {
    evidence: MentorEvidenceWords;
    note: PrivateNoteWords;
    noteConflict: ConflictWords;
    aside: { title: string; entries: string[] };
  };
}

/** The same form in the mentor's voice: what the mentee submitted stands before the answer, a private note after it. */
export function MentorReviewForm(props: MentorReviewFormProps) {
  return (
    <QueryScope>
      <Form {...props} />
    </QueryScope>
  );
}

function Form(props: MentorReviewFormProps) {
  const { locale, workspace, ownWords, observations } = props;
  const [answered, post] = useActionState(props.answerAction, untouched);
  const [noting, observe, pending] = useActionState(props.observeAction, untouched);
  const notes = usePrivateNotes(props, answered);
  const { draft } = notes;
  const nameOf = (key: string) => walkingOrder(props.rungs).find((item) => item.key === key)?.name ?? key;
  return (
    <AssessmentForm
      {...props}
      voice={{
        answered,
        post,
        avatar: props.avatar,
        notice: props.notice,
        also: {
          ...notes,
          conflicts: Object.entries(draft.conflicts).map(([key, theirs]) => (
            <ConflictNote
              key={key}
              name={nameOf(key)}
              mine={currentRating(draft, key)}
              theirs={theirs}
              textOnly
              words={ownWords.noteConflict}
              onSettle={(how) => notes.settle(key, how)}
            />
          )),
        },
        before: (item) => (
          <MentorEvidence
            item={item}
            shown={props.shown}
            locale={locale}
            timeZone={props.timeZone}
            words={ownWords.evidence}
          />
        ),
        after: ({ key }) => (
          <PrivateNote
            note={currentRating(draft, key)}
            version={draft.version}
            limit={props.noteLimit}
            posted={answered.failure && !notes.opened && answered.typed.key === key ? answered : null}
            onChange={notes.change}
            onLeaveField={() => void notes.flush()}
            observations={observations}
            aboutMemberId={props.subjectId}
            today={props.today}
            clientKey={props.observationKey}
            {...{ noting, pending, observe, locale }}
            observationsAddress={paths.observations(locale, workspace)}
            words={ownWords.note}
          />
        ),
        aside: () => <Aside {...ownWords.aside} />,
        saysTooLittle: ({ answer, comment }) => answer !== null && answer > 0 && !isSentence(comment),
      }}
    />
  );
}

/** Private notes are a draft of their own, kept and saved apart from the answers: nobody else ever reads them. */
function usePrivateNotes(props: MentorReviewFormProps, answered: FormState) {
  const { workspace, assessmentId, memberId, ratings, privateNotes, noteLimit } = props;
  const asDraft = (texts: Readonly<Record<string, string>>): DraftRating[] =>
    ratings.map(({ key }) => ({ key, answer: null, comment: texts[key] ?? "", happened: "" }));
  const server = { version: privateNotes.version, ratings: asDraft(privateNotes.texts) };
  const [early] = useState(() => noteTypedEarly(assessmentId, server.ratings));
  const before: Change | null =
    early && ((from) => (answered.failure?.code === "stale-version" ? editOfUnknownBase : edit)(from, early));
  return useAutosave({
    draftId: `${assessmentId}-notes`,
    memberId,
    to: {
      address: paths.apiPrivateNotes(workspace, assessmentId),
      bodyOf: (version, notes) => ({ version, notes: notes.map(({ key, comment }) => ({ key, text: comment })) }),
      readCurrent: ({ version, notes }: { version: number; notes: { key: string; text: string }[] }): CurrentState => ({
        version,
        ratings: asDraft(Object.fromEntries(notes.map(({ key, text }) => [key, text]))),
      }),
    },
    server,
    before,
    savedAt: null,
    limit: noteLimit,
  });
}
