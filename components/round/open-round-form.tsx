"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { type FormState, typedFields, untouched } from "@/lib/http/form";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locales";
import { fieldsOf, planOf } from "@/lib/review/round/form-fields";
import { choiceLimit } from "@/lib/review/round/mentor-name";
import { problemKey, type RoundFacts, roundDays, roundProblems, usualPlan } from "@/lib/review/round/plan";
import { Button, ButtonLink } from "../ui/button";
import { FailureNote } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";
import { RoundPeople } from "./round-people";
import { countLabel, RoundProblemList } from "./round-problem-list";
import type { RoundWords } from "./round-words";

export interface OpenRoundFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  teamId: string;
  clientKey: string;
  facts: RoundFacts;
  /** The reader's own member id. */
  you: string;
  locale: Locale;
  levels: readonly { key: string; name: string }[];
  cancelAt: string;
  words: RoundWords;
}

/**
 * One form for the whole round. Without script it comes back with what would go wrong and all that was typed; with script
 * the list and the count follow what is edited.
 */
export function OpenRoundForm(props: OpenRoundFormProps) {
  const { action, teamId, clientKey, facts, words, locale } = props;
  const [state, submit, isPending] = useActionState(action, untouched);
  const form = useRef<HTMLFormElement>(null);
  const typed = facts.members.length > choiceLimit;
  // What the fields are first rendered with: what was sent, or what is usual.
  const begun = state.failure ? state.typed : fieldsOf(usualPlan(facts), facts, typed);
  const [changed, setChanged] = useState(false);
  const [edited, setEdited] = useState<Readonly<Record<string, string>> | null>(null);
  const plan = planOf(edited ?? begun, facts);
  const problems = roundProblems(facts, plan);
  const read = () => {
    setChanged(true);
    if (form.current) setEdited(typedFields(new FormData(form.current)));
  };
  // What a browser kept or somebody changed before this ran, and what a form that came back shows.
  useEffect(() => {
    if (form.current) setEdited(typedFields(new FormData(form.current)));
    if (state.failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], #wrong')?.focus();
  }, [state]);
  const nobody = state.failure?.fields?.people ? words.nobody : null;
  return (
    // While it is sent nothing can be edited: a form that comes back shows what was sent.
    <form action={submit} ref={form} onChange={read} inert={isPending} noValidate className="stack gap-6">
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="clientKey" value={state.typed.clientKey ?? clientKey} />
      <input type="hidden" name="seen" value={problems.people.map(problemKey).join(" ")} />
      <FailureNote state={state} words={words} />
      <RoundProblemList {...{ facts, plan, problems, words, locale }} you={props.you} />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-5">
        {roundDays.map((day) => {
          const code = (changed || state.failure) && problems.days[day];
          const error = code ? words.dayProblem[code] : undefined;
          return (
            <Field id={day} label={words.day[day]} error={error} key={day} className="min-w-0">
              <input {...fieldProps(day, { error })} type="date" name={day} defaultValue={begun[day]} />
            </Field>
          );
        })}
      </div>
      <RoundPeople {...{ facts, begun, problems, typed, words, locale }} levels={props.levels} />
      {nobody ? (
        <p className="field">
          <span className="err">
            <Icon name="warning" />
            {nobody}
          </span>
        </p>
      ) : null}
      <p className="sm dim">{words.note}</p>
      <div className="formbar justify-end">
        <ButtonLink kind="quiet" href={props.cancelAt}>
          {words.cancel}
        </ButtonLink>
        <Button kind="primary" type="submit" busy={isPending} disabled={isPending}>
          {isPending ? words.opening : openLabel(words, problems.ready.length)}
        </Button>
      </div>
      <span className="vh" role="status">
        {changed ? countLabel(words, locale, problems.people.length) : null}
      </span>
    </form>
  );
}

function openLabel({ openNobody, openOne, openMany }: RoundWords, count: number): string {
  if (count === 0) return openNobody;
  return count === 1 ? openOne : fill(openMany, { count });
}
