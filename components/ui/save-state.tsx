import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type SaveStateKind = "saving" | "saved" | "offline" | "conflict";

const looks: Record<SaveStateKind, { icon: IconName; className: string }> = {
  saving: { icon: "clock", className: "save" },
  saved: { icon: "check", className: "save" },
  offline: { icon: "offline", className: "save off" },
  conflict: { icon: "warning", className: "save bad" },
};

/** Whether what was typed is safe. The words ("Saved 14:32") come from whoever knows them. */
export function SaveState({
  state,
  live = true,
  children,
}: {
  state: SaveStateKind;
  live?: boolean;
  children: ReactNode;
}) {
  const { icon, className } = looks[state];
  return (
    <span className={className} role={live ? "status" : undefined}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
