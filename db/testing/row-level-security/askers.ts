import type { Everybody } from "../everybody";

/** Whom a statement runs as: a role, and what the opening statement (or a job) set for its transaction. */
export interface Asker {
  name: string;
  role: "rung_app" | "owner";
  organizationId: string;
  memberId: string;
  job: string;
  /** What the transaction says that it is about. */
  act?: "take-back";
}

/** Everybody who could send a statement, and those who never should. */
export function askers(people: Everybody): Asker[] {
  const { subject, administrator, colleague, outsider } = people;
  const app = { role: "rung_app", job: "" } as const;
  const owner = { role: "owner", memberId: "" } as const;
  const elsewhere = { organizationId: outsider.organizationId };
  return [
    { name: "the subject", ...app, ...ids(subject) },
    { name: "the subject who takes back", ...app, ...ids(subject), act: "take-back" },
    { name: "an administrator of the same workspace", ...app, ...ids(administrator) },
    { name: "a colleague", ...app, ...ids(colleague) },
    { name: "an outsider in their own workspace", ...app, ...ids(outsider) },
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
    { name: "the erasure of nobody", ...owner, organizationId: subject.organizationId, job: "erase-person" },
  ];
}

function ids({ organizationId, memberId }: { organizationId: string; memberId: string }) {
  return { organizationId, memberId };
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
}

/** Who reaches a row of a table, in words of row-level security. */
export type Reach = "nobody" | "no-grant" | "workspace" | "own" | "own-draft" | "own-awake";

/** Whether a member's transaction reaches `row`; the rule that the expectations are written in. */
export function reaches(asker: Asker, reach: Reach, row: RowFacts): boolean {
  const here = asker.organizationId !== "" && row.organizationId === asker.organizationId;
  const own = here && (row.memberId ?? "") === asker.memberId;
  switch (reach) {
    case "nobody":
    case "no-grant":
      return false;
    case "workspace":
      return here;
    case "own":
      return own;
    case "own-draft":
      return own && row.draft;
    case "own-awake":
      return own && !row.asleep;
  }
}
