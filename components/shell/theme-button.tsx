"use client";

import type { ReactNode } from "react";
import { themeKey } from "./theme-script";

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

function turn() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = dark ? "light" : "dark";
  root.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `${themeKey}=${theme}; path=/; max-age=31536000; samesite=lax`;
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // Storage may be off: the choice then lasts as long as the page.
  }
}
