"use client";

import { useActionState } from "react";
import { untouched } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import type { CopyState } from "@/lib/review/actions/copy";
import { Button, ButtonLink } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Note } from "../ui/note";

interface CopySelfAssessmentProps extends FailureWords {
  action: (before: CopyState, form: FormData) => Promise<CopyState>;
  /** The workspace it stands in. */
  from: string;
  /** What would be copied. */
  text: string;
  clientKey: string;
  words: Record<"submit" | "busy" | "made" | "open", string>;
}

/** Copies a self assessment from another workspace of the same person into a draft here. */
export function CopySelfAssessment({ action, from, text, clientKey, words, ...rest }: CopySelfAssessmentProps) {
  const [{ form: state, made }, submit, pending] = useActionState(action, { form: untouched, made: null });
  if (made) {
    return (
      <Note
        icon="check"
        actions={
          <ButtonLink small href={made.href}>
            {words.open}
          </ButtonLink>
        }
      >
        {fill(words.made, { names: made.missing })}
      </Note>
    );
  }
  return (
    <form action={submit} className="stack">
      <FailureNote state={state} words={rest} />
      <p className="dim">{text}</p>
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="clientKey" value={state.typed.clientKey ?? clientKey} />
      <div>
        <Button type="submit" busy={pending} disabled={pending}>
          {pending ? words.busy : words.submit}
        </Button>
      </div>
    </form>
  );
}
