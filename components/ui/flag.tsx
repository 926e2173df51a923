import type { ReactNode } from "react";

/** "Level now" (ink, dot) or "target" (outline, ring); it always carries words. */
export function Flag({ kind, small, children }: { kind: "you" | "target"; small?: boolean; children: ReactNode }) {
  return <span className={`flag ${kind}${small ? " small" : ""}`}>{children}</span>;
}
