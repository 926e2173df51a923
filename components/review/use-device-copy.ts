"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { copiesOfAssessment, deviceCopy, readCopies, readCopy, takeUp } from "@/lib/review/device-copy";
import type { Draft } from "@/lib/review/draft";
import type { Change } from "./use-autosave";

interface DeviceCopyOptions {
  memberId: string;
  assessmentId: string;
  before: Change | null;
}

/**
 * Keeps what is unsaved on the device at every edit, under a name that no other page has, and takes up what is there when
 * the page opens. What others left is removed once it is kept here. True once all that is done.
 */
export function useDeviceCopy(
  { memberId, assessmentId, before }: DeviceCopyOptions,
  draft: Draft,
  apply: (change: Change) => void,
): boolean {
  const start = copiesOfAssessment(memberId, assessmentId);
  // Not crypto.randomUUID: that is missing where a company serves this without TLS.
  const [own] = useState(() => `${start}${Math.random().toString(36).slice(2)}`);
  const [opened, setOpened] = useState(false);
  const taken = useRef<string[]>([]);
  const early = useRef(before);
  // Before the next key can be pressed: what was typed early comes first.
  useLayoutEffect(() => {
    const copies = copiesBelow(start).filter(({ key }) => key !== own);
    taken.current = copies.map(({ key }) => key);
    const typed = early.current;
    apply((state) => {
      const found = takeUp(
        state,
        copies.map(({ copy }) => copy),
        Date.now(),
      );
      return typed ? typed(found) : found;
    });
    early.current = null;
    setOpened(true);
  }, [start, own, apply]);
  useEffect(() => {
    if (!opened || !keep(own, draft)) return;
    for (const key of taken.current) localStorage.removeItem(key);
    taken.current = [];
  }, [opened, own, draft]);
  return opened;
}

function copiesBelow(start: string) {
  try {
    return readCopies(localStorage, start);
  } catch {
    return [];
  }
}

/** False where storage is full or forbidden: the server is then the only keeper, and saving goes on. */
function keep(own: string, draft: Draft): boolean {
  try {
    const copy = deviceCopy(draft, Date.now(), readCopy(localStorage.getItem(own)));
    if (copy) localStorage.setItem(own, JSON.stringify(copy));
    else localStorage.removeItem(own);
    return true;
  } catch {
    return false;
  }
}
