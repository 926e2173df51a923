"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";
import { MentorFields, type MentorFieldsProps } from "./mentor-fields";

export interface LevelChoice {
  value: string;
  name: string;
  text: string;
}

interface OpenReviewFormProps extends FailureWords {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Lowest first; "not on the ladder yet" leads the levels one may be at. */
  levelsNow: LevelChoice[];
  targets: LevelChoice[];
  /** What is declared already, the level one came for, the usual period. Nothing is chosen where nothing was said. */
  initial: Readonly<Record<string, string>>;
  clientKey: string;
  /** Who could review as mentor. */
  mentor: Pick<MentorFieldsProps, "people" | "inviteAt" | "words"> & { title: string; aside: string };
  words: Record<
    | "levelNow"
    | "levelNowHint"
    | "target"
    | "targetHint"
    | "period"
    | "periodHint"
    | "periodFrom"
    | "periodTo"
    | "reachBy"
    | "reachByHint"
    | "submit"
    | "busy",
    string
  >;
  fieldFailures: Record<string, string>;
}

/** Level now, target and period: what decides which responsibilities a review covers. */
export function OpenReviewForm({
  action,
  levelsNow,
  targets,
  initial,
  clientKey,
  mentor,
  words,
  ...rest
}: OpenReviewFormProps) {
  const [state, submit, pending] = useActionState(action, untouched);
  const form = useRef<HTMLFormElement>(null);
  const { failure, typed } = state;
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .err-group input')?.focus();
  }, [failure]);
  const errorOf = (name: string) => {
    const code = failure?.fields?.[name];
    return code ? rest.fieldFailures[code] : undefined;
  };
  const textOf = (name: string) => typed[name] ?? initial[name];
  const choices = { textOf, errorOf };
  return (
    <form action={submit} ref={form} noValidate className="stack open-review">
      <input type="hidden" name="clientKey" value={typed.clientKey ?? clientKey} />
      <FailureNote state={state} words={rest} />
      <div className="two">
        <LevelChoices
          name="levelNow"
          legend={words.levelNow}
          hint={words.levelNowHint}
          choices={levelsNow}
          {...choices}
        />
        <LevelChoices name="target" legend={words.target} hint={words.targetHint} choices={targets} {...choices} />
      </div>
      <div className="two">
        <fieldset>
          <legend>{words.period}</legend>
          <p className="sm dim">{words.periodHint}</p>
          <div className="days">
            <DayField name="periodFrom" label={words.periodFrom} {...choices} />
            <DayField name="periodTo" label={words.periodTo} {...choices} />
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.reachBy}</legend>
          <p className="sm dim">{words.reachByHint}</p>
          <div className="days">
            <DayField name="reachBy" label={<span className="vh">{words.reachBy}</span>} {...choices} />
          </div>
        </fieldset>
      </div>
      <fieldset>
        <legend>
          {mentor.title} <span className="dimmer font-normal">{mentor.aside}</span>
        </legend>
        <MentorFields {...mentor} name="mentorMemberId" mayBeNobody withDue {...choices} />
      </fieldset>
      <div>
        <Button kind="primary" type="submit" busy={pending} disabled={pending}>
          {pending ? words.busy : words.submit}
        </Button>
      </div>
    </form>
  );
}

interface Values {
  textOf: (name: string) => string | undefined;
  errorOf: (name: string) => string | undefined;
}

type LevelChoicesProps = Values & { name: string; legend: string; hint: string; choices: LevelChoice[] };

function LevelChoices({ name, legend, hint, choices, textOf, errorOf }: LevelChoicesProps) {
  const error = errorOf(name);
  return (
    <fieldset className={error ? "err-group" : undefined} aria-describedby={error ? `${name}-error` : `${name}-hint`}>
      <legend>{legend}</legend>
      {error ? (
        <p className="field" id={`${name}-error`}>
          <span className="err">
            <Icon name="warning" />
            {error}
          </span>
        </p>
      ) : (
        <p className="sm dim" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div className="mt-3">
        {choices.map((choice) => (
          <label className="check lvl" key={choice.value} htmlFor={`${name}-${choice.value}`}>
            <input
              type="radio"
              id={`${name}-${choice.value}`}
              name={name}
              value={choice.value}
              defaultChecked={textOf(name) === choice.value}
            />
            <span>
              <span className="strong">{choice.name}</span>
              <br />
              <span className="sm dim">{choice.text}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function DayField({ name, label, textOf, errorOf }: Values & { name: string; label: ReactNode }) {
  const error = errorOf(name);
  return (
    <Field id={name} label={label} error={error}>
      <input {...fieldProps(name, { error })} type="date" name={name} defaultValue={textOf(name)} />
    </Field>
  );
}
