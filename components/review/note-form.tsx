"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { NoteFields, type NoteValues, type NoteWords } from "./note-fields";

interface NoteFormProps {
  id: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Sent along unseen: which note, in which version, or the key of a new one. */
  hidden: Readonly<Record<string, string>>;
  values: NoteValues;
  responsibilities: readonly { key: string; name: string }[];
  words: NoteWords;
}

/** A note's form on a page: for a new one, or to change one. */
export function NoteForm({ id, action, hidden, words, ...fields }: NoteFormProps) {
  const [state, post, isPending] = useActionState(action, untouched);
  return (
    <form action={post} className="stack">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NoteFields id={id} state={state} words={words} {...fields} />
      <div className="row">
        <Button kind="primary" type="submit" busy={isPending} disabled={isPending}>
          {isPending ? words.keeping : words.keep}
        </Button>
      </div>
    </form>
  );
}
