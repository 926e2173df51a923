"use client";

import { useEffect, useState } from "react";
import { fill } from "@/lib/i18n/fill";
import { formatTime } from "@/lib/i18n/format";
import type { SavingState } from "@/lib/review/draft";
import { SaveState, type SaveStateKind } from "../ui/save-state";

export interface SaveWords {
  saving: string;
  saved: string;
  nothingYet: string;
  /** No network, and a server that does not answer: each for one change and for more. */
  offlineOne: string;
  offlineMany: string;
  unreachedOne: string;
  unreachedMany: string;
  conflict: string;
  tooLong: string;
  refused: string;
  submitted: string;
  setAside: string;
  notYours: string;
  signedOut: string;
}

interface SaveLineProps {
  saving: SavingState;
  /** False until it is known what the device keeps: before that nobody can say that all is saved. */
  opened: boolean;
  /** Responsibilities with an edit that the server does not have. */
  unsaved: number;
  lastSaved: string | null;
  /** Zone of the account, used until the browser says its own. */
  timeZone: string;
  words: SaveWords;
  /** Only one of the lines on a page speaks to a screen reader. */
  live: boolean;
}

const looks: Record<SavingState, SaveStateKind> = {
  saving: "saving",
  saved: "saved",
  offline: "offline",
  conflict: "conflict",
  "too-long": "conflict",
  refused: "conflict",
  submitted: "conflict",
  "set-aside": "conflict",
  "not-yours": "conflict",
  "signed-out": "conflict",
};

/** Whether what was typed is safe, in words that are true. */
export function SaveLine({ saving, opened, unsaved, lastSaved, timeZone, words, live }: SaveLineProps) {
  const [zone, setZone] = useState(timeZone);
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const line = sentence(saving, unsaved, lastSaved && formatTime(new Date(lastSaved), zone), words);
  const state = (
    <SaveState state={looks[saving]} live={live}>
      {line}
    </SaveState>
  );
  if (opened) return state;
  // Without script there is nothing on the device, and the server's line is the whole truth.
  return (
    <>
      <noscript>{state}</noscript>
      <span className="save needs-script">
        <span className="skel" aria-hidden="true" />
      </span>
    </>
  );
}

function sentence(saving: SavingState, unsaved: number, time: string | null, words: SaveWords): string {
  switch (saving) {
    case "saved":
      return time ? fill(words.saved, { time }) : words.nothingYet;
    case "offline":
      return keptHere(unsaved, words);
    case "too-long":
      return words.tooLong;
    case "set-aside":
      return words.setAside;
    case "not-yours":
      return words.notYours;
    case "signed-out":
      return words.signedOut;
    default:
      return words[saving];
  }
}

function keptHere(number: number, words: SaveWords): string {
  const [one, many] = navigator.onLine
    ? [words.unreachedOne, words.unreachedMany]
    : [words.offlineOne, words.offlineMany];
  return fill(number === 1 ? one : many, { number });
}
