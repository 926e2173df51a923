import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { personIn, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import { signIn, signUp } from "./commands";
import { resetPassword } from "./commands/reset-password";
import { isOpenReset, makePasswordReset } from "./password-reset";
import { tokenHash } from "./tokens";
import { withViewer } from "./viewer";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const password = "a long enough password";
const newPassword = "another long password";

describe("a link to a new password", () => {
  it("sets it, ends every session and signs in", async () => {
    const { email, person } = await somebody();
    const token = await linkFor(email.toUpperCase());
    const outcome = await resetPassword({ token, newPassword });
    expect(outcome).toMatchObject({ ok: true });
    expect(await lives(person)).toBe(false);
    if (outcome.ok) expect(await lives(await personIn(outcome.sessionToken, null))).toBe(true);
    expect(await signIn({ email, password })).toMatchObject({ code: "wrong-credentials" });
    expect(await signIn({ email, password: newPassword })).toMatchObject({ ok: true });
    const events = await behind`select code from identity_event where account_id = ${person.accountId}`;
    expect(events.map(({ code }) => code)).toEqual(expect.arrayContaining(["password-reset-made", "password-reset"]));
  });

  it("lets one of twenty uses at once win", async () => {
    const { email } = await somebody();
    const token = await linkFor(email);
    // More than the limit of one link would be refused for that reason alone.
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => resetPassword({ token, newPassword: `${newPassword} ${index}` })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toMatch(/^(token-spent|too-many-attempts)$/);
    expect(outcomes.some((outcome) => !outcome.ok && outcome.code === "token-spent")).toBe(true);
    const winner = outcomes.findIndex(({ ok }) => ok);
    expect(await signIn({ email, password: `${newPassword} ${winner}` })).toMatchObject({ ok: true });
    expect(await resetPassword({ token: await linkFor(email), newPassword })).toMatchObject({ ok: true });
  });

  it("is not spent by looking at it", async () => {
    const { email } = await somebody();
    const token = await linkFor(email);
    for (let look = 0; look < 3; look += 1) expect(await isOpenReset(token)).toBe(true);
    expect(await resetPassword({ token, newPassword })).toMatchObject({ ok: true });
    expect(await isOpenReset(token)).toBe(false);
  });

  it("stops working when a newer one is made, and after a day", async () => {
    const { email } = await somebody();
    const [older, newer] = [await linkFor(email), await linkFor(email)];
    expect(await resetPassword({ token: older, newPassword })).toEqual({ ok: false, code: "token-spent" });
    await behind`update password_reset set expires_at = expires_at - interval '24 hours'`;
    expect(await isOpenReset(newer)).toBe(false);
    expect(await resetPassword({ token: newer, newPassword })).toEqual({ ok: false, code: "token-spent" });
    expect(await signIn({ email, password })).toMatchObject({ ok: true });
  });

  it.each(["", "x", "nul\0", "half\ud83d", "' or true --", "x".repeat(10_000)])("is not %j", async (token) => {
    expect(await isOpenReset(token)).toBe(false);
    expect(await resetPassword({ token, newPassword })).toEqual({ ok: false, code: "token-spent" });
  });

  it("is made for accounts alone, and not for the people of the demo", async () => {
    const { email, person } = await somebody();
    expect(await makePasswordReset(`${newId()}@example.com`)).toEqual({ ok: false, code: "not-found" });
    await behind`update account set demo_key = ${newId()} where id = ${person.accountId}`;
    expect(await makePasswordReset(email)).toEqual({ ok: false, code: "forbidden" });
  });

  it("is kept as a hash of 256 bits", async () => {
    const { email } = await somebody();
    const token = await linkFor(email);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const rows = await behind`select to_jsonb(p) as row from password_reset p`;
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).toContain(tokenHash(token));
  });

  it("gives a password to somebody who had none", async () => {
    const { email, person } = await somebody();
    await behind`delete from login where account_id = ${person.accountId}`;
    expect(await resetPassword({ token: await linkFor(email), newPassword })).toMatchObject({ ok: true });
    expect(await signIn({ email, password: newPassword })).toMatchObject({ ok: true });
  });
});

async function somebody(): Promise<{ email: string; person: TestPerson }> {
  const email = `${newId()}@example.com`;
  const outcome = await signUp({ displayName: "Somebody", email, password, locale: "en" });
  if (!outcome.ok) throw new Error(outcome.code);
  return { email, person: await personIn(outcome.sessionToken, null) };
}

async function linkFor(email: string): Promise<string> {
  const made = await makePasswordReset(email);
  if (!made.ok) throw new Error(made.code);
  return made.token;
}

async function lives({ sessionToken, workspace }: TestPerson): Promise<boolean> {
  return (await withViewer(sessionToken, workspace, "read", async () => true)).is === "done";
}
