import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import { forgetAttempt, type Trying, takeAttempt } from "./attempts";
import { signIn, signUp } from "./commands";
import { resetPassword } from "./commands/reset-password";
import { mayStartAtProvider } from "./provider-sign-in";
import { withVisitor } from "./visitor";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const kinds = ["sign-in", "sign-up", "password-check", "reset"] as const;
const take = (trying: Trying) => withVisitor((visitor) => takeAttempt(visitor, trying));
const anybody = () => newId();

/** How many of `tries`, all at once, are let through. */
async function letThrough(tries: Trying[]): Promise<number> {
  const taken: unknown[] = [];
  for (let start = 0; start < tries.length; start += 40)
    taken.push(...(await Promise.all(tries.slice(start, start + 40).map(take))));
  return taken.filter(Boolean).length;
}

let networks = 0;
/** An IPv6 network of this test alone. */
function network(): string {
  networks += 1;
  return `2001:db8:${networks.toString(16)}:1`;
}

describe.each(kinds)("attempts of kind %s", (kind) => {
  it("are few for one account, from wherever they come", async () => {
    const subject = anybody();
    const tries = Array.from({ length: 30 }, (_, index) => ({ kind, subject, address: `203.0.${networks}.${index}` }));
    networks += 1;
    expect(await letThrough(tries)).toBeLessThanOrEqual(10);
  });

  it("are limited for one IPv4 address, whatever they aim at, and no other address pays for it", async () => {
    networks += 1;
    const address = `198.51.100.${networks}`;
    const tries = Array.from({ length: 120 }, () => ({ kind, subject: anybody(), address }));
    const passed = await letThrough(tries);
    expect(passed).toBeLessThanOrEqual(100);
    expect(passed).toBeGreaterThanOrEqual(40);
    expect(await take({ kind, subject: anybody(), address })).toBeNull();
    expect(await take({ kind, subject: anybody(), address: "198.51.100.254" })).not.toBeNull();
  });

  it("are limited for a whole /64, however many of its addresses are used", async () => {
    const net = network();
    const tries = Array.from({ length: 120 }, (_, index) => ({
      kind,
      subject: anybody(),
      address: `${net}::${(index + 1).toString(16)}`,
    }));
    expect(await letThrough(tries)).toBeLessThanOrEqual(100);
    expect(await take({ kind, subject: anybody(), address: `${net}:ffff:1:2:3` })).toBeNull();
    expect(await take({ kind, subject: anybody(), address: `${network()}::1` })).not.toBeNull();
  });

  it("are possible again after a quarter of an hour, and leave nothing behind", async () => {
    const trying = { kind, subject: anybody(), address: `${network()}::1` };
    await letThrough(Array.from({ length: 20 }, () => trying));
    expect(await take(trying)).toBeNull();
    await behind`update attempt set at = at - interval '15 minutes 1 second'`;
    expect(await take(trying)).not.toBeNull();
    const [row] = await behind<{ rows: number }[]>`select count(*)::int as rows from attempt`;
    expect(row?.rows).toBe(2);
  });

  it("do not count once they turned out to be right", async () => {
    const trying = { kind, subject: anybody(), address: `${network()}::1` };
    for (let time = 0; time < 15; time += 1) {
      const taken = await take(trying);
      expect(taken).not.toBeNull();
      await withVisitor((visitor) => forgetAttempt(visitor, taken ?? []));
    }
  });
});

describe("over the product's own doors", () => {
  const password = "a long enough password";

  it("guesses at many accounts from one network are stopped, known and unknown alike", async () => {
    const address = `${network()}::1`;
    const email = `${newId()}@example.com`;
    await signUp({ displayName: "Somebody", email, password, locale: "en" });
    await letThrough(Array.from({ length: 110 }, () => ({ kind: "sign-in" as const, subject: anybody(), address })));
    const caller = { address, browser: "" };
    expect(await signIn({ email, password }, caller)).toEqual({ ok: false, code: "too-many-attempts" });
    expect(await signIn({ email: `${newId()}@example.com`, password }, caller)).toEqual({
      ok: false,
      code: "too-many-attempts",
    });
    // The account itself is not locked: from elsewhere its owner comes in.
    expect(await signIn({ email, password }, { address: `${network()}::1`, browser: "" })).toMatchObject({ ok: true });
  });

  it("sign-up and reset look at the network too", async () => {
    const caller = { address: `${network()}::1`, browser: "" };
    for (const kind of ["sign-up", "reset"] as const)
      await letThrough(Array.from({ length: 110 }, () => ({ kind, subject: anybody(), address: caller.address })));
    const email = `${newId()}@example.com`;
    expect(await signUp({ displayName: "Somebody", email, password, locale: "en" }, caller)).toMatchObject({
      code: "too-many-attempts",
    });
    expect(await resetPassword({ token: "any", newPassword: password }, caller)).toMatchObject({
      code: "too-many-attempts",
    });
  });

  it("starting at a provider is slowed down per network, and not on this machine", async () => {
    const caller = { address: `${network()}::1`, browser: "" };
    const started = await Promise.all(Array.from({ length: 105 }, () => mayStartAtProvider(caller)));
    expect(started.filter(Boolean)).toHaveLength(100);
    expect(await mayStartAtProvider({ address: `${network()}::1`, browser: "" })).toBe(true);
    for (let time = 0; time < 105; time += 1)
      expect(await mayStartAtProvider({ address: "127.0.0.1", browser: "" })).toBe(true);
  });

  it("keep no address in the clear", async () => {
    await take({ kind: "sign-in", subject: "somebody@example.com", address: "203.0.113.77" });
    const rows = await behind`select to_jsonb(a) as row from attempt a`;
    expect(JSON.stringify(rows)).not.toMatch(/somebody|203\.0\.113/);
  });
});
