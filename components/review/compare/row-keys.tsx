"use client";

import { useEffect } from "react";
import { singleKey } from "../../ui/single-key";

/** J goes to the next responsibility of a comparison, K to the one before. */
export function RowKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[singleKey(event) ?? ""];
      if (!step) return;
      const rows = [...document.querySelectorAll<HTMLElement>(".cmp-row > summary")];
      const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement));
      const next = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
      next?.focus();
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
