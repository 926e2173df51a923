import type { ReactNode } from "react";

interface Props {
  name: string;
  legend: string;
  /** The first is chosen when the page opens. */
  options: readonly { key: string; label: ReactNode }[];
  /** The number of the first option: what the stylesheet shows for it is marked with the same `data-at`. */
  from?: number;
}

/** A segmented control that works by the stylesheet alone: what belongs to another option than the chosen one is out of sight. */
export function Choice({ name, legend, options, from = 1 }: Props) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="seg-ctl">
        {options.map(({ key, label }, index) => (
          <label key={key} data-at={from + index}>
            <input className="vh" type="radio" name={name} value={key} defaultChecked={index === 0} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
