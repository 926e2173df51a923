import { type Draft, isSaved, refused, sameRating, undelivered } from "./draft";
import type { DraftRating } from "./input";

/**
 * What a device keeps of a draft until the server has it. Each open page keeps a copy of its own, so that one page's save
 * cannot remove what another has not saved; the next page that opens takes up all of them.
 */
export interface DeviceCopy {
  /** When it was written, in milliseconds since 1970, as all times here. */
  at: number;
  /** What the edits were based on. */
  saved: Draft["saved"];
  edits: Draft["edits"];
  /** When each edit was made. */
  editedAt: Readonly<Record<string, number>>;
  /** What was sent without an answer yet. */
  sent: readonly DraftRating[];
}

/** The part of the browser's storage that copies need. */
export type CopyStore = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/** What the keys of all copies begin with. */
export const allCopies = "rung-draft:";
const keptForMs = 7 * 24 * 60 * 60 * 1000;

/** What the keys of one person's copies begin with. */
export function copiesOfMember(memberId: string): string {
  return `${allCopies}${memberId}:`;
}

/** What the keys of the copies of one assessment begin with; each page adds a name of its own. */
export function copiesOfAssessment(memberId: string, assessmentId: string): string {
  return `${copiesOfMember(memberId)}${assessmentId}:`;
}

/** The copy to keep on the device; null when everything is acknowledged and nothing need be kept. */
export function deviceCopy(draft: Draft, now: number, before: DeviceCopy | null): DeviceCopy | null {
  if (isSaved(draft)) return null;
  const sent = [...draft.doubtful, ...Object.values(draft.inFlight ?? {})];
  const editedAt = Object.fromEntries(
    Object.entries(draft.edits).map(([key, rating]) => {
      const kept = sameRating(rating, before?.edits[key]) ? before?.editedAt[key] : undefined;
      return [key, kept ?? now];
    }),
  );
  // An edit in an undecided conflict is based on nothing that is saved, so that it comes back as a conflict.
  const saved = Object.fromEntries(Object.entries(draft.saved).filter(([key]) => !(key in draft.conflicts)));
  return { at: now, saved, edits: draft.edits, editedAt, sent };
}

/**
 * Takes up what earlier pages, or others that are still open, left on the device: of each responsibility the newest edit.
 * Others' changes since then become conflicts, as after a refusal.
 */
export function takeUp(draft: Draft, copies: readonly DeviceCopy[], now: number): Draft {
  const saved: Record<string, DraftRating> = { ...draft.saved };
  const edits: Record<string, DraftRating> = {};
  const newest: Record<string, number> = {};
  const living = copies.filter((copy) => !isTooOld(copy, now)).sort((a, b) => a.at - b.at);
  for (const copy of living) {
    for (const [key, rating] of Object.entries(copy.edits)) {
      const editedAt = copy.editedAt[key] ?? copy.at;
      if (!(key in draft.saved) || editedAt < (newest[key] ?? 0)) continue;
      const base = copy.saved[key];
      if (base) saved[key] = base;
      else delete saved[key];
      edits[key] = rating;
      newest[key] = editedAt;
    }
  }
  if (Object.keys(edits).length === 0) return draft;
  const doubtful = [...draft.doubtful, ...living.flatMap((copy) => copy.sent)];
  const server = { version: draft.version, ratings: Object.values(draft.saved) };
  const taken = refused({ ...draft, saved, edits: { ...edits, ...draft.edits }, doubtful }, server);
  // What the other page sent may arrive after this one was made.
  return { ...taken, doubtful };
}

/** Takes up what was found of `older` copies later, in a newer state; what was typed here meanwhile stays. */
export function takeUpNewer(
  draft: Draft,
  older: readonly DeviceCopy[],
  newer: readonly DeviceCopy[],
  now: number,
): Draft {
  const typedHere = Object.entries(draft.edits).filter(
    ([key, rating]) => !older.some((copy) => sameRating(rating, copy.edits[key])),
  );
  const found = Object.entries(draft.edits).filter(([key]) => !newer.some((copy) => key in copy.edits));
  return takeUp({ ...undelivered(draft), edits: Object.fromEntries([...found, ...typedHere]) }, newer, now);
}

export function copyIsNewer(copy: DeviceCopy, than: DeviceCopy | null): boolean {
  return than === null || copy.at > than.at;
}

/** What is kept below `start`; what is damaged is left out. */
export function readCopies(store: CopyStore, start: string): { key: string; copy: DeviceCopy }[] {
  return keysIn(store, start).flatMap((key) => {
    const copy = readCopy(store.getItem(key));
    return copy ? [{ key, copy }] : [];
  });
}

/** Removes what is older than seven days, of whomever it is, and what nobody can read. */
export function sweepCopies(store: CopyStore, now: number): void {
  for (const key of keysIn(store, allCopies)) {
    const copy = readCopy(store.getItem(key));
    if (!copy || isTooOld(copy, now)) store.removeItem(key);
  }
}

/** Kept for seven days. */
export function isTooOld(copy: DeviceCopy, now: number): boolean {
  return now - copy.at > keptForMs;
}

/** Removes everything below `start`. */
export function removeCopies(store: CopyStore, start: string): void {
  for (const key of keysIn(store, start)) store.removeItem(key);
}

/** Null for nothing and for anything that is not a copy: by hand, since a validation library is too much script. */
export function readCopy(text: string | null): DeviceCopy | null {
  try {
    const value: unknown = JSON.parse(text ?? "null", withHappened);
    return isCopy(value) ? value : null;
  } catch {
    return null;
  }
}

/** Copies from before there was a text for what happened had none. */
function withHappened(_: string, value: unknown): unknown {
  return isRecord(value) && typeof value.comment === "string" ? { happened: "", ...value } : value;
}

function isCopy(value: unknown): value is DeviceCopy {
  return (
    isRecord(value) &&
    isTime(value.at) &&
    areRatings(value.saved) &&
    areRatings(value.edits) &&
    isRecord(value.editedAt) &&
    Object.values(value.editedAt).every(isTime) &&
    Array.isArray(value.sent) &&
    value.sent.every(isRating)
  );
}

function areRatings(value: unknown): boolean {
  return isRecord(value) && Object.entries(value).every(([key, rating]) => isRating(rating) && rating.key === key);
}

function isRating(value: unknown): value is DraftRating {
  if (!isRecord(value) || typeof value.key !== "string") return false;
  if (typeof value.comment !== "string" || typeof value.happened !== "string") return false;
  return value.answer === null || [0, 1, 2, 3, 4, 5].some((answer) => answer === value.answer);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function keysIn(store: CopyStore, start: string): string[] {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
  return keys.filter((key) => key.startsWith(start));
}
