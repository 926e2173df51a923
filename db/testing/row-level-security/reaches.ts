import type { Asker } from "./askers";

/** The two sides of a review and how it stands, as policies look at it. */
export interface Between {
  subject: string;
  mentor: string | null;
  accepted: boolean;
  declined: boolean;
  state: "open" | "revealed" | "closed" | "withdrawn";
  selfRated: boolean;
  selfIn: boolean;
  revealed: boolean;
}

/** What a policy looks at in a row: whose it is, and whether it may still change. */
export interface RowFacts {
  organizationId: string;
  /** Null for what belongs to the workspace as a whole, or was done by a job of it. */
  memberId: string | null;
  /** It is part of a review that is open and not submitted. */
  draft: boolean;
  /** It is part of a withdrawn review. */
  asleep?: boolean;
  /** The review that it is part of. */
  between?: Between;
  /** Of an assessment: submitted, and not yet beyond being taken back. */
  backable?: boolean;
  /** Of a request: whom it is between, and whether it can still be answered. */
  sides?: readonly string[];
  answerable?: boolean;
  /** Of what was agreed: who reviews its person as mentor now. */
  mentors?: readonly string[];
  /** Of a notice: nobody has read it. */
  unread?: boolean;
  /** The team that it is about; of a membership, whether it lasts; of a round, who is invited. */
  team?: string | null;
  lasts?: boolean;
  invited?: readonly string[];
  /** Of somebody's standing: the teams whose leads they share it with; of their reviews: the teams that they belong to. */
  sharedWith?: readonly string[];
  belongsTo?: readonly string[];
  id?: string;
}

type Rule = (asker: Asker, row: RowFacts) => boolean;

const own: Rule = ({ memberId }, row) => (row.memberId ?? "") === memberId;
const isSubject: Rule = ({ memberId }, { between }) => between?.subject === memberId;
const isMentor: Rule = ({ memberId }, { between }) => between?.mentor === memberId;
const isSide: Rule = (asker, row) => isSubject(asker, row) || isMentor(asker, row);
const administers: Rule = ({ memberRole }) => memberRole === "administrator";
const leads: Rule = ({ ledTeams = [] }, { team }) => ledTeams.some((one) => one === team);
const belongs: Rule = ({ ownTeams = [] }, { team }) => ownTeams.some((one) => one === team);
const leadsOneOf = ({ ledTeams = [] }: Asker, teams: readonly string[] = []) =>
  ledTeams.some((one) => teams.includes(one));
/** Whoever leads it or administers, in a transaction that ends a membership. */
const endsMembership: Rule = (asker, row) =>
  asker.act === "end-membership" && (administers(asker, row) || leads(asker, row));

const sees: Rule = (asker, row) => {
  const { declined, state, accepted } = row.between ?? {};
  const invited = isMentor(asker, row) && (!declined || asker.act === "decline") && (state !== "withdrawn" || accepted);
  return isSubject(asker, row) || Boolean(invited);
};

const moves: Rule = (asker, row) => {
  const { state, declined } = row.between ?? {};
  if (isSubject(asker, row)) return state !== "closed";
  return isMentor(asker, row) && !declined && (state === "open" || state === "revealed");
};

/** Who reaches a row of a table in its workspace, in words of row-level security. */
const rules = {
  nobody: () => false,
  "no-grant": () => false,
  workspace: () => true,
  own,
  "own-draft": (asker, row) => own(asker, row) && row.draft,
  /** Loose in what is not submitted, also where it was set aside. */
  "own-loose": (asker, row) => own(asker, row) && (row.draft || (row.asleep === true && row.between?.selfIn !== true)),
  "own-asleep": (asker, row) => own(asker, row) && row.asleep === true,
  "own-backable": (asker, row) => own(asker, row) && (row.draft || row.backable === true),
  "own-or-administrator": (asker, row) => own(asker, row) || administers(asker, row),
  /** The subject of a review, and whoever was asked or has accepted to be its mentor. */
  "review-sides": sees,
  "review-movers": moves,
  "review-movers-back": (asker, row) => moves(asker, row) || (isSubject(asker, row) && row.between?.selfRated === true),
  "review-discardable": (asker, row) =>
    isSubject(asker, row) &&
    ["open", "withdrawn"].includes(row.between?.state ?? "") &&
    !row.between?.selfIn &&
    !row.between?.accepted,
  "subject-or-mentor": isSide,
  /** Its author, and from the reveal on both sides of what either of them wrote. */
  "author-then-both": (asker, row) =>
    own(asker, row) ||
    (row.between?.revealed === true &&
      isSide(asker, row) &&
      [row.between.subject, row.between.mentor].includes(row.memberId)),
  /** Its author, and the mentor from the moment that the subject has submitted. */
  "author-then-mentor": (asker, row) =>
    own(asker, row) ||
    (isMentor(asker, row) && row.between?.accepted === true && row.between.selfIn && row.between.state !== "withdrawn"),
  "both-from-reveal": (asker, row) => isSide(asker, row) && row.between?.revealed === true,
  "both-while-revealed": (asker, row) => isSide(asker, row) && row.between?.state === "revealed",
  "request-sides": ({ memberId }, row) => row.sides?.includes(memberId) ?? false,
  "request-sides-open": ({ memberId }, row) => row.answerable === true && (row.sides?.includes(memberId) ?? false),
  /** Whose it is, who reviews them as mentor, and the leads with whom they share it. */
  standing: (asker, row) =>
    own(asker, row) || (row.mentors?.includes(asker.memberId) ?? false) || leadsOneOf(asker, row.sharedWith),
  "team-known": (asker, row) => administers(asker, row) || leads(asker, row) || belongs(asker, row),
  "team-led": leads,
  "team-led-or-administered": (asker, row) => administers(asker, row) || leads(asker, row),
  /** Whoever administers, or leads any team. */
  "team-makers": (asker, row) => administers(asker, row) || (asker.ledTeams ?? []).length > 0,
  "membership-known": (asker, row) =>
    own(asker, row) || administers(asker, row) || leads(asker, row) || belongs(asker, row),
  "membership-lasting": (asker, row) => row.lasts === true && (administers(asker, row) || leads(asker, row)),
  "sharing-known": (asker, row) => own(asker, row) || leads(asker, row) || endsMembership(asker, row),
  "sharing-endable": (asker, row) => own(asker, row) || endsMembership(asker, row),
  "round-known": (asker, row) =>
    administers(asker, row) || leads(asker, row) || (row.invited?.includes(asker.memberId) ?? false),
  "place-known": (asker, row) => own(asker, row) || administers(asker, row) || leads(asker, row),
  "progress-known": (asker, row) =>
    administers(asker, row) || (row.sides?.includes(asker.memberId) ?? false) || leadsOneOf(asker, row.belongsTo),
  "viewer-or-subject": (asker, row) => own(asker, row) || isSubject(asker, row),
  "administrator-or-invited": (asker, row) => administers(asker, row) || asker.act === `accept-invitation ${row.id}`,
} satisfies Record<string, Rule>;

export type Reach = keyof typeof rules;

/** Whether a member's transaction reaches `row`; the rule that the expectations are written in. */
export function reaches(asker: Asker, reach: Reach, row: RowFacts): boolean {
  const rule: Rule = rules[reach];
  return asker.organizationId !== "" && row.organizationId === asker.organizationId && rule(asker, row);
}
