import { newId } from "@/lib/ids";
import type { Everybody, Somebody } from "../everybody";
import type { Asker } from "./askers";
import type { Reach } from "./reaches";

/** What each statement on one table reaches for `rung_app`, and how the table is probed. */
export interface TableLock {
  see: Reach;
  add: Reach;
  change: Reach;
  remove: Reach;
  /** The job that freezes a half-year reads all rows of it, or writes them as well. */
  freezing?: "sees" | "writes";
  /** Rows of other tables point at all of these: where foreign keys are awake, removing them meets one. */
  pointedAt?: true;
  /** What a change reaches in a transaction that takes back, where that is more. */
  takingBack?: Reach;
  /** Whoever reaches one of these may not make that change at all: what it leaves is refused. */
  refusesChange?: Reach;
  /** What the erasure of a person reaches; without it one's own where those are all that one sees, and else nothing. */
  erasure?: Reach;
  /** What it sees, where that is more. */
  erasureSees?: Reach;
  /** A change that only an administrator may make of what they may change. */
  promotion?: string;
  /** Their right to change reaches everybody's rows. */
  ofAdministrators?: true;
  /** A change that reads nothing (no WHERE, no column on the right), so that only the policy for UPDATE can stop it. */
  blindChange: string;
  /**
   * Changes that would give a row away: a member is refused both, by a policy or because the columns are not granted for
   * change at all (`fixedOwner`); the job that removes a workspace is refused only the first.
   */
  giveAway: { toWorkspace: string; toMember?: string };
  fixedOwner?: true;
  /** Rows that would belong to `person`, by column; several where the state of a review matters. */
  rowsOf: (person: Somebody) => readonly ProbeRow[];
  /** Rows of reviews with two sides, each with who may add it. */
  probes?: (people: Everybody) => readonly SharedProbe[];
}

export interface SharedProbe {
  name: string;
  /** In the subject's workspace, and as a member's transaction. */
  passes: (asker: Asker) => boolean;
  /** Whose it would be, where it hangs on something of theirs and names nobody. */
  of?: string;
  row: ProbeRow["row"];
}

export interface ProbeRow {
  name: string;
  draft: boolean;
  /** It belongs to the person's workspace and to nobody in it. */
  ofNobody?: true;
  row: Record<string, string | number | boolean | null>;
}

export const anyId = "gen_random_uuid()";
export const elsewhere = `organization_id = ${anyId}`;

export function plain(row: (person: Somebody) => ProbeRow["row"]): TableLock["rowsOf"] {
  return (person) => [{ name: "", draft: false, row: row(person) }];
}

/** Rows below the draft and below what was submitted. */
export function ofReview(
  row: (person: Somebody, of: { reviewId: string; assessmentId: string }) => ProbeRow["row"],
): TableLock["rowsOf"] {
  return (person) => [
    { name: " in a draft", draft: true, row: row(person, person.draft) },
    { name: " in what was submitted", draft: false, row: row(person, person.closed) },
  ];
}

export const here = ({ organizationId }: Somebody) => ({ organization_id: organizationId, id: newId() });

export const someDay = "2026-11-24";

export const never = () => false;

/** Whether a transaction is one of the two's. */
export function sideOf(subject: Somebody, mentor: Somebody) {
  return ({ memberId }: Asker) => memberId === subject.memberId || memberId === mentor.memberId;
}

export function only({ memberId: one }: { memberId: string }) {
  return ({ memberId }: Asker) => memberId === one;
}
