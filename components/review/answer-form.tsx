"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";

interface AnswerFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  requestId: string;
  /** The reviews that an offer can be accepted for. */
  reviews?: { label: string; choices: readonly { id: string; name: string }[] };
  /** A word with the answer; ending one's own request takes none. */
  word?: { label: string; aside: string };
  /** One button each; the first is the answer that leads on. */
  answers: readonly { answer: "accept" | "decline" | "end"; label: string; name: string }[];
  busy: string;
  words: FailureWords & { fieldFailures: Readonly<Record<string, string>> };
}

/** Answers a request, or takes one's own back. */
export function AnswerForm({ action, requestId, reviews, word, answers, busy, words }: AnswerFormProps) {
  const [state, post, isPending] = useActionState(action, untouched);
  const errorOf = (name: string) => words.fieldFailures[state.failure?.fields?.[name] ?? ""];
  const wordId = `word-${requestId}`;
  const reviewId = `review-${requestId}`;
  return (
    <form action={post} noValidate className="stack mt-3">
      <input type="hidden" name="requestId" value={requestId} />
      <FailureNote state={state} words={words} />
      {reviews ? (
        <Field id={reviewId} label={reviews.label} error={errorOf("reviewId")}>
          <select
            {...fieldProps(reviewId, { error: errorOf("reviewId") })}
            name="reviewId"
            defaultValue={state.typed.reviewId}
          >
            {reviews.choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
      {word ? (
        <Field id={wordId} label={word.label} aside={word.aside} error={errorOf("word")}>
          <textarea
            {...fieldProps(wordId, { error: errorOf("word") })}
            name="word"
            rows={2}
            defaultValue={state.typed.word}
          />
        </Field>
      ) : null}
      <div className="row">
        {answers.map(({ answer, label, name }, index) => (
          <Button
            key={answer}
            small={answer === "end"}
            kind={answers.length > 1 && index === 0 ? "primary" : "default"}
            type="submit"
            name="answer"
            value={answer}
            aria-label={name}
            busy={isPending && index === 0}
            disabled={isPending}
          >
            {isPending && index === 0 ? busy : label}
          </Button>
        ))}
      </div>
    </form>
  );
}
