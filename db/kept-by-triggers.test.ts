import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { connect } from "./connection";
import { erasePerson } from "./jobs/erase-person";
import { publishedFigure, team, teamMembership, teamSharing } from "./schema";
import { inState, type SharedState, sharedKeys } from "./testing/mentored";
import { joinedAs, type Pair, pair } from "./testing/pairs";
import { as, type TestPerson } from "./testing/people";
import { policiesOfTriggers } from "./testing/row-level-security/tables";
import { testDatabase } from "./testing/test-database";
import { transaction } from "./transaction";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const [key] = sharedKeys;
const tried = new Set<string>();

describe("how far a review is", () => {
  it.each([
    ["asked", "engineer"],
    ["declined", null],
    ["accepted", "engineer"],
    ["replaced", "engineer"],
    ["withdrawn", null],
    ["selfIn", "mentor"],
    ["mentorIn", "engineer"],
    ["revealed", "comparing"],
    ["decided", "comparing"],
    ["closed", "signed"],
  ] as const)("%s: %s", async (state: SharedState, step: string | null) => {
    const two = await pair();
    const other = await joinedAs("member", two.administrator, "Other");
    const { reviewId } = await inState(two, state, other);
    const rows = await behind`
      select p.step, p.mentor_member_id, p.subject_member_id, p.period_from = r.period_from same, r.due_on = p.due_on due
      from review_progress p join review r on r.id = p.id where r.id = ${reviewId}`;
    const mentor = state === "replaced" ? other : two.mentor;
    const row = { step, mentor_member_id: mentor.memberId, subject_member_id: two.subject.memberId };
    expect([...rows]).toEqual(step ? [{ ...row, same: true, due: true }] : []);
  });

  it("is kept by the policy that lets triggers do it", async () => {
    const two = await pair();
    await without("review_progress_kept", "review_progress", () => refused(inState(two, "asked")));
    await inState(two, "asked");
  });
});

describe("where a member stands", () => {
  it.each([
    [[3], 3, null],
    [[0], 0, null],
    [[0, 4], 4, null],
    [[3, 0], 3, null],
    [[3, 0, 4, 0], 4, 3],
    [[4, 4, 2], 2, 4],
    [[0, 0], 0, null],
  ] as const)("after %j is %i, and %j before", async (answers, answer, previous) => {
    const two = await pair();
    await agreed(two, answers);
    const rows = await behind`select answer, previous from standing where member_id = ${two.subject.memberId}`;
    expect([...rows]).toEqual([{ answer, previous }]);
  });

  it("is made and changed by the policies that let triggers do it", async () => {
    const two = await pair();
    await without("standing_make", "standing", () => refused(inState(two, "closed")));
    await inState(two, "closed");
    const again = await pair();
    await inState(again, "closed");
    await without("standing_change", "standing", () => refused(inState(again, "closed")));
  });
});

describe("a published figure", () => {
  it("is withheld once somebody whose ratings are in it stops sharing, and no other is", async () => {
    const { member, withdrawn } = await published();
    expect(await withdrawn()).toEqual([false, false]);
    await stopsSharing(member);
    expect(await withdrawn()).toEqual([true, false]);
  });

  it("is withheld once whoever leads the team ends their membership", async () => {
    const { member, lead, withdrawn } = await published();
    const deleted = (act: string) =>
      as(lead, "write", async ({ tx }) => {
        await tx.execute(sql`select set_config('app.act', ${act}, true)`);
        return (await tx.delete(teamSharing).where(sql`member_id = ${member.memberId}::uuid`)).count;
      });
    expect(await deleted("")).toBe(0);
    expect(await deleted("end-membership")).toBe(1);
    expect(await withdrawn()).toEqual([true, false]);
  });

  it("is withheld once they are erased", async () => {
    const { member, withdrawn } = await published();
    expect(await erasePerson(member.accountId)).toEqual({ ok: true });
    expect(await withdrawn()).toEqual([true, false]);
  });

  it.each(["published_figure_withdrawal", "published_figure_found"])("stays without %s", async (policy) => {
    const { member, withdrawn } = await published();
    await without(policy, "published_figure", () => stopsSharing(member));
    expect(await withdrawn()).toEqual([false, false]);
  });
});

it("has tried every policy that holds for triggers alone", () => {
  expect([...tried].sort()).toEqual(policiesOfTriggers);
});

/** Does `work` while a policy lets nothing through. */
async function without(policy: string, table: string, work: () => Promise<unknown>): Promise<void> {
  tried.add(policy);
  const [kept] = await behind<{ qual: string | null; with_check: string | null }[]>`
    select qual, with_check from pg_policies where policyname = ${policy}`;
  const clauses = (using: string | undefined | null, check: string | undefined | null) =>
    `${kept?.qual ? `using (${using})` : ""} ${kept?.with_check ? `with check (${check})` : ""}`;
  await behind.unsafe(`alter policy ${policy} on ${table} ${clauses("false", "false")}`);
  try {
    await work();
  } finally {
    await behind.unsafe(`alter policy ${policy} on ${table} ${clauses(kept?.qual, kept?.with_check)}`);
  }
}

function refused(work: Promise<unknown>) {
  return expect(work).rejects.toMatchObject({ code: "42501" });
}

/** What closed reviews agreed of one responsibility, one after the other. */
async function agreed({ subject, mentor }: Pair, answers: readonly number[]): Promise<void> {
  const { reviewId } = await inState({ subject, mentor }, "decided");
  for (const [index, answer] of answers.entries()) {
    const at = new Date(Date.UTC(2026, index));
    await behind`set session_replication_role = replica`;
    await behind`alter table agreed_rating enable always trigger agreed_rating_moves_standing`;
    await behind`
      insert into agreed_rating (organization_id, id, member_id, review_id, responsibility_key, answer, agreed_at, with_member_id)
      values (${subject.organizationId}, ${newId()}, ${subject.memberId}, ${index === 0 ? reviewId : newId()}, ${key},
        ${answer}, ${at}, ${mentor.memberId})`;
    await behind`alter table agreed_rating enable trigger agreed_rating_moves_standing`;
    await behind`set session_replication_role = origin`;
  }
}

/** Somebody who shares with a team, a figure of it that they are in, and one that they are not in. */
async function published() {
  const { administrator, subject: member, mentor: lead } = await pair();
  const { organizationId } = administrator;
  const teamId = newId();
  await as(administrator, "write", async ({ tx }) => {
    const row = { organizationId, teamId, joinedOn: "2026-01-15" };
    await tx.insert(team).values({ organizationId, id: teamId, name: "Team" });
    await tx.insert(teamMembership).values([
      { ...row, id: newId(), memberId: lead.memberId, role: "lead" },
      { ...row, id: newId(), memberId: member.memberId, role: "member" },
    ]);
  });
  await as(member, "write", ({ tx, memberId }) =>
    tx.insert(teamSharing).values({ organizationId, id: newId(), teamId, memberId, sharedAt: sql`now()` }),
  );
  const others = [1, 2, 3, 4, 5].map(() => newId());
  await transaction("write", async (tx) => {
    await tx.execute(sql`select set_config('app.job', 'freeze-half-year', true),
      set_config('app.organization_id', ${organizationId}, true)`);
    const figure = { organizationId, teamId, kind: "held" as const, responsibilityKey: key, high: 3 };
    const at = { frozenAt: sql`now()` };
    await tx.insert(publishedFigure).values([
      { ...figure, ...at, id: newId(), halfYear: "2025-H2", contributors: [member.memberId, ...others] },
      { ...figure, ...at, id: newId(), halfYear: "2026-H1", contributors: others },
    ]);
  });
  const withdrawn = async () => {
    const rows = await behind<{ is: boolean }[]>`
      select withdrawn_at is not null "is" from published_figure where team_id = ${teamId} order by half_year`;
    return rows.map(({ is }) => is);
  };
  return { member, lead, withdrawn };
}

function stopsSharing(person: TestPerson) {
  return as(person, "write", ({ tx }) => tx.delete(teamSharing));
}
