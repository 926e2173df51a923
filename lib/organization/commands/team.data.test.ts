import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { joinedAs } from "@/db/testing/pairs";
import { as, signedUp, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { listenToStatements } from "@/db/transaction";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { findTeam, listTeamChoices, listTeamPeople, listTeams } from "../queries/team";
import { listOwnSharing } from "../queries/team-sharing";
import { removeMember } from "./member";
import { addToTeam, endTeamMembership, makeTeam, renameTeam } from "./team";
import { setSharing } from "./team-sharing";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const today = new Date().toISOString().slice(0, 10);

describe("making a team", () => {
  it("is for administrators, who say who leads it, and for leads, who lead what they make", async () => {
    const { administrator, lead, member } = await people();
    const input = { name: "Search", clientKey: newId(), leads: [] };
    expect(await as(administrator, "write", (viewer) => makeTeam(viewer, input))).toEqual({
      ok: false,
      code: "invalid-input",
      fields: { people: "required" },
    });
    await expect(as(member, "write", (viewer) => makeTeam(viewer, input))).rejects.toThrow("forbidden");
    // Who else should lead it is not for a lead to say.
    const second = await done(as(lead, "write", (viewer) => makeTeam(viewer, { ...input, leads: [member.memberId] })));
    expect(await as(lead, "read", (viewer) => findTeam(viewer, second.teamId))).toEqual({
      ...{ id: second.teamId, name: "Search", leads: [{ memberId: lead.memberId, displayName: "Lead" }] },
      ...{ isLead: true, isMember: false, isAdministrator: false },
    });
    expect(await as(member, "read", (viewer) => findTeam(viewer, second.teamId))).toBeNull();
  });

  it("that is sent twice makes one; a name stands once in a workspace", async () => {
    const { administrator, lead } = await people();
    const input = { name: "Search", clientKey: newId(), leads: [lead.memberId] };
    const made = await Promise.all(
      [1, 2, 3].map(() => done(as(administrator, "write", (viewer) => makeTeam(viewer, input)))),
    );
    expect(new Set(made.map(({ teamId }) => teamId)).size).toBe(1);
    const again = { ...input, clientKey: newId() };
    const taken = { ok: false, code: "invalid-input", fields: { name: "name-taken" } };
    for (const maker of [administrator, lead]) {
      expect(await as(maker, "write", (viewer) => makeTeam(viewer, again))).toEqual(taken);
    }
    const elsewhere = await signedUp("Elsewhere");
    await done(as(elsewhere, "write", (viewer) => makeTeam(viewer, { ...again, leads: [elsewhere.memberId] })));
    expect(
      await as(administrator, "write", (viewer) =>
        makeTeam(viewer, { ...again, name: "Ranking", leads: [elsewhere.memberId] }),
      ),
    ).toMatchObject({ fields: { people: "not-a-member" } });
    // Two of them are there from the beginning.
    expect(await eventsIn(administrator, "team-made")).toHaveLength(3);
  });
});

describe("the people of a team", () => {
  it("are added at once, from a day that has come, and join once", async () => {
    const { teamId, lead, member, other } = await people();
    const add = (joinedOn: string | undefined, people = [member.memberId, other.memberId]) =>
      as(lead, "write", (viewer) => addToTeam(viewer, { teamId, role: "member", joinedOn, people }));
    expect(await add("2100-01-01")).toMatchObject({ fields: { joinedOn: "in-the-future" } });
    expect(await add("2026-02-03", [newId()])).toMatchObject({ fields: { people: "not-a-member" } });
    expect(await add("2026-02-03")).toEqual({ ok: true, added: 2 });
    expect(await add("2026-03-04")).toEqual({ ok: true, added: 0 });
    const { now } = await as(lead, "read", (viewer) => listTeamPeople(viewer, teamId));
    expect(now.map(({ displayName, role, joinedOn }) => [displayName, role, joinedOn])).toEqual([
      ["Lead", "lead", today],
      ["Member", "member", "2026-02-03"],
      ["Other", "member", "2026-02-03"],
    ]);
    const choices = await as(lead, "read", (viewer) => listTeamChoices(viewer, teamId, ""));
    expect(choices).toMatchObject({
      more: false,
      people: [{ displayName: "Administrator" }, { displayName: "Lead", leads: true }, { displayName: "Other lead" }],
    });
    expect(await as(lead, "read", (viewer) => listTeamChoices(viewer, teamId, "other L"))).toMatchObject({
      people: [{ displayName: "Other lead" }],
    });
  });

  it("are many with as few statements", async () => {
    const { teamId, administrator, organizationId } = await people();
    const many = Array.from({ length: 500 }, () => newId());
    await behind`insert into member (organization_id, id, display_name, role)
      select ${organizationId}, id, 'Somebody ' || id, 'member' from unnest(${many}::uuid[]) id`;
    const count = await statementsOf(administrator, (viewer) =>
      addToTeam(viewer, { teamId, role: "member", joinedOn: undefined, people: many }),
    );
    expect(count).toBeLessThanOrEqual(10);
    expect(await statementsOf(administrator, (viewer) => listTeamPeople(viewer, teamId))).toBe(2);
    expect(await statementsOf(administrator, (viewer) => findTeam(viewer, teamId))).toBe(2);
    expect(await statementsOf(administrator, listTeams)).toBe(2);
    expect(await as(administrator, "read", listTeams)).toMatchObject([{ people: 0 }, { people: 500 }]);
  });

  it("leave with a date, and what they shared there is gone, also when they come back", async () => {
    const { teamId, lead, member } = await people();
    await joined(lead, teamId, member);
    await as(member, "write", (viewer) => setSharing(viewer, { teamId, shares: "yes" }));
    expect(await sharingRows(teamId)).toBe(1);
    expect(await end(lead, teamId, member)).toMatchObject({ ok: true, role: "member" });
    expect(await sharingRows(teamId)).toBe(0);
    const list = await as(lead, "read", (viewer) => listTeamPeople(viewer, teamId));
    expect(list.before).toMatchObject([{ displayName: "Member", leftOn: today }]);
    expect(await as(member, "read", (viewer) => findTeam(viewer, teamId))).toBeNull();
    await expect(as(member, "write", (viewer) => setSharing(viewer, { teamId, shares: "yes" }))).rejects.toThrow(
      "not-found",
    );
    // A row that nobody should have left behind is not taken over.
    await behind`insert into team_sharing (organization_id, id, team_id, member_id, shared_at)
      values (${member.organizationId}, ${newId()}, ${teamId}, ${member.memberId}, now())`;
    await joined(lead, teamId, member);
    expect(await as(member, "read", listOwnSharing)).toMatchObject([{ teamId, sharedAt: null }]);
    expect(await eventsIn(lead, "team-left")).toHaveLength(1);
  });

  it("who joined on a day that is still ahead where the lead lives leave on that day", async () => {
    const { teamId, lead, member } = await people();
    await joined(lead, teamId, member);
    await behind`update team_membership set joined_on = current_date + 1 where member_id = ${member.memberId}`;
    expect(await end(lead, teamId, member)).toMatchObject({ ok: true });
  });

  it("keep a lead, but for what an administrator decides", async () => {
    const { teamId, administrator, lead, member } = await people();
    expect(await end(lead, teamId, lead, "lead")).toEqual({ ok: false, code: "last-lead" });
    await done(
      as(lead, "write", (viewer) =>
        addToTeam(viewer, { teamId, role: "lead", joinedOn: undefined, people: [member.memberId] }),
      ),
    );
    // Two who end each other at once leave one.
    const outcomes = await Promise.allSettled([end(lead, teamId, member, "lead"), end(member, teamId, lead, "lead")]);
    expect(outcomes.filter((one) => one.status === "fulfilled" && one.value.ok)).toHaveLength(1);
    const { now } = await as(administrator, "read", (viewer) => listTeamPeople(viewer, teamId));
    const [last] = now.filter(({ role }) => role === "lead");
    expect(
      await as(administrator, "write", (viewer) => endTeamMembership(viewer, { teamId, membershipId: last?.id ?? "" })),
    ).toMatchObject({ ok: true });
    expect(
      await as(administrator, "write", (viewer) => endTeamMembership(viewer, { teamId, membershipId: last?.id ?? "" })),
    ).toMatchObject({ code: "moved-on" });
  });

  it("leave with the workspace, and share no more", async () => {
    const { teamId, administrator, lead, member } = await people();
    await joined(lead, teamId, member);
    await as(member, "write", (viewer) => setSharing(viewer, { teamId, shares: "yes" }));
    expect(await as(administrator, "write", (viewer) => removeMember(viewer, member.memberId))).toEqual({ ok: true });
    expect(await sharingRows(teamId)).toBe(0);
    const { before } = await as(lead, "read", (viewer) => listTeamPeople(viewer, teamId));
    expect(before).toMatchObject([{ memberId: member.memberId, leftOn: today }]);
    await expect(joined(lead, teamId, member)).rejects.toThrow("invalid-input");
  });
});

describe("who may", () => {
  it("manage: its leads and administrators; to others it is known by belonging, or not at all", async () => {
    const all = await people();
    const { teamId, administrator, lead, member, other, otherLead } = all;
    await joined(lead, teamId, member);
    const former = other;
    await done(
      as(lead, "write", (viewer) =>
        addToTeam(viewer, { teamId, role: "lead", joinedOn: undefined, people: [former.memberId] }),
      ),
    );
    await end(lead, teamId, former, "lead");
    const outsider = await signedUp("Outsider");
    const acts: ((viewer: Viewer) => Promise<unknown>)[] = [
      (viewer) => listTeamPeople(viewer, teamId),
      (viewer) => listTeamChoices(viewer, teamId, ""),
      (viewer) => renameTeam(viewer, { teamId, name: "Not yours" }),
      (viewer) => addToTeam(viewer, { teamId, role: "lead", joinedOn: undefined, people: [viewer.memberId] }),
      (viewer) => endTeamMembership(viewer, { teamId, membershipId: newId() }),
    ];
    for (const act of acts) {
      await expect(as(member, "write", act)).rejects.toThrow("forbidden");
      for (const stranger of [otherLead, former]) await expect(as(stranger, "write", act)).rejects.toThrow("not-found");
    }
    // An administrator elsewhere may do it, to what there is not.
    for (const act of acts.slice(2)) expect(await as(outsider, "write", act)).toMatchObject({ code: "not-found" });
    expect(await as(outsider, "read", (viewer) => listTeamPeople(viewer, teamId))).toEqual({ now: [], before: [] });
    const known = (person: TestPerson) => as(person, "read", (viewer) => findTeam(viewer, teamId));
    expect(await known(member)).toMatchObject({ isLead: false, isMember: true, isAdministrator: false });
    expect(await known(administrator)).toMatchObject({ isLead: false, isMember: false, isAdministrator: true });
    expect(await Promise.all([otherLead, former, outsider].map(known))).toEqual([null, null, null]);
    const names = async (person: TestPerson) =>
      (await as(person, "read", listTeams)).map(({ name, people }) => [name, people]);
    expect(await names(member)).toEqual([["Platform", null]]);
    expect(await names(lead)).toEqual([["Platform", 1]]);
    expect(await names(otherLead)).toEqual([["Data", 0]]);
    expect(await names(administrator)).toEqual([
      ["Data", 0],
      ["Platform", 1],
    ]);
    expect(await names(former)).toEqual([]);
  });

  it("rename it to what no other is called", async () => {
    const { teamId, lead, administrator } = await people();
    const rename = (name: string) => as(lead, "write", (viewer) => renameTeam(viewer, { teamId, name }));
    expect(await rename("Data")).toEqual({ ok: false, code: "invalid-input", fields: { name: "name-taken" } });
    expect(await rename("Platform")).toEqual({ ok: true });
    expect(await rename("Foundations")).toEqual({ ok: true });
    expect(await as(administrator, "read", (viewer) => findTeam(viewer, teamId))).toMatchObject({
      name: "Foundations",
    });
    expect(await eventsIn(lead, "team-renamed")).toHaveLength(1);
  });
});

/** A workspace with two teams; nobody belongs to them yet. */
async function people() {
  const administrator = await signedUp("Administrator");
  const lead = await joinedAs("member", administrator, "Lead");
  const otherLead = await joinedAs("member", administrator, "Other lead");
  const member = await joinedAs("member", administrator, "Member");
  const other = await joinedAs("member", administrator, "Other");
  const make = (name: string, { memberId }: TestPerson) =>
    done(as(administrator, "write", (viewer) => makeTeam(viewer, { name, clientKey: newId(), leads: [memberId] })));
  const { teamId } = await make("Platform", lead);
  await make("Data", otherLead);
  return { ...{ administrator, lead, otherLead, member, other, teamId }, organizationId: lead.organizationId };
}

function joined(by: TestPerson, teamId: string, { memberId }: TestPerson) {
  const input = { teamId, role: "member" as const, joinedOn: "2026-01-05", people: [memberId] };
  return done(as(by, "write", (viewer) => addToTeam(viewer, input)));
}

async function end(by: TestPerson, teamId: string, { memberId }: TestPerson, role = "member") {
  const [row] = await behind`select id from team_membership
    where team_id = ${teamId} and member_id = ${memberId} and role = ${role} and left_on is null`;
  return as(by, "write", (viewer) => endTeamMembership(viewer, { teamId, membershipId: row?.id ?? newId() }));
}

async function sharingRows(teamId: string): Promise<number> {
  const rows = await behind`select id from team_sharing where team_id = ${teamId}`;
  return rows.length;
}

function eventsIn({ organizationId }: TestPerson, action: string) {
  return behind`select id from audit_event where organization_id = ${organizationId} and action = ${action}`;
}

async function statementsOf(person: TestPerson, work: (viewer: Viewer) => Promise<unknown>): Promise<number> {
  let count = 0;
  const stop = listenToStatements(() => {
    count += 1;
  });
  await as(person, "write", work);
  stop();
  return count;
}

async function done<T extends { ok: boolean }>(outcome: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const made = await outcome;
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made as Extract<T, { ok: true }>;
}
