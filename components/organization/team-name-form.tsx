"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { TeamCheckList, type TeamChoice } from "./team-check-list";

interface TeamNameFormProps extends FailureWords {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  /** The name it has now; "" for a team that is about to be made. */
  name: string;
  /** Who could lead a team that is made, where that is to be chosen. */
  leads: readonly TeamChoice[] | null;
  words: Record<"name" | "leads" | "submit" | "busy", string>;
  /** By field: a sentence for each code. */
  fieldFailures: { name: Readonly<Record<string, string>>; people: Readonly<Record<string, string>> };
}

/** Makes a team, or gives one another name. */
export function TeamNameForm({ action, hidden, name, leads, words, fieldFailures, ...rest }: TeamNameFormProps) {
  const [state, submit, pending] = useActionState(action, untouched);
  const { failure, typed } = state;
  const errorAt = (field: "name" | "people") => fieldFailures[field][failure?.fields?.[field] ?? ""];
  const error = errorAt("name");
  return (
    <form action={submit} noValidate className="stack invite-form">
      {error || errorAt("people") ? null : <FailureNote state={state} words={rest} />}
      {Object.entries(hidden).map(([field, value]) => (
        <input type="hidden" name={field} value={value} key={field} />
      ))}
      <Field id="team-name" label={words.name} error={error}>
        <input
          {...fieldProps("team-name", { error })}
          name="name"
          autoComplete="off"
          defaultValue={typed.name ?? name}
          required
        />
      </Field>
      {leads ? <TeamCheckList legend={words.leads} people={leads} typed={typed} error={errorAt("people")} /> : null}
      <div>
        <Button kind={name === "" ? "primary" : "default"} type="submit" busy={pending} disabled={pending}>
          {pending ? words.busy : words.submit}
        </Button>
      </div>
    </form>
  );
}
