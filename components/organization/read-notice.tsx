"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button, type ButtonKind } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";

interface ReadNoticeProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** One notice, which then opens; all of them where none is named. */
  noticeId?: string;
  kind?: ButtonKind;
  label: string;
  /** With what the button opens, where its label alone would not say. */
  name?: string;
  busy: string;
  words: FailureWords;
}

/** Marks as read by a post, so that opening a page by its address alone changes nothing. */
export function ReadNotice({ action, noticeId, kind, label, name, busy, words }: ReadNoticeProps) {
  const [state, post, isPending] = useActionState(action, untouched);
  return (
    <form action={post}>
      {noticeId ? <input type="hidden" name="noticeId" value={noticeId} /> : null}
      <Button
        type="submit"
        small={noticeId !== undefined}
        kind={kind}
        aria-label={name}
        busy={isPending}
        disabled={isPending}
      >
        {isPending ? busy : label}
      </Button>
      <FailureNote state={state} words={words} />
    </form>
  );
}
