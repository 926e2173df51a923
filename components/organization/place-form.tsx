"use client";

import { useActionState } from "react";
import { type FormState, untouched } from "@/lib/http/form";
import { Button } from "../ui/button";
import { FailureNote, type FailureWords } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";

interface Option {
  value: string;
  label: string;
}

interface PlaceFormProps extends FailureWords {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  levelsNow: Option[];
  targets: Option[];
  initial: { levelNow: string; target: string; reachBy: string };
  words: Record<"levelNow" | "target" | "reachBy" | "keep" | "busy" | "kept", string>;
  /** The page was reached by keeping: say so. */
  kept: boolean;
  fieldFailures: Record<string, string>;
}

/** Level now, target and its date, changed without opening a review. */
export function PlaceForm({
  action,
  levelsNow,
  targets,
  initial,
  words,
  kept,
  fieldFailures,
  ...rest
}: PlaceFormProps) {
  const [state, submit, pending] = useActionState(action, untouched);
  const { failure, typed } = state;
  const errorOf = (name: string) => {
    const code = failure?.fields?.[name];
    return code ? fieldFailures[code] : undefined;
  };
  const selects = [
    { name: "levelNow", label: words.levelNow, options: levelsNow, value: typed.levelNow ?? initial.levelNow },
    { name: "target", label: words.target, options: targets, value: typed.target ?? initial.target },
  ];
  return (
    <form action={submit} noValidate className="stack">
      <FailureNote state={state} words={rest} />
      <div className="place-fields">
        {selects.map(({ name, label, options, value }) => (
          <Field id={name} label={label} error={errorOf(name)} key={name}>
            {/* Keyed: React resets a form after its action, and a select to what it was first rendered with. */}
            <select {...fieldProps(name, { error: errorOf(name) })} name={name} defaultValue={value} key={value}>
              {options.map((option) => (
                <option value={option.value} key={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </Field>
        ))}
        <Field id="reachBy" label={words.reachBy} error={errorOf("reachBy")}>
          <input
            {...fieldProps("reachBy", { error: errorOf("reachBy") })}
            type="date"
            name="reachBy"
            defaultValue={typed.reachBy ?? initial.reachBy}
          />
        </Field>
      </div>
      <div className="row">
        <Button kind="primary" type="submit" busy={pending} disabled={pending}>
          {pending ? words.busy : words.keep}
        </Button>
        {kept && !failure ? (
          <span className="save" role="status">
            {words.kept}
          </span>
        ) : null}
      </div>
    </form>
  );
}
