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
  offline: string;
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
export function SaveLine({ saving, lastSaved, timeZone, words, live }: SaveLineProps) {
  const [zone, setZone] = useState(timeZone);
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <SaveState state={looks[saving]} live={live}>
      {sentence(saving, lastSaved && formatTime(new Date(lastSaved), zone), words)}
    </SaveState>
  );
}

function sentence(saving: SavingState, time: string | null, words: SaveWords): string {
  switch (saving) {
    case "saved":
      return time ? fill(words.saved, { time }) : words.nothingYet;
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
