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
  /** Edits that newer ones have replaced here, the last `rememberedEdits` of them. */
  passed: readonly DraftRating[];
  /** What others saved where this browser has an edit of its own. */
  conflicts: Readonly<Record<string, DraftRating>>;
  /** Edits that the server did not take as they are: they wait on the device until they are changed. */
  rejected: Readonly<Record<string, DraftRating>>;
  /** Keys that were in a save which was rejected whole: sent one by one, so that only the culprit stays behind. */
  suspects: readonly string[];
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
    passed: [],
    conflicts: {},
    rejected: {},
    suspects: [],
  };
}

/** What the person sees for one responsibility: their edit, else what is saved. */
export function currentRating(draft: Draft, key: string): DraftRating {
  return draft.edits[key] ?? draft.saved[key] ?? { key, answer: null, comment: "", happened: "" };
}

/** Typing for half a minute. */
const rememberedEdits = 200;

export function edit(draft: Draft, rating: DraftRating): Draft {
  // What was sent may have arrived, so going back to the old text is an edit as well.
  const sent = draft.inFlight?.[rating.key] ?? draft.doubtful.find((one) => one.key === rating.key);
  const unchanged = !sent && sameRating(rating, draft.saved[rating.key]);
  const before = draft.edits[rating.key];
  const passed = before ? [...draft.passed, before].slice(-rememberedEdits) : draft.passed;
  return {
    ...draft,
    passed,
    edits: unchanged ? without(draft.edits, rating.key) : { ...draft.edits, [rating.key]: rating },
  };
}

/**
 * The next save, or null while one is under way or nothing can be sent: no edit, a conflict that waits for its person,
 * a text over `limit` code points, an edit that was rejected as it is.
 */
export function nextSave(draft: Draft, limit: number): { draft: Draft; ratings: DraftRating[] } | null {
  const sendable = Object.values(draft.edits).filter(
    (rating) => !(rating.key in draft.conflicts) && !isTooLong(rating, limit) && !isRejected(draft, rating),
  );
  if (draft.inFlight || sendable.length === 0) return null;
  const suspect = sendable.find((rating) => draft.suspects.includes(rating.key));
  const ratings = suspect ? [suspect] : sendable;
  return { draft: { ...draft, inFlight: byKey(ratings) }, ratings };
}

function isRejected(draft: Draft, rating: DraftRating): boolean {
  return sameRating(rating, draft.rejected[rating.key]);
}

export function isTooLong(rating: DraftRating, limit: number): boolean {
  return [rating.comment, rating.happened].some((text) => [...text].length > limit);
}

/** The server took the save in flight. Edits made since it left stay edits. */
export function acknowledged(draft: Draft, version: number): Draft {
  const sent = draft.inFlight ?? {};
  const edits = Object.fromEntries(
    Object.entries(draft.edits).filter(([key, rating]) => !sameRating(rating, sent[key])),
  );
  const suspects = draft.suspects.filter((key) => !(key in sent));
  return { ...draft, version, saved: { ...draft.saved, ...sent }, edits, inFlight: null, doubtful: [], suspects };
}

/**
 * The server will not take the save in flight as it is, now or later. One edit alone waits until it is changed; of
 * several, each is tried by itself.
 */
export function rejected(draft: Draft): Draft {
  const sent = Object.values(draft.inFlight ?? {});
  const [alone, ...others] = sent;
  if (!alone || others.length > 0) {
    return { ...draft, inFlight: null, suspects: [...new Set([...draft.suspects, ...sent.map((one) => one.key)])] };
  }
  return {
    ...draft,
    inFlight: null,
    rejected: { ...draft.rejected, [alone.key]: alone },
    suspects: draft.suspects.filter((key) => key !== alone.key),
  };
}

/** No answer came to the save in flight: it is to be sent again, and may have arrived all the same. */
export function undelivered(draft: Draft): Draft {
  return { ...draft, inFlight: null, doubtful: [...draft.doubtful, ...Object.values(draft.inFlight ?? {})] };
}

/**
 * The server refused a stale save and told what it has. Per responsibility: untouched by others, the edit is sent again
 * on the new version; the same as the edit, it is saved already (an answer that was lost on its way back); something that
 * was typed here before the edit, it was saved by a second page of the same person, and the edit goes on from it; different
 * from all of these, it is a conflict. What was a conflict before and is not decided yet remains one.
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
    const own = [base, ...draft.doubtful, ...draft.passed].some(
      (one) => one?.key === key && now && sameRating(now, one),
    );
    if (now && !own) conflicts[key] = now;
  }
  return { ...draft, version: server.version, saved: theirs, edits, inFlight: null, doubtful: [], conflicts };
}

/** An edit of which nobody knows what it was based on: where the server has another text, the person decides. */
export function editOfUnknownBase(draft: Draft, rating: DraftRating): Draft {
  const server = { version: draft.version, ratings: Object.values(draft.saved) };
  return refused({ ...draft, saved: {}, edits: { ...draft.edits, [rating.key]: rating } }, server);
}

export type Resolution = "keep-mine" | "use-theirs" | "keep-both";

/**
 * The person decides. Keeping both puts the other's texts under their own, as far as `limit` code points allow: what
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
      const both = {
        ...mine,
        comment: joined(mine.comment, theirs.comment),
        happened: joined(mine.happened, theirs.happened),
      };
      return isTooLong(both, limit) ? null : { ...settled, edits: { ...draft.edits, [key]: both } };
    }
  }
}

function joined(mine: string, theirs: string): string {
  return mine === theirs ? mine : [mine, theirs].filter(Boolean).join("\n\n");
}

/** Whether everything that was typed has been acknowledged. */
export function isSaved(draft: Draft): boolean {
  return Object.keys(draft.edits).length === 0 && draft.inFlight === null;
}

/** Why a save does not get through, until one does. */
export type Failing = "offline" | "signed-out" | "not-yours" | "submitted" | "set-aside";

/**
 * What a page says about its draft. `too-long`, `refused`: what is left waits on the device until it is changed;
 * `submitted`, `set-aside`, `not-yours`: the review takes nothing any more, or nothing from whoever is signed in; `signed-out`: sign in
 * again. Only "saved" says that nothing is left.
 */
export type SavingState = "saved" | "saving" | "conflict" | "too-long" | "refused" | Failing;

export function savingState(draft: Draft, failing: Failing | null, limit: number): SavingState {
  if (Object.keys(draft.conflicts).length > 0) return "conflict";
  if (isSaved(draft)) return "saved";
  if (failing) return failing;
  if (draft.inFlight || nextSave(draft, limit)) return "saving";
  return Object.values(draft.edits).some((rating) => isRejected(draft, rating)) ? "refused" : "too-long";
}

/** What a page says of two drafts together: what is worst of either; "saved" only if both are. */
export function savingOfBoth(one: SavingState, other: SavingState): SavingState {
  return worstFirst.find((state) => state === one || state === other) ?? one;
}

const worstFirst: readonly SavingState[] = [
  "conflict",
  "not-yours",
  "signed-out",
  "submitted",
  "set-aside",
  "refused",
  "too-long",
  "offline",
  "saving",
  "saved",
];

export function sameRating(a: DraftRating, b: DraftRating | undefined): boolean {
  return b !== undefined && a.answer === b.answer && a.comment === b.comment && a.happened === b.happened;
}

function byKey(ratings: readonly DraftRating[]): Record<string, DraftRating> {
  return Object.fromEntries(ratings.map((rating) => [rating.key, rating]));
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
