import { afterAll, describe, expect, it } from "vitest";
import { connect } from "./connection";
import { everybody } from "./testing/everybody";
import type { SharedState } from "./testing/mentored";
import { testDatabase } from "./testing/test-database";

const database = await testDatabase();
const people = await everybody();
const { subject, mentor } = people;
const { bystanderId } = subject;
const sql = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => sql.end());

/** A change of a review as one side, undone afterwards: how many rows it changed, or the code of the refusal. */
function tried(who: "subject" | "mentor", state: SharedState, set: string, act = ""): Promise<number | string> {
  return triedOn(who, `update review set ${set} where id = '${subject.shared[state].reviewId}'`, act);
}

async function triedOn(who: "subject" | "mentor", statement: string, act = ""): Promise<number | string> {
  const { organizationId, memberId } = people[who];
  await sql`begin`;
  try {
    await sql`select set_config('app.organization_id', ${organizationId}, true),
      set_config('app.member_id', ${memberId}, true), set_config('app.act', ${act}, true),
      set_config('role', 'rung_app', true)`;
    const { count } = await sql.unsafe(statement);
    return count;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await sql`rollback`;
  }
}

const refused = "42501";
const outlawed = "23514";

describe("a review keeps its word", () => {
  it.each([
    ["the mentor sets the subject's flag", "mentor", "accepted", "self_submitted_at = now()", "take-back"],
    ["the mentor clears it", "mentor", "selfIn", "self_submitted_at = null", "take-back"],
    ["the subject sets the mentor's flag", "subject", "accepted", "mentor_submitted_at = now()", "take-back"],
    ["the subject clears it", "subject", "mentorIn", "mentor_submitted_at = null", "take-back"],
    ["the subject clears their own without taking back", "subject", "selfIn", "self_submitted_at = null", ""],
    ["the mentor clears their own without taking back", "mentor", "mentorIn", "mentor_submitted_at = null", ""],
    ["the subject moves the moment of their own", "subject", "selfIn", "self_submitted_at = now()", ""],
    [
      "another mentor is named once one has submitted",
      "subject",
      "mentorIn",
      `mentor_member_id = '${bystanderId}'`,
      "",
    ],
    ["the reveal is moved", "subject", "revealed", "revealed_at = now()", ""],
    ["what is revealed is opened again", "subject", "decided", "state = 'open'", ""],
    ["what is revealed is set aside", "subject", "decided", "state = 'withdrawn', withdrawn_at = now()", ""],
    ["the mentor changes the due date", "mentor", "accepted", "due_on = null", ""],
    ["the mentor writes the statement", "mentor", "revealed", "statement = 'x'", ""],
    ["the mentor sets it aside", "mentor", "accepted", "state = 'withdrawn', withdrawn_at = now()", ""],
    ["the mentor names somebody else", "mentor", "accepted", `mentor_member_id = '${bystanderId}'`, ""],
  ] as const)("refuses when %s", async (_, who, state, set, act) => {
    expect(await tried(who, state, set, act)).toBe(refused);
  });

  it.each([
    ["subject", "accepted", "self_submitted_at = now()", ""],
    ["mentor", "accepted", "mentor_submitted_at = now()", ""],
    ["subject", "selfIn", "self_submitted_at = null", "take-back"],
    ["mentor", "mentorIn", "mentor_submitted_at = null", "take-back"],
    ["subject", "accepted", `mentor_member_id = '${bystanderId}', mentor_accepted_at = null`, ""],
    ["subject", "accepted", "due_on = null", ""],
    ["subject", "revealed", "statement = 'x'", ""],
    ["subject", "accepted", "state = 'withdrawn', withdrawn_at = now()", ""],
    ["mentor", "decided", "state = 'closed', closing = 'signed', closed_at = now()", ""],
  ] as const)("lets the %s of %s set %s", async (who, state, set, act) => {
    expect(await tried(who, state, set, act)).toBe(1);
  });

  it.each([
    ["subject", "mentorIn", "self_submitted_at = now()"],
    ["mentor", "selfIn", "mentor_submitted_at = now()"],
    ["subject", "accepted", "revealed_at = now()"],
    ["subject", "accepted", "state = 'revealed'"],
    ["subject", "selfIn", "state = 'closed', closing = 'self-rated', closed_at = now()"],
    ["subject", "accepted", "state = 'closed', closing = 'signed', closed_at = now()"],
    ["subject", "accepted", `mentor_member_id = '${subject.memberId}'`],
    ["subject", "accepted", "mentor_member_id = null"],
    ["mentor", "asked", "mentor_submitted_at = now()"],
    ["subject", "accepted", "mentor_declined_at = now()"],
    ["subject", "accepted", "state = 'withdrawn'"],
  ] as const)("has no row between: the %s of %s sets %s", async (who, state, set) => {
    expect(await tried(who, state, set)).toBe(outlawed);
  });

  it("changes nothing of a closed one for either", async () => {
    for (const who of ["subject", "mentor"] as const) expect(await tried(who, "closed", "statement = null")).toBe(0);
    expect(mentor.memberId).not.toBe(subject.memberId);
  });
});

describe("an agreement keeps its word", () => {
  // In `revealed` the subject has proposed one thing and the mentor another, and neither is confirmed.
  const confirm = (who: "subject" | "mentor", more: string, by = who === "subject" ? mentor : subject) =>
    triedOn(
      who,
      `update agreement set confirmed_at = now() ${more}
        where review_id = '${subject.shared.revealed.reviewId}' and proposed_by_member_id = '${by.memberId}'`,
    );

  it("lets either side confirm the other's proposal as it stands", async () => {
    expect([await confirm("subject", ""), await confirm("mentor", "")]).toEqual([1, 1]);
  });

  it.each([
    "reason = 'x'",
    "answer = 5",
    "version = version + 1",
    "outcome = 'rating', answer = 5, experiment = null, until = null",
    "proposed_at = now()",
  ])("refuses whoever confirms and sets %s", async (set) => {
    expect(await confirm("mentor", `, ${set}`)).toBe(refused);
  });

  it("refuses to confirm one's own, also when it is passed off as the other's in the same breath", async () => {
    expect(await confirm("subject", "", subject)).toBe(refused);
    expect(await confirm("subject", `, proposed_by_member_id = '${mentor.memberId}'`, subject)).toBe(refused);
  });
});
