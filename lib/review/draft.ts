import type { DraftRating } from "./input";

/**
 * A draft as a browser holds it: what the server has acknowledged, what was edited since, and what is under way.
 * Pure: every function returns the next state. The newest edit wins; an edit is dropped only when the server has
 * acknowledged exactly it; what somebody else wrote meanwhile becomes a conflict that loses neither text.
 */
export interface Draft {
  /** The version the next save must name. */
  version: number;
  /** By responsibility key, as the server last acknowledged it. */
  saved: Readonly<Record<string, DraftRating>>;
  /** Edits that the server has not acknowledged, newest only. */
  edits: Readonly<Record<string, DraftRating>>;
  /** What the one save in flight carries, or null. */
  inFlight: Readonly<Record<string, DraftRating>> | null;
  /** What was sent without an answer coming back: the server may have it. */
  doubtful: readonly DraftRating[];
  /** What others saved where this browser has an edit of its own. */
  conflicts: Readonly<Record<string, DraftRating>>;
}

export interface ServerState {
  version: number;
  ratings: readonly DraftRating[];
}

export function startDraft(server: ServerState): Draft {
  return {
    version: server.version,
    saved: byKey(server.ratings),
    edits: {},
    inFlight: null,
    doubtful: [],
    conflicts: {},
  };
}

/** What the person sees for one responsibility: their edit, else what is saved. */
export function currentRating(draft: Draft, key: string): DraftRating {
  return draft.edits[key] ?? draft.saved[key] ?? { key, answer: null, comment: "" };
}

export function edit(draft: Draft, rating: DraftRating): Draft {
  // What was sent may have arrived, so going back to the old text is an edit as well.
  const sent = draft.inFlight?.[rating.key] ?? draft.doubtful.find((one) => one.key === rating.key);
  const unchanged = !sent && sameRating(rating, draft.saved[rating.key]);
  return { ...draft, edits: unchanged ? without(draft.edits, rating.key) : { ...draft.edits, [rating.key]: rating } };
}

/**
 * The next save, or null while one is under way or nothing can be sent: no edit, a conflict that waits for its person,
 * a comment over `limit` code points.
 */
export function nextSave(draft: Draft, limit: number): { draft: Draft; ratings: DraftRating[] } | null {
  const sendable = Object.values(draft.edits).filter(
    (rating) => !(rating.key in draft.conflicts) && !isTooLong(rating, limit),
  );
  if (draft.inFlight || sendable.length === 0) return null;
  return { draft: { ...draft, inFlight: byKey(sendable) }, ratings: sendable };
}

export function isTooLong(rating: DraftRating, limit: number): boolean {
  return [...rating.comment].length > limit;
}

/** The server took the save in flight. Edits made since it left stay edits. */
export function acknowledged(draft: Draft, version: number): Draft {
  const sent = draft.inFlight ?? {};
  const edits = Object.fromEntries(
    Object.entries(draft.edits).filter(([key, rating]) => !sameRating(rating, sent[key])),
  );
  return { ...draft, version, saved: { ...draft.saved, ...sent }, edits, inFlight: null, doubtful: [] };
}

/** No answer came to the save in flight: it is to be sent again, and may have arrived all the same. */
export function undelivered(draft: Draft): Draft {
  return { ...draft, inFlight: null, doubtful: [...draft.doubtful, ...Object.values(draft.inFlight ?? {})] };
}

/**
 * The server refused a stale save and told what it has. Per responsibility: untouched by others, the edit is sent again
 * on the new version; the same as the edit, it is saved already (an answer that was lost on its way back); different
 * from both, it is a conflict. What was a conflict before and is not decided yet remains one.
 */
export function refused(draft: Draft, server: ServerState): Draft {
  const theirs = byKey(server.ratings);
  const edits: Record<string, DraftRating> = {};
  const conflicts: Record<string, DraftRating> = {};
  for (const [key, mine] of Object.entries(draft.edits)) {
    const now = theirs[key];
    if (sameRating(mine, now)) continue;
    edits[key] = mine;
    const base = key in draft.conflicts ? undefined : draft.saved[key];
    const own = [base, ...draft.doubtful].some((one) => one?.key === key && now && sameRating(now, one));
    if (now && !own) conflicts[key] = now;
  }
  return { version: server.version, saved: theirs, edits, inFlight: null, doubtful: [], conflicts };
}

export type Resolution = "keep-mine" | "use-theirs" | "keep-both";

/**
 * The person decides. Keeping both puts the other comment under their own, as far as `limit` code points allow: what
 * would not fit stays on the screen as it is (null), so that nothing is cut silently.
 */
export function resolve(draft: Draft, key: string, how: Resolution, limit: number): Draft | null {
  const theirs = draft.conflicts[key];
  if (!theirs) return draft;
  const settled = { ...draft, conflicts: without(draft.conflicts, key) };
  switch (how) {
    case "keep-mine":
      return settled;
    case "use-theirs":
      return { ...settled, edits: without(draft.edits, key) };
    case "keep-both": {
      const mine = currentRating(draft, key);
      const comment = [mine.comment, theirs.comment].filter(Boolean).join("\n\n");
      if ([...comment].length > limit) return null;
      return { ...settled, edits: { ...draft.edits, [key]: { ...mine, comment } } };
    }
  }
}

/** Whether everything that was typed has been acknowledged. */
export function isSaved(draft: Draft): boolean {
  return Object.keys(draft.edits).length === 0 && draft.inFlight === null;
}

/** What the device keeps until the server has it: edits, and what they were based on. */
export interface DeviceCopy {
  /** Milliseconds since 1970. */
  at: number;
  saved: Draft["saved"];
  edits: Draft["edits"];
  /** What was sent without an answer yet. */
  sent: readonly DraftRating[];
}

/** The copy to keep on the device; null when everything is acknowledged and nothing need be kept. */
export function deviceCopy(draft: Draft, now: number): DeviceCopy | null {
  if (isSaved(draft)) return null;
  const sent = [...draft.doubtful, ...Object.values(draft.inFlight ?? {})];
  // An edit in an undecided conflict is based on nothing that is saved, so that it comes back as a conflict.
  const saved = Object.keys(draft.conflicts).reduce(without, draft.saved);
  return { at: now, saved, edits: draft.edits, sent };
}

const keptForMs = 7 * 24 * 60 * 60 * 1000;

/** Takes up what an earlier tab left on the device; others' changes since then become conflicts as after a refusal. */
export function takeUp(draft: Draft, copy: DeviceCopy, now: number): Draft {
  if (now - copy.at > keptForMs) return draft;
  const known = Object.fromEntries(Object.entries(copy.edits).filter(([key]) => key in draft.saved));
  const server = { version: draft.version, ratings: Object.values(draft.saved) };
  return refused({ ...draft, saved: copy.saved, edits: { ...known, ...draft.edits }, doubtful: copy.sent }, server);
}

function sameRating(a: DraftRating, b: DraftRating | undefined): boolean {
  return b !== undefined && a.answer === b.answer && a.comment === b.comment;
}

function byKey(ratings: readonly DraftRating[]): Record<string, DraftRating> {
  return Object.fromEntries(ratings.map((rating) => [rating.key, rating]));
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
