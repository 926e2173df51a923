"use client";

import { useEffect } from "react";
import { keepThemeOnDevice } from "./theme-on-device";

/** A choice that was just made for the account replaces the one that this device had kept, so that both say the same. */
export function ThemeOfDevice({ theme }: { theme: "system" | "light" | "dark" }) {
  useEffect(() => keepThemeOnDevice(theme), [theme]);
  return null;
}
