"use client";

import { Icon } from "../ui/icon";

export interface TeamChoice {
  memberId: string;
  /** As it stands in the list. */
  label: string;
}

interface TeamCheckListProps {
  legend: string;
  people: readonly TeamChoice[];
  /** What was chosen when the form came back. */
  typed: Readonly<Record<string, string>>;
  error?: string;
}

/** Several people at once, each a box of its own, in a region that scrolls where they are many. */
export function TeamCheckList({ legend, people, typed, error }: TeamCheckListProps) {
  return (
    <fieldset className="field" aria-describedby={error ? "people-error" : undefined}>
      <legend className="flabel p-0">{legend}</legend>
      <div className="max-h-80 overflow-y-auto border border-line-3 rounded-control px-3 py-1">
        {people.map(({ memberId, label }) => (
          <label className="check max-sm:min-h-11 max-sm:items-center" key={memberId}>
            <input type="checkbox" name={`person-${memberId}`} defaultChecked={typed[`person-${memberId}`] === "on"} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {error ? (
        <p className="err" id="people-error">
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      ) : null}
    </fieldset>
  );
}
