"use client";

import type { ReactNode } from "react";
import { keepThemeOnDevice } from "./theme-on-device";

/** Turns light into dark and back, and keeps the choice. Words and icon come from the server as children. */
export function ThemeButton({
  label,
  className,
  children,
}: {
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <button type="button" className={className} aria-label={label} onClick={turn}>
      {children}
    </button>
  );
}

/** What shows now: this device's choice, else the account's, else the system's. */
function turn() {
  const chosen =
    document.documentElement.dataset.theme ?? document.querySelector<HTMLElement>(".topbar")?.dataset.theme;
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  keepThemeOnDevice(dark ? "light" : "dark");
}
