"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";

interface DeleteNoteProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Sent along unseen: which one. */
  hidden: Readonly<Record<string, string>>;
  words: FailureWords & { what: string; submit: string; busy: string };
}

/** Deletes a note; what that does stands above the button. */
export function DeleteNote({ action, hidden, words }: DeleteNoteProps) {
  const [state, post, isPending] = useActionState(action, untouched);
  return (
    <form action={post} className="stack">
      <p className="sm dim">{words.what}</p>
      <FailureNote state={state} words={words} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="row">
        <Button kind="danger" small type="submit" busy={isPending} disabled={isPending}>
          {isPending ? words.busy : words.submit}
        </Button>
      </div>
    </form>
  );
}
