import type { AgreementOutcome } from "@/db/schema";

/** Which side of a review somebody is on. */
type Side = "self" | "mentor";

/** What has been proposed or agreed of one responsibility: as much as decides where it stands. */
export interface Proposal {
  outcome: AgreementOutcome;
  /** Null: both had given the same answer, nobody proposed it. */
  proposedBy: Side | null;
  confirmed: boolean;
}

/**
 * Where one responsibility stands for the reader: nothing proposed, their own proposal waits for the other side, the
 * other side's waits for them, agreed, or left open by both. Nothing is decided without both.
 */
export type Decision = "to-agree" | "mine-waits" | "theirs-waits" | "agreed" | "left-open";

export function decisionOf(agreement: Proposal | null, reader: Side): Decision {
  if (!agreement) return "to-agree";
  if (!agreement.confirmed) return agreement.proposedBy === reader ? "mine-waits" : "theirs-waits";
  return agreement.outcome === "rating" ? "agreed" : "left-open";
}

export function isDecided(agreement: Proposal | null): boolean {
  return agreement?.confirmed ?? false;
}

/** Whether a row stands out under a filter of the comparison; the others fade. */
export function standsOut(agreement: Proposal | null, filter: "all" | "to-agree" | "left-open"): boolean {
  switch (filter) {
    case "all":
      return true;
    case "to-agree":
      return !isDecided(agreement);
    case "left-open":
      return isDecided(agreement) && agreement?.outcome === "left-open";
  }
}

/**
 * What the other side has done so far, as one text: it differs as soon as they propose, confirm or sign. Of what the
 * reader did themselves it says nothing.
 */
export function answersOfOther(
  items: readonly { key: string; agreement: (Proposal & { version: number }) | null }[],
  reader: Side,
  signedByOther: boolean,
): string {
  const answers = items.flatMap(({ key, agreement }) => {
    if (!agreement?.proposedBy) return [];
    if (agreement.proposedBy !== reader) return [`${key}.${agreement.version}`];
    return agreement.confirmed ? [`${key}.${agreement.version}.confirmed`] : [];
  });
  return [...answers, ...(signedByOther ? ["signed"] : [])].join(" ");
}
