"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import {
  acknowledged,
  type Draft,
  edit,
  type Failing,
  isSaved,
  nextSave,
  type Resolution,
  refused,
  rejected,
  resolve,
  type ServerState,
  savingState,
  startDraft,
  undelivered,
} from "@/lib/review/draft";
import type { DraftRating } from "@/lib/review/input";
import { useDeviceCopy } from "./use-device-copy";

/** Saved this long after the last key, and at the latest this long after the first unsaved one. */
const restMs = 800;
const latestMs = 1_500;
/** After a save that did not arrive: twice fits into the five seconds within which all is well again. */
const againMs = 2_000;
/** A save that has no answer by then is sent again; until then nothing else of the page could be saved. */
const answerMs = 12_000;

/** Where a draft is saved, and how: what the server takes and gives is its own, the draft here is always of ratings. */
export interface SavedAt {
  address: string;
  bodyOf: (version: number, ratings: readonly DraftRating[]) => unknown;
  /** What a refused save carries as the state that the server has. */
  readCurrent: (current: never) => CurrentState;
}

export interface CurrentState extends ServerState {
  /** Left out where the server does not say. */
  savedAt?: string | null;
}

interface AutosaveOptions {
  /** Names the draft among those on a device. */
  draftId: string;
  memberId: string;
  to: SavedAt;
  server: ServerState;
  /** What happened to the draft before the script was there: typed early, or sent back by an action. */
  before: Change | null;
  savedAt: string | null;
  /** Code points that each text may have. */
  limit: number;
}

type Reply =
  | { is: "saved"; version: number; savedAt: string }
  | { is: "stale"; current: CurrentState }
  | { is: "rejected" }
  | { is: Exclude<Failing, "offline"> };
export type Change = (draft: Draft) => Draft;

/** A draft, saved as it changes. What `saving` says is true: "saved" comes from the server only. */
export function useAutosave(options: AutosaveOptions) {
  const { to, server, savedAt, limit } = options;
  const [draft, apply] = useReducer((state: Draft, change: Change) => change(state), server, startDraft);
  const [lastSaved, setLastSaved] = useState(savedAt);
  const [failing, setFailing] = useState<Failing | null>(null);
  const [firstEditAt, setFirstEditAt] = useState<number | null>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const endpoint = useRef(to);
  endpoint.current = to;
  const put = useMutation({
    mutationFn: ({ version, ratings }: ServerState) => save(endpoint.current, version, ratings),
    networkMode: "always",
  });

  const flush = useCallback(async (): Promise<boolean> => {
    const next = nextSave(latest.current, limit);
    if (!next) return isSaved(latest.current);
    const change = (after: Change) => {
      latest.current = after(latest.current);
      apply(after);
    };
    const version = latest.current.version;
    change(() => next.draft);
    setFirstEditAt(null);
    try {
      const reply = await put.mutateAsync({ version, ratings: next.ratings });
      switch (reply.is) {
        case "saved":
          change((state) => acknowledged(state, reply.version));
          setLastSaved(reply.savedAt);
          setFailing(null);
          return isSaved(latest.current);
        case "stale":
          change((state) => refused(state, reply.current));
          if (reply.current.savedAt !== undefined) setLastSaved(reply.current.savedAt);
          setFailing(null);
          return flush();
        case "rejected":
          change(rejected);
          setFailing(null);
          return flush();
        default:
          change(undelivered);
          setFailing(reply.is);
          return false;
      }
    } catch {
      change(undelivered);
      setFailing("offline");
      return false;
    }
  }, [put.mutateAsync, limit]);

  const { opened, keepNow } = useDeviceCopy(options, draft, apply);
  const leave = useCallback(() => {
    void flush();
    // What has just been sent belongs into the copy: whoever opens the page next takes it for their own.
    keepNow(latest.current);
  }, [flush, keepNow]);
  useTimedFlush({ draft, failing, firstEditAt, flush, leave, limit });

  const change = useCallback((rating: DraftRating) => {
    setFirstEditAt((at) => at ?? Date.now());
    apply((state) => edit(state, rating));
  }, []);
  /** False when both comments together are longer than a comment may be. */
  const settle = useCallback(
    (key: string, how: Resolution): boolean => {
      const after = resolve(latest.current, key, how, limit);
      if (after) apply(() => after);
      return after !== null;
    },
    [limit],
  );
  const unsaved = Object.keys(draft.edits).length;
  return {
    draft,
    change,
    settle,
    flush,
    lastSaved,
    opened,
    unsaved,
    saving: savingState(draft, failing, limit),
  };
}

/** Bytes that a browser sends for a page that is gone already; a save over it still goes while the page is there. */
const keepaliveBytes = 63 * 1024;

async function save(to: SavedAt, version: number, ratings: readonly DraftRating[]): Promise<Reply> {
  const body = JSON.stringify(to.bodyOf(version, ratings));
  const response = await fetch(to.address, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body,
    // A save that has left goes on when the tab is closed.
    keepalive: new TextEncoder().encode(body).length <= keepaliveBytes,
    signal: AbortSignal.timeout(answerMs),
  });
  const { status } = response;
  if (status === 401) return { is: "signed-out" };
  if (status === 404) return { is: "not-yours" };
  // Those are worth another try later; what else is refused stays refused.
  if (status >= 500 || status === 408 || status === 429) throw new Error(`The server answered ${status}.`);
  if (response.ok || status === 409) {
    const answer = await response.json();
    if (response.ok) return { is: "saved", version: answer.version, savedAt: answer.savedAt };
    if (answer.code === "stale-version") return { is: "stale", current: to.readCurrent(answer.current as never) };
    return { is: answer.code === "moved-on" ? "set-aside" : "submitted" };
  }
  return { is: "rejected" };
}

interface Timing {
  draft: Draft;
  failing: Failing | null;
  firstEditAt: number | null;
  flush: () => Promise<boolean>;
  leave: () => void;
  limit: number;
}

/**
 * Sends what is unsaved after a rest, at the latest after `latestMs`, when the network is back, on leaving and on coming
 * back. Where only the person could change anything it does not try again by itself.
 */
function useTimedFlush({ draft, failing, firstEditAt, flush, leave, limit }: Timing): void {
  useEffect(() => {
    const takesNothing = failing === "submitted" || failing === "set-aside" || failing === "not-yours";
    if (takesNothing || !nextSave(draft, limit)) return;
    const waited = firstEditAt === null ? 0 : Date.now() - firstEditAt;
    const delay = failing ? againMs : Math.max(0, Math.min(restMs, latestMs - waited));
    const timer = setTimeout(flush, delay);
    return () => clearTimeout(timer);
  }, [draft, failing, firstEditAt, flush, limit]);

  useEffect(() => {
    const now = () => void flush();
    window.addEventListener("online", now);
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("online", now);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [flush, leave]);
}
