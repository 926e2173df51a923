"use client";

import { type ReactNode, useEffect } from "react";
import { buttonClass } from "../ui/button";

/** Keeps the two chosen levels in the address (`?compare=L2,L3`), and follows an address that names two. */
export function CompareAddress() {
  useEffect(() => {
    const chosen = choices();
    const asked = new URLSearchParams(location.search).get("compare")?.split(",") ?? [];
    const known = (select: HTMLSelectElement, key?: string) =>
      [...select.options].some((option) => option.value === key);
    if (chosen.length === 2 && chosen.every((select, index) => known(select, asked[index]))) {
      chosen.forEach((select, index) => {
        select.value = asked[index] ?? select.value;
      });
      keepInAddress();
    }
    for (const select of chosen) select.addEventListener("change", keepInAddress);
    return () => {
      for (const select of chosen) select.removeEventListener("change", keepInAddress);
    };
  }, []);
  return null;
}

export function SwapButton({ label, children }: { label: string; children: ReactNode }) {
  const swap = () => {
    const [left, right] = choices();
    if (!left || !right) return;
    [left.value, right.value] = [right.value, left.value];
    keepInAddress();
  };
  return (
    <button
      type="button"
      className={buttonClass({ kind: "quiet", icon: true, className: "needs-script" })}
      aria-label={label}
      onClick={swap}
    >
      {children}
    </button>
  );
}

function choices(): HTMLSelectElement[] {
  return [...document.querySelectorAll<HTMLSelectElement>("#compare select")];
}

/** In the address of this page, and in the links that keep the page in the other language. */
function keepInAddress() {
  const search = `?compare=${choices()
    .map((select) => select.value)
    .join(",")}`;
  history.replaceState(history.state, "", `${location.pathname}${search}#compare`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keeps-page]")) {
    link.search = search;
    link.hash = "compare";
  }
}
