"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";

interface SharingSwitchProps extends FailureWords {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  teamId: string;
  shares: boolean;
  words: { label: string; labelOf: string; busy: string };
}

/** Switches sharing with one team to what it is not. */
export function SharingSwitch({ action, teamId, shares, words, ...rest }: SharingSwitchProps) {
  const [state, submit, pending] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-3">
      <FailureNote state={state} words={rest} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="shares" value={shares ? "no" : "yes"} />
      <div>
        <Button type="submit" busy={pending} disabled={pending} aria-label={words.labelOf}>
          {pending ? words.busy : words.label}
        </Button>
      </div>
    </form>
  );
}
