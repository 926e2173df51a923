"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import {
  copiesOfAssessment,
  copyIsNewer,
  deviceCopy,
  readCopies,
  readCopy,
  takeUp,
  takeUpNewer,
} from "@/lib/review/device-copy";
import type { Draft } from "@/lib/review/draft";
import { keepLasting, lastingCopies } from "./lasting-copies";
import type { Change } from "./use-autosave";

interface DeviceCopyOptions {
  memberId: string;
  draftId: string;
  before: Change | null;
}

/**
 * Keeps what is unsaved on the device at every edit, under a name that no other page has, and takes up what is there when
 * the page opens. What others left is removed once it is kept here.
 */
export function useDeviceCopy(
  { memberId, draftId, before }: DeviceCopyOptions,
  draft: Draft,
  apply: (change: Change) => void,
): { opened: boolean; keepNow: (draft: Draft) => void } {
  const start = copiesOfAssessment(memberId, draftId);
  // Not crypto.randomUUID: that is missing where a company serves this without TLS.
  const [own] = useState(() => `${start}${Math.random().toString(36).slice(2)}`);
  const [opened, setOpened] = useState(false);
  /** Both places have been looked at: what others left may go. */
  const [looked, setLooked] = useState(false);
  const taken = useRef<string[]>([]);
  const early = useRef(before);
  // Before the next key can be pressed: what was typed early comes first.
  useLayoutEffect(() => {
    const copies = copiesBelow(start).filter(({ key }) => key !== own);
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
    void Promise.all([lastingCopies(start), livingPages(own)]).then(([lasting, living]) => {
      const older = (key: string) => copies.find((one) => one.key === key)?.copy ?? null;
      const newer = lasting.filter(({ key, copy }) => !living.has(key) && copyIsNewer(copy, older(key)));
      taken.current = [...copies, ...newer].map(({ key }) => key);
      setLooked(true);
      if (newer.length === 0) return;
      apply((state) =>
        takeUpNewer(
          state,
          copies.map(({ copy }) => copy),
          newer.map(({ copy }) => copy),
          Date.now(),
        ),
      );
    });
  }, [start, own, apply]);
  useEffect(() => {
    if (!opened || !keep(own, draft) || !looked) return;
    for (const key of taken.current) forget(key);
    taken.current = [];
  }, [opened, looked, own, draft]);
  const keepNow = useCallback((latest: Draft) => void keep(own, latest), [own]);
  return { opened, keepNow };
}

/** Names of the pages that are open, this one included: each saves what it has by itself. Needs a secure context. */
async function livingPages(own: string): Promise<Set<string | undefined>> {
  // Held as long as this page lives; a browser frees the locks of a page that was killed.
  void navigator.locks?.request(own, () => new Promise(() => {}));
  const locks = await navigator.locks?.query();
  return new Set([own, ...(locks?.held ?? []).map((one) => one.name)]);
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
    keepLasting(own, copy);
    if (copy) localStorage.setItem(own, JSON.stringify(copy));
    else localStorage.removeItem(own);
    return true;
  } catch {
    return false;
  }
}

function forget(key: string): void {
  localStorage.removeItem(key);
  keepLasting(key, null);
}
