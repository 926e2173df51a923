import type { FormState } from "@/lib/http/form";
import { ButtonLink } from "./button";
import { Note } from "./note";

export interface FailureWords {
  /** A sentence for every code that the form's action may answer with. */
  failures: Readonly<Record<string, string>>;
  signIn: string;
}

/** Why a form was not taken. Signing in happens in a new tab: this one holds what was typed. */
export function FailureNote({ state, words }: { state: FormState; words: FailureWords }) {
  const { failure, signInAt } = state;
  if (!failure) return null;
  const elsewhere = failure.code === "not-signed-in" || failure.code === "signed-in-as-another";
  return (
    <Note
      tone="danger"
      actions={
        elsewhere && signInAt ? (
          <ButtonLink small href={signInAt} target="_blank">
            {words.signIn}
          </ButtonLink>
        ) : null
      }
    >
      {words.failures[failure.code] ?? words.failures.unexpected}
    </Note>
  );
}
