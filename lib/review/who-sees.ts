import type { Action, Relation } from "@/lib/auth/permissions";
import type { Standing } from "./lifecycle";

/** Parts of a review that somebody may want to know the readers of, from the most to the least shared. */
export const seenParts = [
  "existence",
  "evidence",
  "ratings",
  "agreed",
  "statement",
  "drafts",
  "private-notes",
  "looks",
] as const;
export type SeenPart = (typeof seenParts)[number];

/** Whom a part is for: people by their side of the review, whoever wrote it alone, or everybody of a role. */
export type Reader = "subject" | "mentor" | "author" | "administrators" | "members";

export interface Seen {
  part: SeenPart;
  readers: Reader[];
  /** From when: it is so now, once the self assessment is submitted, or once both have submitted. */
  from: "now" | "self-submitted" | "both-submitted";
}

type Permissions = Readonly<Record<Action, { may: readonly Relation[] }>>;

const actionOf: Readonly<Record<SeenPart, Action>> = {
  existence: "review.know",
  evidence: "mentee.read",
  ratings: "comparison.read",
  agreed: "standing.read",
  statement: "comparison.read",
  drafts: "assessment.save",
  "private-notes": "private-note.write",
  looks: "looks.read",
};
/** Of these `self` in the table is whoever wrote it. */
const ownToTheirAuthor: readonly SeenPart[] = ["drafts", "private-notes"];

/**
 * Who can see what of a review as it stands, out of the table that the server enforces. A side that is not there sees
 * nothing, and what only two sides make is left out where there is one.
 */
export function whoSees(standing: Standing, permissions: Permissions): Seen[] {
  const hasMentor = standing.mentor === "accepted";
  const ofTwo: readonly SeenPart[] = ["agreed", "statement", "looks"];
  return seenParts
    .filter((part) => hasMentor || !ofTwo.includes(part))
    .map((part) => {
      const held = permissions[actionOf[part]].may;
      const readers = held.flatMap((relation): Reader[] => readerOf(part, relation, hasMentor));
      // What is attached is its owner's, whoever else may read it.
      if (part === "evidence" && !readers.includes("subject")) readers.unshift("subject");
      return { part, readers, from: opensAt(part, standing, hasMentor) };
    });
}

function readerOf(part: SeenPart, relation: Relation, hasMentor: boolean): Reader[] {
  switch (relation) {
    case "self":
      return [ownToTheirAuthor.includes(part) && hasMentor ? "author" : "subject"];
    case "mentor":
      return hasMentor ? ["mentor"] : [];
    case "administrator":
      return ["administrators"];
    case "member":
      return ["members"];
  }
}

function opensAt(part: SeenPart, standing: Standing, hasMentor: boolean): Seen["from"] {
  if (!hasMentor) return "now";
  const opened = standing.selfSubmitted && standing.mentorSubmitted;
  if (part === "evidence") return standing.selfSubmitted ? "now" : "self-submitted";
  return opened || !["ratings", "agreed", "statement", "looks"].includes(part) ? "now" : "both-submitted";
}
