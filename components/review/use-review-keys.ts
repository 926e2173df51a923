import { useEffect, useRef } from "react";
import { singleKey } from "../ui/single-key";

interface ReviewCommands {
  rate: (answer: number) => void;
  next: () => void;
  previous: () => void;
  finish: () => void;
}

/** Where a key leads to on a page that has it: to the evidence, to the private note. */
const places: Readonly<Record<string, string>> = { e: "evidence-link", p: "private-note" };

/**
 * The keys of a review: 1 to 5 and 0 rate, J and K go on and back, E goes to the evidence, P to the private note, Ctrl or
 * ⌘ with Enter finishes.
 */
export function useReviewKeys(singleKeys: boolean, commands: ReviewCommands): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { rate, next, previous, finish } = latest.current;
      const inDialog = document.querySelector("dialog[open]") !== null;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && !inDialog) {
        event.preventDefault();
        return finish();
      }
      const key = singleKeys ? singleKey(event) : null;
      if (key === null) return;
      if (/^[0-5]$/.test(key)) rate(Number(key));
      else if (key === "j") next();
      else if (key === "k") previous();
      else if (places[key]) document.getElementById(places[key])?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [singleKeys]);
}
