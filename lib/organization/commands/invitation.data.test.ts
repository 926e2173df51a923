import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { as, personIn, signedUp, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { acceptInvitation } from "@/lib/auth/commands/accept-invitation";
import { lookAtInvitation } from "@/lib/auth/invitation-link";
import { tokenHash } from "@/lib/auth/tokens";
import { withViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { listMembers } from "../queries";
import { listInvitations } from "../queries/invitation";
import { inviteMember, resendInvitation, revokeInvitation } from "./invitation";
import { removeMember } from "./member";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const spent = { ok: false, code: "token-spent" };

describe("an invitation", () => {
  it("brings somebody in, under the name they have in their own workspace", async () => {
    const { host, guest, token } = await invited();
    expect(await lookAtInvitation(token, guest.sessionToken)).toMatchObject({
      is: "open",
      workspaceName: "Host",
      invitedBy: "Host",
      you: { email: await emailOf(guest), isInvited: true },
    });
    expect(await accept(guest, token)).toEqual({ ok: true, workspace: host.workspace });
    const members = await as(host, "read", listMembers);
    expect(members.map(({ displayName, role }) => [displayName, role])).toEqual([
      ["Guest", "member"],
      ["Host", "administrator"],
    ]);
    const [one] = await as(host, "read", listInvitations);
    expect(one).toMatchObject({ state: "accepted", email: await emailOf(guest), invitedBy: "Host" });
    expect(await lookAtInvitation(token, guest.sessionToken)).toMatchObject({
      is: "joined",
      workspace: host.workspace,
    });
    expect(await lookAtInvitation(token, null)).toEqual({ is: "gone" });
  });

  it("gives whoever comes no rights of an administrator they have elsewhere", async () => {
    const { host, guest, token } = await invited();
    await accept(guest, token);
    const there = await personIn(guest.sessionToken, host.workspace);
    await expect(as(there, "read", listInvitations)).rejects.toThrow("forbidden");
    await expect(as(there, "write", (viewer) => removeMember(viewer, host.memberId))).rejects.toThrow("forbidden");
    // The second lock says the same where the first is left out.
    await expect(
      as(there, "write", ({ tx }) =>
        tx.execute(`update member set role = 'administrator' where id = '${there.memberId}'`),
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });

  it("has one effect and one line in the log, however many accept at once", async () => {
    const { host, guest, token } = await invited();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => accept(guest, token)));
    expect(new Set(outcomes.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ ok: true, workspace: host.workspace })]),
    );
    expect(await eventsIn(host, "member-joined")).toHaveLength(1);
    expect(await as(host, "read", listMembers)).toHaveLength(2);
  });

  it("is refused after seven days, when it was withdrawn, and when nobody made it", async () => {
    const { host, guest, token } = await invited();
    const [made] = await behind`select expires_at - created_at as days from invitation_token
      where token_hash = ${tokenHash(token)}`;
    expect(made?.days).toBe("7 days");
    await behind`update invitation_token set expires_at = now() where token_hash = ${tokenHash(token)}`;
    await behind`update invitation set expires_at = now() where organization_id = ${host.organizationId}`;
    expect(await accept(guest, token)).toEqual(spent);
    expect(await lookAtInvitation(token, guest.sessionToken)).toEqual({ is: "gone" });
    expect(await as(host, "read", listInvitations)).toMatchObject([{ state: "expired" }]);

    const again = await invite(host, guest);
    expect(again.renewed).toBe(true);
    const id = await idOf(host);
    expect(await as(host, "write", (viewer) => revokeInvitation(viewer, id))).toEqual({ ok: true });
    expect(await as(host, "write", (viewer) => revokeInvitation(viewer, id))).toMatchObject({ code: "moved-on" });
    expect(await as(host, "write", (viewer) => resendInvitation(viewer, id))).toMatchObject({ code: "moved-on" });
    expect(await accept(guest, again.token)).toEqual(spent);
    expect(await eventsIn(host, "invitation-revoked")).toHaveLength(1);

    for (const unknown of ["", "x", "nul\0", "half\ud83d", "' or true --"]) {
      expect(await accept(guest, unknown)).toEqual(spent);
      expect(await lookAtInvitation(unknown, null)).toEqual({ is: "gone" });
    }
    expect(await as(host, "read", listMembers)).toHaveLength(1);
  });

  it("is for one address: another is refused, and sees it masked", async () => {
    const { guest, token } = await invited();
    const other = await signedUp("Other");
    expect(await accept(other, token)).toEqual({ ok: false, code: "forbidden" });
    const look = await lookAtInvitation(token, other.sessionToken);
    expect(look).toMatchObject({ is: "open", email: "p•••@example.com", you: { isInvited: false } });
    expect(JSON.stringify(look)).not.toContain((await emailOf(guest)).slice(2));
    expect(await accept(guest, token)).toMatchObject({ ok: true });
    expect(await accept(other, token)).toEqual({ ok: false, code: "forbidden" });
  });

  it("is not for the people of the demo, who are everybody's", async () => {
    const { guest, token } = await invited();
    await behind`update account set demo_key = ${newId()} where id = ${guest.accountId}`;
    expect(await accept(guest, token)).toEqual({ ok: false, code: "forbidden" });
    expect(await lookAtInvitation(token, guest.sessionToken)).toMatchObject({ you: { isInvited: false } });
  });

  it("gets a new link, and the old one is dead", async () => {
    const { host, guest, token } = await invited();
    const id = await idOf(host);
    const renewed = await as(host, "write", (viewer) => resendInvitation(viewer, id));
    if (!renewed.ok) throw new Error(renewed.code);
    expect(await lookAtInvitation(token, null)).toEqual({ is: "gone" });
    expect(await accept(guest, token)).toEqual(spent);
    expect(await accept(guest, renewed.token)).toMatchObject({ ok: true });
    expect(await as(host, "write", (viewer) => resendInvitation(viewer, id))).toMatchObject({ code: "moved-on" });
    expect(await as(host, "write", (viewer) => resendInvitation(viewer, newId()))).toMatchObject({ code: "not-found" });
  });

  it("is one at a time for an address, also of many at once; a member's address is refused", async () => {
    const host = await signedUp("Host");
    const guest = await signedUp("Guest");
    const email = await emailOf(guest);
    const spellings = Array.from({ length: 10 }, (_, index) => (index % 2 ? email.toUpperCase() : email));
    await Promise.all(
      spellings.map((one) => as(host, "write", (viewer) => inviteMember(viewer, { email: one, clientKey: newId() }))),
    );
    expect(await as(host, "read", listInvitations)).toHaveLength(1);
    const { token } = await invite(host, guest);
    expect(await accept(guest, token)).toMatchObject({ ok: true });
    const refused = { ok: false, code: "invalid-input", fields: { email: "already-member" } };
    for (const one of [email, email.toUpperCase(), await emailOf(host)]) {
      expect(await as(host, "write", (viewer) => inviteMember(viewer, { email: one, clientKey: newId() }))).toEqual(
        refused,
      );
    }
  });

  it("that is sent twice is one line in the log, and the second answer has the link that works", async () => {
    const host = await signedUp("Host");
    const guest = await signedUp("Guest");
    const input = { email: await emailOf(guest), clientKey: newId() };
    const first = await as(host, "write", (viewer) => inviteMember(viewer, input));
    const second = await as(host, "write", (viewer) => inviteMember(viewer, input));
    expect(await eventsIn(host, "invitation-made")).toHaveLength(1);
    expect([first.ok && first.renewed, second.ok && second.renewed]).toEqual([false, false]);
    expect(await accept(guest, (first.ok && first.token) || "")).toEqual(spent);
    expect(await accept(guest, (second.ok && second.token) || "")).toMatchObject({ ok: true });
  });

  it("keeps no token, and is nothing to another workspace", async () => {
    const { host, token } = await invited();
    const outsider = await signedUp("Outsider");
    const id = await idOf(host);
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await behind`select to_jsonb(t) as row from invitation_token t
      union all select to_jsonb(i) from invitation i`;
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await as(outsider, "read", listInvitations)).toEqual([]);
    for (const act of [resendInvitation, revokeInvitation])
      expect(await as(outsider, "write", (viewer) => act(viewer, id))).toMatchObject({ code: "not-found" });
    expect(await as(outsider, "write", (viewer) => removeMember(viewer, host.memberId))).toMatchObject({
      code: "not-found",
    });
  });
});

describe("removing somebody", () => {
  it("closes the workspace to them at once, and a new invitation brings them back by the same row", async () => {
    const { host, guest, token } = await invited();
    await accept(guest, token);
    const there = await personIn(guest.sessionToken, host.workspace);
    expect(await as(host, "write", (viewer) => removeMember(viewer, there.memberId))).toEqual({ ok: true });
    expect(await withViewer(guest.sessionToken, host.workspace, "read", async () => true)).toEqual({ is: "outside" });
    expect(await as(host, "write", (viewer) => removeMember(viewer, there.memberId))).toMatchObject({
      code: "not-found",
    });
    expect(await as(host, "read", listMembers)).toHaveLength(1);
    expect(await eventsIn(host, "member-removed")).toHaveLength(1);
    // A used link lets nobody back in.
    expect(await accept(guest, token)).toEqual(spent);

    // Even an administrator who was removed comes back as a member.
    await behind`update member set role = 'administrator' where id = ${there.memberId}`;
    expect(await accept(guest, (await invite(host, guest)).token)).toMatchObject({ ok: true });
    const back = await personIn(guest.sessionToken, host.workspace);
    expect(back.memberId).toBe(there.memberId);
    expect((await as(host, "read", listMembers)).map(({ role }) => role).sort()).toEqual(["administrator", "member"]);
    expect(await eventsIn(host, "member-joined")).toHaveLength(2);
  });

  it("leaves the last administrator, also when two remove each other at once", async () => {
    const { host, guest, token } = await invited();
    const last = { ok: false, code: "last-administrator" };
    expect(await as(host, "write", (viewer) => removeMember(viewer, host.memberId))).toEqual(last);
    await accept(guest, token);
    const there = await personIn(guest.sessionToken, host.workspace);
    await behind`update member set role = 'administrator' where id = ${there.memberId}`;
    const outcomes = await Promise.allSettled([
      as(host, "write", (viewer) => removeMember(viewer, there.memberId)),
      as(there, "write", (viewer) => removeMember(viewer, host.memberId)),
    ]);
    const done = outcomes.filter((one) => one.status === "fulfilled" && one.value.ok);
    expect(done).toHaveLength(1);
    const rest = await behind`select id from member where organization_id = ${host.organizationId}
      and role = 'administrator' and ended_at is null`;
    expect(rest).toHaveLength(1);
  });

  it("is not done in the demo workspace", async () => {
    const { host, guest, token } = await invited();
    await accept(guest, token);
    const there = await personIn(guest.sessionToken, host.workspace);
    await behind`update organization set is_demo = true where id = ${host.organizationId}`;
    expect(await as(host, "write", (viewer) => removeMember(viewer, there.memberId))).toMatchObject({
      code: "forbidden",
    });
  });
});

async function invited() {
  const host = await signedUp("Host");
  const guest = await signedUp("Guest");
  return { host, guest, token: (await invite(host, guest)).token };
}

async function invite(host: TestPerson, guest: TestPerson) {
  const email = await emailOf(guest);
  const made = await as(host, "write", (viewer) => inviteMember(viewer, { email, clientKey: newId() }));
  if (!made.ok) throw new Error(made.code);
  return made;
}

function accept(guest: TestPerson, token: string) {
  return as(guest, "write", (viewer) => acceptInvitation(viewer, token));
}

async function emailOf({ accountId }: TestPerson): Promise<string> {
  const [row] = await behind`select email from account where id = ${accountId}`;
  return row?.email;
}

async function idOf(host: TestPerson): Promise<string> {
  const [one] = await as(host, "read", listInvitations);
  return one?.id ?? "";
}

function eventsIn({ organizationId }: TestPerson, action: string) {
  return behind`select id from audit_event where organization_id = ${organizationId} and action = ${action}`;
}
