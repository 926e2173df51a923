import type { ReactNode } from "react";
import { type Mark, RateMark } from "./rate-mark";

/** What the marks on a ladder mean, in one line. */
export function Legend({ entries }: { entries: readonly { mark: Mark; label: ReactNode }[] }) {
  return (
    <div className="legend">
      {entries.map(({ mark, label }) => (
        <span key={mark.kind === "point" || mark.kind === "self" ? `${mark.kind}${mark.point}` : mark.kind}>
          <RateMark mark={mark} small />
          {label}
        </span>
      ))}
    </div>
  );
}
