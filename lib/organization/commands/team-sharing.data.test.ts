import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { joinedAs } from "@/db/testing/pairs";
import { as, signedUp, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import { listOwnSharing, listTeaching } from "../queries/team-sharing";
import { removeMember } from "./member";
import { addToTeam, makeTeam } from "./team";
import { setSharing, setTeachingOffers } from "./team-sharing";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

describe("sharing with the leads of a team", () => {
  it("is off until chosen, is switched once however often it is sent, and ends at once", async () => {
    const { member, teamId } = await team();
    expect(await as(member, "read", listOwnSharing)).toMatchObject([
      { teamId, name: "Platform", leads: [{ displayName: "Lead" }], sharedAt: null },
    ]);
    await Promise.all([1, 2, 3].map(() => set(member, teamId, "yes")));
    expect((await as(member, "read", listOwnSharing))[0]?.sharedAt).toBeInstanceOf(Date);
    await set(member, teamId, "no");
    await set(member, teamId, "no");
    expect(await as(member, "read", listOwnSharing)).toMatchObject([{ sharedAt: null }]);
    expect(await eventsIn(member, "sharing-switched-on")).toHaveLength(1);
    expect(await eventsIn(member, "sharing-switched-off")).toHaveLength(1);
  });

  it("is for whoever belongs to the team alone", async () => {
    const { administrator, lead, other, teamId } = await team();
    await expect(set(administrator, teamId, "yes")).rejects.toThrow("not-found");
    await expect(set(lead, teamId, "yes")).rejects.toThrow("not-found");
    await expect(set(other, teamId, "yes")).rejects.toThrow("not-found");
    await expect(set(await signedUp("Outsider"), teamId, "yes")).rejects.toThrow("not-found");
    for (const person of [administrator, lead, other]) expect(await as(person, "read", listOwnSharing)).toEqual([]);
  });
});

describe("offers to teach", () => {
  const [first, second, third] = ["design-solutions-independently", "optimise-model-performance", "no-such-thing"];

  it("are set as a whole, and everybody of the workspace reads who offers what", async () => {
    const { administrator, member, other } = await team();
    await offer(member, [first, second]);
    await offer(other, [second]);
    await offer(other, [second]);
    const read = async (person: TestPerson) => (await as(person, "read", listTeaching)).sort(byKey);
    expect(await read(other)).toEqual([
      { key: first, isMine: false, names: ["Member"], count: 1 },
      { key: second, isMine: true, names: ["Member", "Other"], count: 2 },
    ]);
    expect(await read(await signedUp("Outsider"))).toEqual([]);
    expect(await offer(member, [third])).toMatchObject({ fields: { keys: "unknown-key" } });
    await offer(member, []);
    await as(administrator, "write", (viewer) => removeMember(viewer, other.memberId));
    expect(await read(administrator)).toEqual([]);
    expect(await eventsIn(member, "teaching-offers-set")).toHaveLength(3);
  });
});

async function team() {
  const administrator = await signedUp("Administrator");
  const lead = await joinedAs("member", administrator, "Lead");
  const member = await joinedAs("member", administrator, "Member");
  const other = await joinedAs("member", administrator, "Other");
  const made = await as(administrator, "write", (viewer) =>
    makeTeam(viewer, { name: "Platform", clientKey: newId(), leads: [lead.memberId] }),
  );
  if (!made.ok) throw new Error(made.code);
  const { teamId } = made;
  await as(lead, "write", (viewer) =>
    addToTeam(viewer, { teamId, role: "member", joinedOn: undefined, people: [member.memberId] }),
  );
  return { administrator, lead, member, other, teamId };
}

function set(person: TestPerson, teamId: string, shares: "yes" | "no") {
  return as(person, "write", (viewer) => setSharing(viewer, { teamId, shares }));
}

function offer(person: TestPerson, keys: string[]) {
  return as(person, "write", (viewer) => setTeachingOffers(viewer, { keys }));
}

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}

function eventsIn({ organizationId }: TestPerson, action: string) {
  return behind`select id from audit_event where organization_id = ${organizationId} and action = ${action}`;
}
