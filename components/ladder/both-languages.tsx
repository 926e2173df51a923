"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { singleKey } from "../ui/single-key";

/** Set while both languages are shown: it holds for the next page too. */
const choice = "rung-both";

interface Props {
  label: string;
  /** Stand beside the other text where that one, or this one, is older than its partner. */
  older: string;
  newer: string;
  /** False where the account's keys are switched off; static pages learn that later. */
  singleKeys: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * Shows each text of the ladder in the other language beside this one, and takes it away again: by a press, or by the key
 * B. The page of the other language is the same page, so its marked texts come in the same order; nothing of it is
 * loaded before somebody asks.
 */
export function BothLanguages({ label, older, newer, singleKeys, className, children }: Props) {
  const [shown, setShown] = useState(false);
  const bringing = useRef(false);
  const wanted = useRef(false);
  const bring = useCallback(async () => {
    if (bringing.current) return;
    bringing.current = true;
    const brought = await bringOtherSide({ older, newer });
    bringing.current = false;
    // Pressed again while it was on its way.
    if (!wanted.current) takeAway();
    wanted.current &&= brought;
    setShown(wanted.current);
  }, [older, newer]);
  const show = useCallback(
    async (asked: boolean) => {
      wanted.current = asked;
      keepChoice(asked);
      if (asked) return bring();
      setShown(false);
      takeAway();
    },
    [bring],
  );
  useEffect(() => {
    if (wasChosen()) void show(true);
  }, [show]);
  useEffect(() => {
    if (!shown) return;
    // A self-review puts the next responsibility in the place of the last.
    const observer = new MutationObserver(() => void bring());
    observer.observe(document.querySelector("main") ?? document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [shown, bring]);
  useEffect(() => {
    if (!singleKeys) return;
    const onKey = (event: KeyboardEvent) => {
      if (document.documentElement.dataset.keys === "off" || singleKey(event) !== "b") return;
      event.preventDefault();
      void show(!wanted.current);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [show, singleKeys]);
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      aria-keyshortcuts="B"
      aria-pressed={shown}
      onClick={() => void show(!wanted.current)}
    >
      {children}
    </button>
  );
}

/** False where the other page does not come, or is another one than this: nothing is shown then. */
async function bringOtherSide(words: Pick<Props, "older" | "newer">): Promise<boolean> {
  const link = document.querySelector<HTMLAnchorElement>("a[data-keeps-page]");
  const here = [...document.querySelectorAll<HTMLElement>("[data-both]")];
  if (!link || here.length === 0 || document.querySelector(".other-side")) return here.length > 0;
  try {
    const asked = location.search;
    const response = await fetch(link.pathname + asked);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const there = [...page.querySelectorAll<HTMLElement>("[data-both]")];
    // Meanwhile a self-review may be at another responsibility.
    if (asked !== location.search) return bringOtherSide(words);
    if (there.length !== here.length) return false;
    for (const [index, text] of here.entries()) {
      const other = there[index];
      if (other?.textContent && other.textContent !== text.textContent)
        text.append(otherSide(other, link.hreflang, markFor(text, other, words)));
    }
    return true;
  } catch {
    return false;
  }
}

function takeAway(): void {
  for (const one of document.querySelectorAll(".other-side")) one.remove();
}

function markFor(here: HTMLElement, there: HTMLElement, words: Pick<Props, "older" | "newer">): string | null {
  if (there.dataset.both === "older") return words.older;
  return here.dataset.both === "older" ? words.newer : null;
}

function otherSide(text: HTMLElement, lang: string, said: string | null): HTMLElement {
  const beside = document.createElement("span");
  beside.className = "other-side";
  beside.lang = lang;
  beside.textContent = text.textContent;
  if (said) {
    const mark = document.createElement("span");
    mark.className = "chip caution";
    mark.lang = document.documentElement.lang;
    mark.textContent = said;
    beside.append(" ", mark);
  }
  return beside;
}

function keepChoice(wanted: boolean): void {
  try {
    if (wanted) sessionStorage.setItem(choice, "1");
    else sessionStorage.removeItem(choice);
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
}

function wasChosen(): boolean {
  try {
    return sessionStorage.getItem(choice) === "1";
  } catch {
    return false;
  }
}
