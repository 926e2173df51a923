import type { ReactNode } from "react";
import { Icon } from "./icon";

interface FieldProps {
  id: string;
  label: ReactNode;
  /** Beside the label, lighter: "facts, no rating". */
  aside?: ReactNode;
  hint?: ReactNode;
  /** Replaces the hint and starts with what to do. */
  error?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Label above, hint below. Spread `fieldProps(id, …)` on the control inside so that it is tied to both. */
export function Field({ id, label, aside, hint, error, className, children }: FieldProps) {
  return (
    <div className={className ? `field ${className}` : "field"}>
      <label htmlFor={id}>
        {label}
        {aside ? <span className="dimmer font-normal"> {aside}</span> : null}
      </label>
      {children}
      {error ? (
        <p className="err" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      ) : hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** What the control of a `Field` needs: its id and class, and the hint or error that describes it. */
export function fieldProps(id: string, { hint, error }: { hint?: unknown; error?: unknown } = {}) {
  return {
    id,
    className: "input",
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": error ? `${id}-error` : hint ? `${id}-hint` : undefined,
  };
}
