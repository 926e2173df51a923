"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { paths } from "@/lib/paths";
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

interface AutosaveOptions {
  workspace: string;
  assessmentId: string;
  memberId: string;
  server: ServerState;
  /** What happened to the draft before the script was there: typed early, or sent back by an action. */
  before: Change | null;
  savedAt: string | null;
  commentLimit: number;
}

type Reply =
  | { is: "saved"; version: number; savedAt: string }
  | { is: "stale"; current: ServerState & { savedAt: string | null } }
  | { is: "rejected" }
  | { is: Exclude<Failing, "offline"> };
export type Change = (draft: Draft) => Draft;

/** The draft of one assessment, saved as it changes. What `saving` says is true: "saved" comes from the server only. */
export function useAutosave(options: AutosaveOptions) {
  const { workspace, assessmentId, server, savedAt, commentLimit } = options;
  const [draft, apply] = useReducer((state: Draft, change: Change) => change(state), server, startDraft);
  const [lastSaved, setLastSaved] = useState(savedAt);
  const [failing, setFailing] = useState<Failing | null>(null);
  const [firstEditAt, setFirstEditAt] = useState<number | null>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const put = useMutation({
    mutationFn: (body: SaveBody) => save(paths.apiAssessment(workspace, assessmentId), body),
    networkMode: "always",
  });

  const flush = useCallback(async (): Promise<boolean> => {
    const next = nextSave(latest.current, commentLimit);
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
          setLastSaved(reply.current.savedAt);
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
  }, [put.mutateAsync, commentLimit]);

  const { opened, keepNow } = useDeviceCopy(options, draft, apply);
  const leave = useCallback(() => {
    void flush();
    // What has just been sent belongs into the copy: whoever opens the page next takes it for their own.
    keepNow(latest.current);
  }, [flush, keepNow]);
  useTimedFlush({ draft, failing, firstEditAt, flush, leave, commentLimit });

  const change = useCallback((rating: DraftRating) => {
    setFirstEditAt((at) => at ?? Date.now());
    apply((state) => edit(state, rating));
  }, []);
  /** False when both comments together are longer than a comment may be. */
  const settle = useCallback(
    (key: string, how: Resolution): boolean => {
      const after = resolve(latest.current, key, how, commentLimit);
      if (after) apply(() => after);
      return after !== null;
    },
    [commentLimit],
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
    saving: savingState(draft, failing, commentLimit),
  };
}

interface SaveBody {
  version: number;
  ratings: DraftRating[];
}

async function save(address: string, body: SaveBody): Promise<Reply> {
  const response = await fetch(address, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    // A save that has left goes on when the tab is closed.
    keepalive: true,
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
    if (answer.code === "stale-version") return { is: "stale", current: answer.current };
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
  commentLimit: number;
}

/**
 * Sends what is unsaved after a rest, at the latest after `latestMs`, when the network is back, on leaving and on coming
 * back. Where only the person could change anything it does not try again by itself.
 */
function useTimedFlush({ draft, failing, firstEditAt, flush, leave, commentLimit }: Timing): void {
  useEffect(() => {
    const takesNothing = failing === "submitted" || failing === "set-aside" || failing === "not-yours";
    if (takesNothing || !nextSave(draft, commentLimit)) return;
    const waited = firstEditAt === null ? 0 : Date.now() - firstEditAt;
    const delay = failing ? againMs : Math.max(0, Math.min(restMs, latestMs - waited));
    const timer = setTimeout(flush, delay);
    return () => clearTimeout(timer);
  }, [draft, failing, firstEditAt, flush, commentLimit]);

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
