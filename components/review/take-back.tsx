"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";

interface TakeBackProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  reviewId: string;
  words: FailureWords & { submit: string; busy: string };
}

/** Takes one's own submission back while the other side has not submitted. */
export function TakeBack({ action, reviewId, words }: TakeBackProps) {
  const [state, post, isPending] = useActionState(action, untouched);
  return (
    <form action={post} className="no-print">
      <input type="hidden" name="reviewId" value={reviewId} />
      <FailureNote state={state} words={words} />
      <Button small type="submit" busy={isPending} disabled={isPending}>
        {isPending ? words.busy : words.submit}
      </Button>
    </form>
  );
}
