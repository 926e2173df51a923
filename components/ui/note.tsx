import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Tone = "neutral" | "accent" | "caution" | "danger";

const usualIcon: Record<Tone, IconName> = { neutral: "info", accent: "info", caution: "warning", danger: "warning" };

interface NoteProps {
  tone?: Tone;
  icon?: IconName;
  title?: ReactNode;
  /** Buttons, in a row below the words. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A message on the page. Danger interrupts a screen reader; say what is safe before what went wrong. */
export function Note({ tone = "neutral", icon, title, actions, children }: NoteProps) {
  return (
    <div className={tone === "neutral" ? "note" : `note ${tone}`} role={tone === "danger" ? "alert" : undefined}>
      <Icon name={icon ?? usualIcon[tone]} />
      <div className="grow">
        {title ? <strong>{title}</strong> : null}
        {typeof children === "string" ? <p>{children}</p> : children}
        {actions ? <div className="row">{actions}</div> : null}
      </div>
    </div>
  );
}
