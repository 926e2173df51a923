import type { Everybody } from "../everybody";

/** Whom a statement runs as: a role, and what the opening statement (or a job) set for its transaction. */
export interface Asker {
  name: string;
  role: "rung_app" | "owner";
  organizationId: string;
  memberId: string;
  job: string;
  /** What the transaction says that it is about. */
  act?: string;
  /** The role of the member, where it is more than that of a member. */
  memberRole?: "administrator";
  /** The teams that the member leads and belongs to. */
  ledTeams?: readonly string[];
  ownTeams?: readonly string[];
}

const app = { role: "rung_app", job: "" } as const;
const owner = { role: "owner", memberId: "" } as const;
const administers = { memberRole: "administrator" } as const;

/** Everybody who could send a statement, and those who never should. */
export function askers(people: Everybody): Asker[] {
  return [...members(people), ...strangers(people), ...jobs(people)];
}

function members(people: Everybody): Asker[] {
  const { subject, mentor, administrator, colleague, outsider, lead, formerLead, otherLead, teammate } = people;
  const { teamId, otherTeamId, elsewhereId } = subject.teams;
  const inTeam = { ...app, ownTeams: [teamId] };
  const inOther = { ...app, ownTeams: [otherTeamId] };
  const leads = { ...app, ...ids(lead), ledTeams: [teamId] };
  const accepts = `accept-invitation ${administrator.invitationId}`;
  const fromElsewhere = { ...app, ...ids(outsider), ...administers, ownTeams: [elsewhereId] };
  const ends = { act: "end-membership" };
  return [
    { name: "the subject", ...inTeam, ...ids(subject) },
    { name: "the subject who takes back", ...inTeam, ...ids(subject), act: "take-back" },
    { name: "the subject who reveals", ...inTeam, ...ids(subject), act: "reveal" },
    { name: "the mentor", ...inOther, ...ids(mentor) },
    { name: "the mentor who takes back", ...inOther, ...ids(mentor), act: "take-back" },
    { name: "the mentor who declines", ...inOther, ...ids(mentor), act: "decline" },
    { name: "an administrator of the same workspace", ...inOther, ...ids(administrator), ...administers },
    { name: "an administrator who ends a membership", ...inOther, ...ids(administrator), ...administers, ...ends },
    { name: "a colleague", ...inOther, ...ids(colleague) },
    { name: "the lead", ...leads },
    { name: "the lead who ends a membership", ...leads, ...ends },
    { name: "a former lead", ...app, ...ids(formerLead) },
    { name: "the lead of another team", ...app, ...ids(otherLead), ledTeams: [otherTeamId] },
    { name: "a teammate", ...inTeam, ...ids(teammate) },
    { name: "a teammate who says that they end a membership", ...inTeam, ...ids(teammate), ...ends },
    { name: "an outsider in their own workspace", ...fromElsewhere },
    { name: "somebody who accepts an invitation", ...inOther, ...ids(colleague), act: accepts },
    { name: "somebody who accepts an invitation from elsewhere", ...fromElsewhere, act: accepts },
  ];
}

function strangers({ subject, colleague, outsider, lead }: Everybody): Asker[] {
  const { teamId, elsewhereId } = subject.teams;
  return [
    {
      name: "an outsider who got into the workspace",
      ...{ ...app, ...ids(subject), memberId: outsider.memberId, ownTeams: [elsewhereId] },
    },
    {
      name: "the subject in a workspace that is not theirs",
      ...{ ...app, ...ids(outsider), memberId: subject.memberId, ownTeams: [teamId] },
    },
    {
      name: "the lead in a workspace that is not theirs",
      ...{ ...app, ...ids(outsider), memberId: lead.memberId, ledTeams: [elsewhereId, teamId] },
    },
    { name: "nobody", ...app, organizationId: "", memberId: "" },
    { name: "the release of a ladder", ...app, organizationId: subject.organizationId, memberId: "" },
    { name: "somebody who names a job", ...app, ...ids(colleague), job: "remove-organization" },
    { name: "somebody who names the job of erasure", ...app, ...ids(colleague), job: "erase-person" },
    { name: "somebody who names the job of counting", ...app, ...ids(colleague), job: "freeze-half-year" },
  ];
}

function jobs({ subject, mentor, outsider }: Everybody): Asker[] {
  const here = { ...owner, organizationId: subject.organizationId };
  const elsewhere = { organizationId: outsider.organizationId };
  return [
    { name: "the owner of the tables", ...here, job: "" },
    { name: "the owner with an unknown job", ...here, job: "remove-all" },
    { name: "the removal of a workspace", ...here, job: "remove-organization" },
    { name: "the removal of no workspace", ...owner, organizationId: "", job: "remove-organization" },
    { name: "the erasure of the subject", role: "owner", ...ids(subject), job: "erase-person" },
    { name: "the erasure of the subject elsewhere", role: "owner", ...ids(subject), ...elsewhere, job: "erase-person" },
    { name: "the erasure of the mentor", role: "owner", ...ids(mentor), job: "erase-person" },
    { name: "the erasure of nobody", ...here, job: "erase-person" },
    { name: "the freezing of a half-year", ...here, job: "freeze-half-year" },
    { name: "the freezing of no workspace", ...owner, organizationId: "", job: "freeze-half-year" },
  ];
}

function ids({ organizationId, memberId }: { organizationId: string; memberId: string }) {
  return { organizationId, memberId };
}
