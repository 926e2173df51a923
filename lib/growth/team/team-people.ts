/** One agreed rating in a person's history: 1 to 5, 0 for no opportunity. */
export interface AgreedEntry {
  memberId: string;
  key: string;
  answer: number;
  /** `YYYY-MM-DD`. */
  agreedOn: string;
  /** Orders what was agreed on one day. */
  order: number;
}

/** Where a person stands at one responsibility: the latest number, or 0 where none was ever agreed, and the one before. */
export interface StandingCell {
  key: string;
  answer: number;
  previous: number | null;
  agreedOn: string;
}

export interface HeldSince {
  levelKey: string;
  heldOn: string;
}

export interface TeamPerson {
  memberId: string;
  displayName: string;
  levelNow: string | null;
  /** The level that their round suggests, else null: the next rung. */
  target: string | null;
  /** Null: nothing shared yet, whether they do not share or nothing was agreed. */
  cells: readonly StandingCell[] | null;
  held: readonly HeldSince[];
}

/** A level of the ladder, the lowest first. */
export interface TeamLevel {
  key: string;
  responsibilities: readonly { key: string; code: string }[];
}
