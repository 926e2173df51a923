"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";

interface RemindFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  roundId: string;
  memberId: string;
  words: FailureWords & Record<"remind" | "remindOf" | "reminding", string>;
}

/** Reminds whoever somebody's review waits for. */
export function RemindForm({ action, roundId, memberId, words }: RemindFormProps) {
  const [state, post, isPending] = useActionState(action, untouched);
  return (
    <form action={post}>
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="memberId" value={memberId} />
      <Button type="submit" small aria-label={words.remindOf} busy={isPending} disabled={isPending}>
        {isPending ? words.reminding : words.remind}
      </Button>
      <FailureNote state={state} words={words} />
    </form>
  );
}
