"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { paths } from "@/lib/paths";
import {
  acknowledged,
  type DeviceCopy,
  type Draft,
  deviceCopy,
  edit,
  isSaved,
  isTooLong,
  nextSave,
  type Resolution,
  refused,
  resolve,
  type ServerState,
  startDraft,
  takeUp,
  undelivered,
} from "@/lib/review/draft";
import type { DraftRating } from "@/lib/review/input";

/** Saved this long after the last key, and at the latest this long after the first unsaved one. */
const restMs = 800;
const latestMs = 1_500;
/** After a save that did not arrive. */
const againMs = 4_000;

/** `too-long`: a comment over the limit waits on the device; `gone`: the review was submitted elsewhere or may no longer be written; `signed-out`: sign in again, all is kept. */
export type SavingState = "saved" | "saving" | "offline" | "conflict" | "too-long" | "gone" | "signed-out";

interface AutosaveOptions {
  workspace: string;
  assessmentId: string;
  /** Whose copy it is on this device: person and assessment. */
  deviceKey: string;
  server: ServerState;
  savedAt: string | null;
  commentLimit: number;
}

type Reply =
  | { is: "saved"; version: number; savedAt: string }
  | { is: "stale"; current: ServerState & { savedAt: string | null } }
  | { is: "gone" | "signed-out" };
type Change = (draft: Draft) => Draft;

/** The draft of one assessment, saved as it changes. What `saving` says is true: "saved" comes from the server only. */
export function useAutosave({ workspace, assessmentId, deviceKey, server, savedAt, commentLimit }: AutosaveOptions) {
  const [draft, apply] = useReducer((state: Draft, change: Change) => change(state), server, startDraft);
  const [lastSaved, setLastSaved] = useState(savedAt);
  const [failing, setFailing] = useState<"offline" | "gone" | "signed-out" | null>(null);
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
        case "gone":
        case "signed-out":
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

  useTimedFlush({ draft, failing, firstEditAt, flush, commentLimit });
  useDeviceCopy(deviceKey, draft, apply);

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
  return { draft, change, settle, flush, lastSaved, saving: savingState(draft, failing, commentLimit) };
}

function savingState(draft: Draft, failing: Exclude<SavingState, "saved"> | null, limit: number): SavingState {
  if (Object.keys(draft.conflicts).length > 0) return "conflict";
  if (isSaved(draft)) return "saved";
  if (failing) return failing;
  return Object.values(draft.edits).every((rating) => isTooLong(rating, limit)) ? "too-long" : "saving";
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
  });
  if (response.status === 401) return { is: "signed-out" };
  if (response.status >= 500) throw new Error(`The server answered ${response.status}.`);
  const answer = await response.json();
  if (response.ok) return { is: "saved", version: answer.version, savedAt: answer.savedAt };
  return answer.code === "stale-version" ? { is: "stale", current: answer.current } : { is: "gone" };
}

interface Timing {
  draft: Draft;
  failing: string | null;
  firstEditAt: number | null;
  flush: () => Promise<boolean>;
  commentLimit: number;
}

/** Sends what is unsaved after a rest, at the latest after `latestMs`, when the network is back, and on leaving. */
function useTimedFlush({ draft, failing, firstEditAt, flush, commentLimit }: Timing): void {
  useEffect(() => {
    if (failing === "gone" || !nextSave(draft, commentLimit)) return;
    const waited = firstEditAt === null ? 0 : Date.now() - firstEditAt;
    const delay = failing ? againMs : Math.max(0, Math.min(restMs, latestMs - waited));
    const timer = setTimeout(flush, delay);
    return () => clearTimeout(timer);
  }, [draft, failing, firstEditAt, flush, commentLimit]);

  useEffect(() => {
    const now = () => void flush();
    const hidden = () => document.visibilityState === "hidden" && now();
    window.addEventListener("online", now);
    window.addEventListener("pagehide", now);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("online", now);
      window.removeEventListener("pagehide", now);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [flush]);
}

/** Keeps what is unsaved on the device at every edit, and takes it up again when the page opens. */
function useDeviceCopy(deviceKey: string, draft: Draft, apply: (change: Change) => void): void {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const copy = readCopy(deviceKey);
    if (copy) apply((state) => takeUp(state, copy, Date.now()));
    setOpened(true);
  }, [deviceKey, apply]);
  useEffect(() => {
    if (opened) writeCopy(deviceKey, deviceCopy(draft, Date.now()));
  }, [opened, deviceKey, draft]);
}

function readCopy(deviceKey: string): DeviceCopy | null {
  try {
    return JSON.parse(localStorage.getItem(deviceKey) ?? "null");
  } catch {
    return null;
  }
}

function writeCopy(deviceKey: string, copy: DeviceCopy | null): void {
  try {
    if (copy) localStorage.setItem(deviceKey, JSON.stringify(copy));
    else localStorage.removeItem(deviceKey);
  } catch {
    // A full or forbidden storage leaves the server as the only keeper; saving goes on.
  }
}
