import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { as, personIn, signedUp, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { listenToStatements } from "@/db/transaction";
import { newId } from "@/lib/ids";
import { signIn, signOut, signUp } from "./commands";
import { changeEmail } from "./commands/change-email";
import { changePassword } from "./commands/change-password";
import { endOtherSessions, endSession } from "./commands/end-sessions";
import { setPreferences } from "./commands/set-preferences";
import { takePasswordCheck } from "./commands/take-password-check";
import { type PasswordProof, provePassword } from "./own-password";
import { hashPassword } from "./password";
import { getOwnAccount } from "./queries";
import { type Viewer, withViewer } from "./viewer";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 2, onnotice: () => {} });
afterAll(() => behind.end());

const password = "a long enough password";
const other = "another long password";

describe("sessions", () => {
  it("keep a label of their browser, and tell which one this is", async () => {
    const { sessions } = await withSessions(2, "Firefox, Linux");
    const own = await as(sessions[1] as TestPerson, "read", getOwnAccount);
    expect(own.sessions.map(({ browser, isThis }) => ({ browser, isThis }))).toEqual([
      { browser: "Firefox, Linux", isThis: true },
      { browser: "Firefox, Linux", isThis: false },
      { browser: "", isThis: false },
    ]);
  });

  it("end one by one: its cookie is dead at the next request, the others live", async () => {
    const { person, sessions } = await withSessions(2);
    const [first, second] = sessions as [TestPerson, TestPerson];
    const id = await as(second, "read", async (viewer) => viewer.sessionId);
    expect(await as(first, "write", (viewer) => endSession(viewer, id))).toEqual({ ok: true });
    expect(await lives(second)).toBe(false);
    expect(await Promise.all([person, first].map(lives))).toEqual([true, true]);
    // Ended is ended, and is not listed.
    expect(await as(first, "write", (viewer) => endSession(viewer, id))).toMatchObject({ code: "not-found" });
    expect((await as(first, "read", getOwnAccount)).sessions).toHaveLength(2);
  });

  it("end all at once but this one", async () => {
    const { person, sessions } = await withSessions(3);
    expect(await as(person, "write", endOtherSessions)).toEqual({ ok: true, ended: 3 });
    expect(await Promise.all([person, ...sessions].map(lives))).toEqual([true, false, false, false]);
    expect(await eventsOf(person)).toContain("sessions-ended");
  });

  it("of somebody else cannot be ended or seen", async () => {
    const [mine, theirs] = await Promise.all([signedUp(), signedUp()]);
    const id = await as(theirs, "read", async (viewer) => viewer.sessionId);
    expect(await as(mine, "write", (viewer) => endSession(viewer, id))).toMatchObject({ code: "not-found" });
    await as(mine, "write", endOtherSessions);
    expect(await lives(theirs)).toBe(true);
    expect(JSON.stringify(await as(mine, "read", getOwnAccount))).not.toContain(id);
  });
});

describe("when a session was used last", () => {
  const usedBefore = (person: TestPerson, ago: string) => behind`
    update session set last_used_at = now() - ${ago}::interval where account_id = ${person.accountId}`;
  const minutesSinceUse = async (person: TestPerson) => {
    const [row] = await behind<{ minutes: number }[]>`
      select extract(epoch from now() - last_used_at)::float8 / 60 as minutes from session
      where account_id = ${person.accountId} and ended_at is null`;
    return Math.round(row?.minutes ?? -1);
  };

  it("is noted by reading as by writing, once an hour", async () => {
    for (const mode of ["read", "write"] as const) {
      const person = await signedUp();
      await usedBefore(person, "3 hours");
      await as(person, mode, async () => ({ ok: true }));
      expect(await minutesSinceUse(person), mode).toBe(0);
    }
  });

  it("costs a request within the hour no statement", async () => {
    const person = await signedUp();
    await usedBefore(person, "59 minutes");
    const statements: string[] = [];
    const stop = listenToStatements((statement) => statements.push(statement));
    await as(person, "read", async () => true);
    stop();
    expect(statements).toHaveLength(1);
    expect(await minutesSinceUse(person)).toBe(59);
  });

  it("is not noted for a session that has ended", async () => {
    const person = await signedUp();
    await usedBefore(person, "3 hours");
    await signOut(person.sessionToken);
    expect(await lives(person)).toBe(false);
    const [row] = await behind`select last_used_at < now() - interval '2 hours' as old from session
      where account_id = ${person.accountId}`;
    expect(row?.old).toBe(true);
  });
});

describe("changing the password", () => {
  it("takes the current one, ends every other session and keeps this one", async () => {
    const { person, sessions, email } = await withSessions(2);
    expect(await change(person, password, other)).toEqual({ ok: true });
    expect(await Promise.all([person, ...sessions].map(lives))).toEqual([true, false, false]);
    expect(await signIn({ email, password })).toMatchObject({ code: "wrong-credentials" });
    expect(await signIn({ email, password: other })).toMatchObject({ ok: true });
    expect(await eventsOf(person)).toContain("password-changed");
  });

  it("changes nothing with another one", async () => {
    const { person, sessions, email } = await withSessions(1);
    expect(await prove(person, "not the password")).toBeNull();
    expect(await lives(sessions[0] as TestPerson)).toBe(true);
    expect(await signIn({ email, password })).toMatchObject({ ok: true });
  });

  it("lets one of many at once win", async () => {
    const person = await signedUp();
    const proofs = await Promise.all(Array.from({ length: 6 }, () => prove(person, password)));
    const outcomes = await Promise.all(
      proofs.map(async (proof, index) => {
        const secretHash = await hashPassword(`${other} ${index}`);
        return as(person, "write", (viewer) => changePassword(viewer, proof as PasswordProof, secretHash));
      }),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe("wrong-credentials");
  });

  it("counts wrong ones before they are checked, and frees a right one", async () => {
    const person = await signedUp();
    let current = password;
    for (let time = 0; time < 12; time += 1) {
      const next = `${other} ${time}`;
      expect(await change(person, current, next)).toEqual({ ok: true });
      current = next;
    }
    const checks = await Promise.all(
      Array.from({ length: 30 }, () => as(person, "write", (viewer) => takePasswordCheck(viewer))),
    );
    expect(checks.filter(({ ok }) => ok)).toHaveLength(10);
    expect(
      checks.filter((check) => !check.ok).every((check) => "code" in check && check.code === "too-many-attempts"),
    ).toBe(true);
    // After the quarter of an hour the door is open again.
    await behind`update attempt set at = at - interval '16 minutes'`;
    expect(await change(person, current, password)).toEqual({ ok: true });
  });
});

describe("changing the e-mail", () => {
  it("takes an address that is free, by which one signs in from now on", async () => {
    const { person, email } = await withSessions(0);
    const next = `${newId()}@example.com`;
    expect(await move(person, next)).toEqual({ ok: true });
    expect(await signIn({ email, password })).toMatchObject({ code: "wrong-credentials" });
    expect(await signIn({ email: next.toUpperCase(), password })).toMatchObject({ ok: true });
    expect(await eventsOf(person)).toContain("email-changed");
    // The old one is free for somebody else, and one's own may be spelt anew.
    expect(await signUp(someone(email))).toMatchObject({ ok: true });
    expect(await move(person, next.toUpperCase())).toEqual({ ok: true });
  });

  it("refuses a taken one however it is spelt, and counts the attempt", async () => {
    const [{ person }, theirs] = await Promise.all([withSessions(0), withSessions(0)]);
    for (let time = 0; time < 10; time += 1)
      expect(await move(person, theirs.email.toUpperCase())).toEqual({ ok: false, code: "email-unavailable" });
    expect(await as(person, "write", (viewer) => takePasswordCheck(viewer))).toMatchObject({
      code: "too-many-attempts",
    });
  });

  it("gives one address to one of many at once, changing or signing up", async () => {
    const email = `${newId()}@example.com`;
    const people = await Promise.all(Array.from({ length: 6 }, () => signedUp()));
    const proofs = await Promise.all(people.map((person) => prove(person, password)));
    const outcomes = await Promise.all([
      ...people.map((person, index) =>
        as(person, "write", (viewer) => changeEmail(viewer, proofs[index] as PasswordProof, email)),
      ),
      ...Array.from({ length: 5 }, () => signUp(someone(email))),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe("email-unavailable");
  });
});

describe("preferences", () => {
  it("are kept on the account and reach every page's viewer", async () => {
    const person = await signedUp();
    const seen = ({ theme, singleKeys, timeZone }: Viewer) => ({ theme, singleKeys, timeZone });
    expect(await as(person, "read", async (viewer) => seen(viewer))).toEqual({
      theme: "system",
      singleKeys: true,
      timeZone: "UTC",
    });
    const chosen = { theme: "dark", singleKeys: false, timeZone: "Asia/Shanghai" } as const;
    await as(person, "write", (viewer) => setPreferences(viewer, { ...chosen, locale: "zh-CN" }));
    expect(await as(person, "read", async (viewer) => seen(viewer))).toEqual(chosen);
    expect((await as(person, "read", getOwnAccount)).locale).toBe("zh-CN");
    expect(await eventsOf(person)).toContain("preferences-changed");
  });
});

describe("the people of the demo", () => {
  it("keep their address and have no password to change", async () => {
    const person = await signedUp();
    await behind`update account set demo_key = ${newId()} where id = ${person.accountId}`;
    expect(await as(person, "write", (viewer) => takePasswordCheck(viewer))).toEqual({ ok: false, code: "forbidden" });
    expect((await as(person, "read", getOwnAccount)).isDemoPerson).toBe(true);
  });
});

it("goes back to the workspace after the identity tables", async () => {
  const person = await signedUp();
  await as(person, "read", async (viewer) => {
    await getOwnAccount(viewer);
    const [now] = await viewer.tx.execute<{ role: string }>("select current_user as role");
    expect(now?.role).toBe("rung_app");
  });
});

function someone(email: string) {
  return { displayName: "Somebody", email, password, locale: "en" as const };
}

/** A person and `count` further sessions of theirs. */
async function withSessions(count: number, browser = "") {
  const email = `${newId()}@example.com`;
  const first = await signUp(someone(email));
  if (!first.ok) throw new Error(first.code);
  const sessions: TestPerson[] = [];
  for (let made = 0; made < count; made += 1) {
    const outcome = await signIn({ email, password }, { address: null, browser });
    if (!outcome.ok) throw new Error(outcome.code);
    sessions.push(await personIn(outcome.sessionToken, null));
  }
  return { email, person: await personIn(first.sessionToken, null), sessions };
}

async function lives({ sessionToken, workspace }: TestPerson): Promise<boolean> {
  return (await withViewer(sessionToken, workspace, "read", async () => true)).is === "done";
}

async function prove(person: TestPerson, typed: string): Promise<PasswordProof | null> {
  const taken = await as(person, "write", (viewer) => takePasswordCheck(viewer));
  if (!taken.ok) throw new Error(taken.code);
  return provePassword(taken.check, typed);
}

async function change(person: TestPerson, from: string, to: string) {
  const proof = await prove(person, from);
  const secretHash = await hashPassword(to);
  if (!proof) throw new Error("It is another password.");
  return as(person, "write", (viewer) => changePassword(viewer, proof, secretHash));
}

async function move(person: TestPerson, email: string) {
  const proof = await prove(person, password);
  if (!proof) throw new Error("It is another password.");
  return as(person, "write", (viewer) => changeEmail(viewer, proof, email));
}

async function eventsOf({ accountId }: TestPerson): Promise<string[]> {
  const rows = await behind<{ code: string }[]>`select code from identity_event where account_id = ${accountId}`;
  return rows.map(({ code }) => code);
}
