import { themeKey } from "./theme-script";

/** Applies a choice of light or dark to this page and keeps it on this device; "system" forgets what was kept. */
export function keepThemeOnDevice(theme: "system" | "light" | "dark"): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `${themeKey}=${theme}; path=/; max-age=${theme === "system" ? 0 : 31536000}; samesite=lax`;
  try {
    if (theme === "system") localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Storage may be off: the choice then lasts as long as the page.
  }
}
