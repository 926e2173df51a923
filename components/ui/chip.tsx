import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Tone = "plain" | "solid" | "accent" | "caution" | "danger";

/** A small fact. A chip never acts. */
export function Chip({ tone = "plain", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={tone === "plain" ? "chip" : `chip ${tone}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}
