"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { TeamCheckList, type TeamChoice } from "./team-check-list";

interface TeamAddFormProps extends FailureWords {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  teamId: string;
  /** The last day on which somebody may have joined. */
  today: string;
  people: readonly TeamChoice[];
  words: Record<"as" | "member" | "lead" | "joinedOn" | "joinedHint" | "people" | "submit" | "busy", string>;
  fieldFailures: Readonly<Record<"joinedOn" | "people", Readonly<Record<string, string>>>>;
}

const roles = ["member", "lead"] as const;

/** Adds several people to a team at once, from one day on. */
export function TeamAddForm({ action, teamId, today, people, words, fieldFailures, ...rest }: TeamAddFormProps) {
  const [state, submit, pending] = useActionState(action, untouched);
  const { failure, typed } = state;
  const dayCode = failure?.fields?.joinedOn;
  const dayError = dayCode ? fieldFailures.joinedOn[dayCode] : undefined;
  const peopleError = fieldFailures.people[failure?.fields?.people ?? ""];
  const day = fieldProps("joined-on", { hint: words.joinedHint, error: dayError });
  return (
    <form action={submit} noValidate className="stack invite-form">
      {dayError || peopleError ? null : <FailureNote state={state} words={rest} />}
      <input type="hidden" name="teamId" value={teamId} />
      <TeamCheckList legend={words.people} people={people} typed={typed} error={peopleError} />
      <Field id="joined-as" label={words.as}>
        {/* Keyed: React resets a form after its action, and a select to what it was first rendered with. */}
        <select {...fieldProps("joined-as")} name="role" defaultValue={typed.role ?? "member"} key={typed.role}>
          {roles.map((role) => (
            <option value={role} key={role}>
              {words[role]}
            </option>
          ))}
        </select>
      </Field>
      <Field id="joined-on" label={words.joinedOn} hint={words.joinedHint} error={dayError}>
        <input {...day} type="date" name="joinedOn" max={today} defaultValue={typed.joinedOn ?? today} />
      </Field>
      <div>
        <Button kind="primary" type="submit" busy={pending} disabled={pending}>
          {pending ? words.busy : words.submit}
        </Button>
      </div>
    </form>
  );
}
