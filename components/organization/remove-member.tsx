"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";

interface RemoveMemberProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  memberId: string;
  words: Record<"remove" | "removeOf" | "what" | "removing", string> & FailureWords;
}

/** What removing somebody does is read before it can be done. */
export function RemoveMember({ action, memberId, words }: RemoveMemberProps) {
  const [state, post, isPending] = useActionState(action, untouched);
  return (
    <details open={state.failure ? true : undefined}>
      <summary aria-label={words.removeOf}>{words.remove}</summary>
      <form action={post} className="stack mt-2">
        <p className="sm dim">{words.what}</p>
        <input type="hidden" name="memberId" value={memberId} />
        <FailureNote state={state} words={words} />
        <div>
          <Button type="submit" kind="danger" busy={isPending} disabled={isPending}>
            {isPending ? words.removing : words.removeOf}
          </Button>
        </div>
      </form>
    </details>
  );
}
