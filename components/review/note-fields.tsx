import type { FormState } from "@/lib/http/form";
import { linkStart } from "@/lib/review/link";
import type { FailureWords } from "../ui/failure-note";
import { FailureNote } from "../ui/failure-note";
import { Field, fieldProps } from "../ui/field";
import { Icon } from "../ui/icon";

export interface NoteWords extends FailureWords {
  what: string;
  link: string;
  date: string;
  responsibility: string;
  anyResponsibility: string;
  onlyYou: string;
  keep: string;
  keeping: string;
  fieldFailures: Readonly<Record<string, string>>;
}

export interface NoteValues {
  title: string;
  link: string;
  happenedOn: string;
  responsibilityKey: string;
}

interface NoteFieldsProps {
  /** Begins the ids of the fields: several such forms may stand on one page. */
  id: string;
  values: NoteValues;
  state: FormState;
  responsibilities: readonly { key: string; name: string }[];
  words: NoteWords;
}

/** The fields of a note: one line, link, day, responsibility. What was typed comes back with what is wrong with it. */
export function NoteFields({ id, values, state, responsibilities, words }: NoteFieldsProps) {
  const { failure, typed } = state;
  const errorOf = (name: keyof NoteValues) => {
    const code = failure?.fields?.[name];
    return code ? words.fieldFailures[code] : null;
  };
  const value = (name: keyof NoteValues) => (failure ? (typed[name] ?? "") : values[name]);
  return (
    <div className="stack note-fields">
      {failure && !failure.fields ? <FailureNote state={state} words={words} /> : null}
      <Field id={`${id}-what`} label={words.what} error={errorOf("title")}>
        <input {...fieldProps(`${id}-what`, { error: errorOf("title") })} name="title" defaultValue={value("title")} />
      </Field>
      <div className="two">
        <Field id={`${id}-link`} label={words.link} error={errorOf("link")}>
          <input
            {...fieldProps(`${id}-link`, { error: errorOf("link") })}
            name="link"
            inputMode="url"
            placeholder={linkStart}
            defaultValue={value("link")}
          />
        </Field>
        <Field id={`${id}-date`} label={words.date} error={errorOf("happenedOn")}>
          <input
            {...fieldProps(`${id}-date`, { error: errorOf("happenedOn") })}
            type="date"
            name="happenedOn"
            required
            defaultValue={value("happenedOn")}
          />
        </Field>
      </div>
      <Field id={`${id}-responsibility`} label={words.responsibility} error={errorOf("responsibilityKey")}>
        <select
          {...fieldProps(`${id}-responsibility`, { error: errorOf("responsibilityKey") })}
          name="responsibilityKey"
          defaultValue={value("responsibilityKey")}
        >
          <option value="">{words.anyResponsibility}</option>
          {responsibilities.map((one) => (
            <option key={one.key} value={one.key}>
              {one.name}
            </option>
          ))}
        </select>
      </Field>
      <p className="sm dim row tight flex-nowrap items-start">
        <Icon name="lock" />
        <span>{words.onlyYou}</span>
      </p>
    </div>
  );
}
