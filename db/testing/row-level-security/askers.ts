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
}

/** Everybody who could send a statement, and those who never should. */
export function askers(people: Everybody): Asker[] {
  const { subject, mentor, administrator, colleague, outsider } = people;
  const app = { role: "rung_app", job: "" } as const;
  const owner = { role: "owner", memberId: "" } as const;
  const administers = { memberRole: "administrator" } as const;
  const accepts = `accept-invitation ${administrator.invitationId}`;
  const elsewhere = { organizationId: outsider.organizationId };
  return [
    { name: "the subject", ...app, ...ids(subject) },
    { name: "the subject who takes back", ...app, ...ids(subject), act: "take-back" },
    { name: "the subject who reveals", ...app, ...ids(subject), act: "reveal" },
    { name: "the mentor", ...app, ...ids(mentor) },
    { name: "the mentor who takes back", ...app, ...ids(mentor), act: "take-back" },
    { name: "the mentor who declines", ...app, ...ids(mentor), act: "decline" },
    { name: "an administrator of the same workspace", ...app, ...ids(administrator), ...administers },
    { name: "a colleague", ...app, ...ids(colleague) },
    { name: "an outsider in their own workspace", ...app, ...ids(outsider), ...administers },
    { name: "somebody who accepts an invitation", ...app, ...ids(colleague), act: accepts },
    {
      name: "somebody who accepts an invitation from elsewhere",
      ...app,
      ...ids(outsider),
      ...administers,
      act: accepts,
    },
    { name: "an outsider who got into the workspace", ...app, ...ids(subject), memberId: outsider.memberId },
    { name: "the subject in a workspace that is not theirs", ...app, ...ids(outsider), memberId: subject.memberId },
    { name: "nobody", ...app, organizationId: "", memberId: "" },
    { name: "the release of a ladder", ...app, organizationId: subject.organizationId, memberId: "" },
    { name: "somebody who names a job", ...app, ...ids(colleague), job: "remove-organization" },
    { name: "the owner of the tables", ...owner, organizationId: subject.organizationId, job: "" },
    { name: "the owner with an unknown job", ...owner, organizationId: subject.organizationId, job: "remove-all" },
    {
      name: "the removal of a workspace",
      ...owner,
      organizationId: subject.organizationId,
      job: "remove-organization",
    },
    { name: "the removal of no workspace", ...owner, organizationId: "", job: "remove-organization" },
    { name: "somebody who names the job of erasure", ...app, ...ids(colleague), job: "erase-person" },
    { name: "the erasure of the subject", role: "owner", ...ids(subject), job: "erase-person" },
    { name: "the erasure of the subject elsewhere", role: "owner", ...ids(subject), ...elsewhere, job: "erase-person" },
    { name: "the erasure of the mentor", role: "owner", ...ids(mentor), job: "erase-person" },
    { name: "the erasure of nobody", ...owner, organizationId: subject.organizationId, job: "erase-person" },
  ];
}

function ids({ organizationId, memberId }: { organizationId: string; memberId: string }) {
  return { organizationId, memberId };
}
