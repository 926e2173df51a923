import type { TeamPerson } from "./team-people";

/** What a team is to whoever opens it: its people and, for its leads, where those who share stand. */
export interface TeamRecord {
  id: string;
  name: string;
  /** The first day on which anybody belonged to it; today where nobody did yet. */
  since: string;
  leads: { memberId: string; displayName: string }[];
  as: "lead" | "administrator" | "member";
  /** Ordered by name. For a member: levels alone, without names. */
  people: TeamPerson[];
}

/** What stands beside the picture of a team. */
export interface BesideTeam {
  /** Who offers to teach what, of the people of the team. */
  offers: { memberId: string; displayName: string; key: string }[];
  /** Reviews past their date. */
  overdue: number;
  /** The round that was opened last, and how far its reviews are; no step: not started. */
  round: {
    id: string;
    signByOn: string;
    periodFrom: string;
    periodTo: string;
    places: { memberId: string; step: "engineer" | "mentor" | "comparing" | "signed" | "closed" | null }[];
  } | null;
  /** What is published of the team for the last half-year that is over, where nothing in it is withheld. */
  figures: {
    halfYear: string;
    kind: "held" | "apart";
    key: string;
    people: number;
    high: number;
    low: number | null;
  }[];
}
