import { newId } from "@/lib/ids";
import type { Somebody } from "../everybody";
import type { Reach } from "./askers";

/** What each statement on one table reaches for `rung_app`, and how the table is probed. */
export interface TableLock {
  see: Reach;
  add: Reach;
  change: Reach;
  remove: Reach;
  /** Rows of other tables point at all of these: where foreign keys are awake, removing them meets one. */
  pointedAt?: true;
  /** What a change reaches in a transaction that takes back, where that is more. */
  takingBack?: Reach;
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
