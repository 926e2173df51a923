import type { ReactNode } from "react";
import { Icon } from "./icon";

export type Point = 1 | 2 | 3 | 4 | 5;

/**
 * What may stand in a rating's box: an agreed point; `na` no opportunity or not observed; `none` not rated; `self` an
 * own rating only; `given` taken as given, not reviewed; `sealed` not open yet.
 */
export type Mark =
  | { kind: "point"; point: Point }
  | { kind: "self"; point: Point }
  | { kind: "na" | "none" | "given" | "sealed" };

/** The class of a mark, shared by the box here and the cells of a rung. */
export function markClass(mark: Mark): string {
  return mark.kind === "point" ? `r${mark.point}` : mark.kind;
}

/** The sign inside: colour is never the only carrier. */
export function markSign(mark: Mark): ReactNode {
  switch (mark.kind) {
    case "point":
    case "self":
      return mark.point;
    case "na":
      return "–";
    case "none":
      return "·";
    case "given":
      return "✓";
    case "sealed":
      return <Icon name="lock" />;
  }
}

/** A numeral on its shade. Give `words` (hidden) where neither label nor legend is in view. */
export function RateMark({ mark, small, words }: { mark: Mark; small?: boolean; words?: string }) {
  return (
    <span className={`rate ${markClass(mark)}${small ? " s" : ""}`}>
      {words ? <span className="vh">{words}</span> : null}
      <span aria-hidden={words ? true : undefined}>{markSign(mark)}</span>
    </span>
  );
}

/** Numeral and label together. */
export function Rated({ mark, small, label }: { mark: Mark; small?: boolean; label: ReactNode }) {
  return (
    <span className="rated">
      <RateMark mark={mark} small={small} />
      <span>{label}</span>
    </span>
  );
}
