import type { Action, Relation } from "@/lib/auth/permissions";
import type { Standing } from "./lifecycle";

/** Parts of a review that somebody may want to know the readers of, from the most to the least shared. */
export const seenParts = [
  "existence",
  "evidence",
  "ratings",
  "agreed",
  "agreed-ratings",
  "statement",
  "drafts",
  "private-notes",
  "looks",
] as const;
export type SeenPart = (typeof seenParts)[number];

/** Whom a part is for: people by their side of the review, whoever wrote it alone, or everybody of a role. */
export type Reader = "subject" | "mentor" | "author" | "leads" | "sharing-leads" | "administrators" | "members";

export interface Seen {
  part: SeenPart;
  readers: Reader[];
  /** From when: it is so now, once the self assessment is submitted, or once both have submitted or signed. */
  from: "now" | "self-submitted" | "both-submitted" | "both-signed";
}

type Permissions = Readonly<Record<Action, { may: readonly Relation[] }>>;

const actionOf: Readonly<Record<SeenPart, Action>> = {
  existence: "review.know",
  evidence: "mentee.read",
  ratings: "comparison.read",
  agreed: "standing.read",
  "agreed-ratings": "standing.read",
  statement: "comparison.read",
  drafts: "assessment.save",
  "private-notes": "private-note.write",
  looks: "looks.read",
};
/** What a team's leads or administrators may know of a part besides. */
const besideOf: Readonly<Partial<Record<SeenPart, Action>>> = {
  existence: "round.follow",
  "agreed-ratings": "team.see-ratings",
};
/** Of these `self` in the table is whoever wrote it. */
const ownToTheirAuthor: readonly SeenPart[] = ["drafts", "private-notes"];

/**
 * Who can see what of a review as it stands, out of the table that the server enforces. A side that is not there sees
 * nothing, and what only two sides make is left out where there is one. A review of one side outside a round is known to
 * nobody else.
 */
export function whoSees(standing: Standing, permissions: Permissions, inRound = false): Seen[] {
  const hasMentor = standing.mentor === "accepted";
  const ofTwo: readonly SeenPart[] = ["agreed", "agreed-ratings", "statement", "looks"];
  const isKnown = inRound || standing.mentor !== "none";
  return seenParts
    .filter((part) => hasMentor || !ofTwo.includes(part))
    .map((part) => {
      const beside = isKnown ? besideOf[part] : undefined;
      const held = new Set([...permissions[actionOf[part]].may, ...(beside ? permissions[beside].may : [])]);
      const readers = [...held].flatMap((relation): Reader[] => readerOf(part, relation, hasMentor));
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
    case "lead":
      return [part === "agreed-ratings" ? "sharing-leads" : "leads"];
    case "administrator":
      return ["administrators"];
    case "member":
      return ["members"];
    // Nothing of a review is told to those who only belong to the team.
    case "teammate":
      return [];
  }
}

function opensAt(part: SeenPart, standing: Standing, hasMentor: boolean): Seen["from"] {
  if (!hasMentor) return "now";
  const opened = standing.selfSubmitted && standing.mentorSubmitted;
  if (part === "agreed-ratings") return standing.state === "closed" ? "now" : "both-signed";
  if (part === "evidence") return standing.selfSubmitted ? "now" : "self-submitted";
  return opened || !["ratings", "agreed", "statement", "looks"].includes(part) ? "now" : "both-submitted";
}
