"use client";

import { useActionState } from "react";
import { untouched } from "@/lib/http/form";
import type { EvidenceState } from "@/lib/review/actions/assessment";
import type { AttachedPiece, Note as PrivateNote } from "@/lib/review/queries/evidence";
import { QueryScope } from "../ui/query-scope";
import { Aside, AssessmentForm, type AssessmentFormProps } from "./assessment-form";
import { EvidenceField, type EvidenceWords } from "./evidence-field";

interface SelfReviewFormProps extends AssessmentFormProps {
  pieces: AttachedPiece[];
  notes: PrivateNote[];
  /** Days as `YYYY-MM-DD`: what lies outside is not evidence of this review. */
  periodFrom: string;
  periodTo: string;
  /** The day that a new piece is dated with until its person says otherwise. */
  today: string;
  evidenceAction: (before: EvidenceState, form: FormData) => Promise<EvidenceState>;
  ownWords: { evidence: EvidenceWords; helps: string; questions: string };
}

/** From this answer on it is asked whether there is evidence. */
const askedFrom = 4;

/** The form of a self-assessment. */
export function SelfReviewForm(props: SelfReviewFormProps) {
  return (
    <QueryScope>
      <Form {...props} />
    </QueryScope>
  );
}

function Form(props: SelfReviewFormProps) {
  const { assessmentId, clientKey, periodFrom, periodTo, today, locale, ownWords } = props;
  // Here and not in the item: the page that answers a post may open at another one.
  const [answered, post] = useActionState(props.answerAction, untouched);
  const [evidence, actOnEvidence, evidencePending] = useActionState(props.evidenceAction, {
    pieces: props.pieces,
    notes: props.notes,
    form: untouched,
  });
  return (
    <AssessmentForm
      {...props}
      voice={{
        answered,
        post,
        after: (item) => (
          <EvidenceField
            itemKey={item.key}
            state={evidence}
            posted={answered.failure && answered.typed.key === item.key ? answered : null}
            pending={evidencePending}
            act={actOnEvidence}
            {...{ assessmentId, clientKey, periodFrom, periodTo, today, locale }}
            words={ownWords.evidence}
          />
        ),
        aside: (item) => (
          <>
            <Aside title={ownWords.helps} entries={item.evidence} />
            <Aside title={ownWords.questions} entries={item.questions} />
          </>
        ),
        isQuestioned: ({ key, answer }) =>
          answer !== null && answer >= askedFrom && !evidence.pieces.some((piece) => piece.key === key),
      }}
    />
  );
}
