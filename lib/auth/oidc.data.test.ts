import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { personIn } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import type { OidcProvider } from "@/lib/oidc-settings";
import { signInThroughProvider, signOut, signUp } from "./commands";
import { leadToProvider } from "./oidc";
import { type Way, wayCookieNames } from "./oidc-cookies";
import { finishProviderSignIn } from "./provider-sign-in";
import { type Forgery, startForgingProvider } from "./testing/forging-provider";
import { answerOf, type ProviderPerson, startRealProvider } from "./testing/real-provider";
import { withViewer } from "./viewer";
import { withVisitor } from "./visitor";

const origin = "http://localhost:3999";
Object.assign(process.env, { NEXTAUTH_URL: origin, RUNG_SECRET: "a secret for the tests of sign-in providers" });
const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
const first = await startRealProvider({ id: "oidc", name: "First" });
const second = await startRealProvider({ id: "oidc-2", name: "Second", claimsIn: "id-token" });
for (const provider of [first, second]) provider.sendBackTo(origin);
const forger = await startForgingProvider();
afterAll(() => Promise.all([first.stop(), second.stop(), forger.stop(), behind.end()]));

describe("a real provider", () => {
  it("makes an account and a workspace of its own the first time, and finds them again", async () => {
    const person = verified("Wen Jiarui");
    first.people.set("wen", person);
    const before = await stored();
    const made = signedIn(await signInAt(first, "wen"));
    expect(await withViewer(made, null, "read", async (viewer) => viewer.displayName)).toEqual({
      is: "done",
      value: "Wen Jiarui",
    });
    expect(grown(before, await stored())).toEqual({ account: 1, login: 1, session: 1, organization: 1, member: 1 });
    expect(await eventsOf(person)).toEqual(["account-created", "signed-in"]);

    const again = signedIn(await signInAt(first, "wen"));
    expect((await personIn(again, null)).accountId).toBe((await personIn(made, null)).accountId);
    expect(grown(before, await stored())).toEqual({ account: 1, login: 1, session: 2, organization: 1, member: 1 });
    expect(await eventsOf(person)).toEqual(["account-created", "signed-in", "signed-in"]);
  });

  it("signs in with a session of ours, which is dead once it was ended", async () => {
    first.people.set("ended", verified());
    const token = signedIn(await signInAt(first, "ended"));
    await signOut(token);
    expect(await withViewer(token, null, "read", async () => true)).toEqual({ is: "signed-out" });
  });

  it("knows a person by issuer and subject: not by the address, which may change", async () => {
    first.people.set("moving", verified());
    const before = await personIn(signedIn(await signInAt(first, "moving")), null);
    first.people.set("moving", { email: `${newId()}@elsewhere.example.com`, email_verified: false });
    const after = await personIn(signedIn(await signInAt(first, "moving")), null);
    expect(after.accountId).toBe(before.accountId);
  });

  it("makes one account of many first sign-ins at once", async () => {
    const identity = {
      issuer: first.settings.issuer,
      subject: "eager",
      verifiedEmail: `${newId()}@example.com`,
      displayName: "Eager",
      timeZone: "UTC",
    };
    // With connections that are open already, all ten look before one of them has written.
    await Promise.all(Array.from({ length: 10 }, () => withVisitor(({ tx }) => tx.execute(sql`select pg_sleep(0.1)`))));
    const before = await stored();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => signInThroughProvider(identity, "en")));
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([]);
    expect(grown(before, await stored())).toEqual({ account: 1, login: 1, organization: 1, member: 1, session: 10 });
  });

  it.each(["provider", "password"])("links nothing to an account with the same address, made by %s", async (how) => {
    const person = verified();
    if (how === "provider") first.people.set("same", person);
    const outcome =
      how === "provider"
        ? await signInAt(first, "same")
        : await signUp({ displayName: "Owner", email: person.email, password: "a long enough password", locale: "en" });
    signedIn(outcome);
    second.people.set("same", { ...person, email: person.email.toUpperCase() });
    await refused(() => signInAt(second, "same"), "email-unavailable");
  });

  it.each([
    ["unverified", { email: `${newId()}@example.com`, email_verified: false }],
    ["not said to be verified", { email: `${newId()}@example.com` }],
    ["missing", { name: "Nobody" }],
    ["no address", { email: "nobody", email_verified: true }],
  ] satisfies [string, ProviderPerson][])("makes no account where the address is %s", async (_, person) => {
    for (const provider of [first, second]) {
      provider.people.set("unverified", person);
      await refused(() => signInAt(provider, "unverified"), "email-unverified");
    }
  });

  it("takes a code once", async () => {
    first.people.set("replayed", verified());
    const { location, way } = await wayTo(first.settings);
    const answer = await answerOf(location, "replayed", origin);
    signedIn(await finishProviderSignIn(first.settings, answer, way, "en"));
    await refused(() => finishProviderSignIn(first.settings, answer, way, "en"), "provider-failed");
  });

  it("takes a code only from the browser that asked for it", async () => {
    first.people.set("stolen", verified());
    const { location, way } = await wayTo(first.settings);
    const answer = await answerOf(location, "stolen", origin);
    const other = (await wayTo(first.settings)).way;
    const none: Way = { state: "", nonce: "", pkceCodeVerifier: "", callbackUrl: "" };
    for (const carried of [other, none, { ...way, pkceCodeVerifier: other.pkceCodeVerifier }, { ...way, nonce: "" }])
      await refused(() => finishProviderSignIn(first.settings, answer, carried, "en"), "provider-failed");
  });

  it("is not mistaken for the other one", async () => {
    second.people.set("mixed", verified());
    const { location, way } = await wayTo(second.settings);
    const answer = await answerOf(location, "mixed", origin);
    await refused(() => finishProviderSignIn(first.settings, answer, way, "en"), "provider-failed");
  });

  it.each([
    { error: "access_denied" },
    {},
    { code: "x" },
    { code: "\0", state: "\ud800" },
    { code: "x".repeat(5000), state: "[object Object]" },
  ] as Record<string, string>[])("is believed nothing when the answer is %j", async (answer) => {
    const { way } = await wayTo(first.settings);
    await refused(() => finishProviderSignIn(first.settings, answer, way, "en"), "provider-failed");
  });

  it("that does not answer is said not to", async () => {
    const away = { ...first.settings, issuer: "http://127.0.0.1:9" };
    expect(await leadToProvider(away, "/en/w")).toEqual({ ok: false, code: "provider-unavailable" });
    await refused(async () => {
      const { location, way } = await wayTo(first.settings);
      return finishProviderSignIn(away, await answerOf(location, "replayed", origin), way, "en");
    }, "provider-failed");
  });
});

describe("the token of a provider", () => {
  const honest = () => ({ sub: newId(), email: `${newId()}@example.com`, email_verified: true });

  it("is believed when all of it is right, with the address from userinfo too", async () => {
    signedIn(await signInWith({ claims: honest() }));
    const { sub, ...rest } = honest();
    signedIn(await signInWith({ claims: { sub }, userinfo: { sub, ...rest } }));
  });

  const wrong: Record<string, () => Forgery> = {
    "another nonce": () => ({ claims: { ...honest(), nonce: "another" } }),
    "no nonce": () => ({ claims: { ...honest(), nonce: undefined } }),
    "another audience": () => ({ claims: { ...honest(), aud: "another" } }),
    "several audiences and another party": () => ({
      claims: { ...honest(), aud: ["rung", "another"], azp: "another" },
    }),
    "another issuer": () => ({ claims: { ...honest(), iss: "https://login.example.com" } }),
    "no issuer": () => ({ claims: { ...honest(), iss: undefined } }),
    "an issuer that discovery claims": () => ({
      discovered: "https://login.example.com",
      claims: { ...honest(), iss: "https://login.example.com" },
    }),
    "an end in the past": () => ({ claims: { ...honest(), exp: 1_000_000_000 } }),
    "no subject": () => ({ claims: { ...honest(), sub: undefined } }),
    "a subject over the limit": () => ({ claims: { ...honest(), sub: "x".repeat(256) } }),
    "a subject that cannot be one": () => ({ claims: { ...honest(), sub: "a\0b" } }),
    "a stranger's signature": () => ({ claims: honest(), signed: "by-a-stranger" }),
    "no signature": () => ({ claims: honest(), signed: "not" }),
    "another subject at userinfo": () => ({
      claims: { sub: newId() },
      userinfo: { ...honest() },
    }),
  };
  it.each(Object.entries(wrong))("is refused for %s, and nothing is stored", async (_, forgery) => {
    await refused(() => signInWith(forgery()), "provider-failed");
  });

  it.each(["true", 1, null, undefined])(
    "says that the address is verified with true and not with %j",
    async (value) => {
      await refused(() => signInWith({ claims: { ...honest(), email_verified: value } }), "email-unverified");
    },
  );

  it.each([
    [{ name: "  Ann  " }, "Ann"],
    [{ name: "好".repeat(100) }, "好".repeat(80)],
    [{ name: 7, preferred_username: "ann" }, "ann"],
    [{ name: "\ud800", email: "ann.of.the.hills@example.com" }, "ann.of.the.hills"],
  ])("names a new person after %j", async (claims, name) => {
    const token = signedIn(await signInWith({ claims: { ...honest(), ...claims } }));
    expect(await withViewer(token, null, "read", async (viewer) => viewer.displayName)).toEqual({
      is: "done",
      value: name,
    });
  });

  async function signInWith(forgery: Forgery) {
    forger.forge(forgery);
    const { location, way } = await wayTo(forger.settings);
    return finishProviderSignIn(forger.settings, forger.answer(location, forgery), way, "en");
  }
});

describe("the way to a provider", () => {
  it("asks for a code, with state, nonce and PKCE, and carries nothing readable", async () => {
    const { location, cookies, way } = await wayTo(first.settings);
    const asked = Object.fromEntries(new URL(location).searchParams);
    expect(asked).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: `${origin}/api/auth/callback/oidc`,
      scope: "openid email profile",
    });
    for (const name of ["state", "nonce", "code_challenge"] as const) expect(asked[name]?.length).toBeGreaterThan(40);
    expect(asked.client_secret).toBeUndefined();
    expect(cookies).toHaveLength(4);
    for (const line of cookies) expect(line).toMatch(/; Path=\/.*; HttpOnly; SameSite=Lax$/);
    expect(JSON.stringify(way)).not.toContain(asked.state);
    expect(JSON.stringify(way)).not.toContain(asked.nonce);
  });
});

beforeAll(async () => {
  // The first provider's keys and pages are made at the first request.
  await wayTo(first.settings);
});

function verified(name = "Somebody"): Required<ProviderPerson> {
  return { email: `${newId()}@example.com`, email_verified: true, name };
}

async function wayTo(provider: OidcProvider): Promise<{ location: string; cookies: string[]; way: Way }> {
  const led = await leadToProvider(provider, "/en/w");
  if (!led.ok) throw new Error(led.code);
  const sent = new Map(
    led.cookies.map((line) => (/^([^=]+)=([^;]*)/.exec(line) ?? []).slice(1, 3) as [string, string]),
  );
  const names = Object.entries(wayCookieNames());
  return { ...led, way: Object.fromEntries(names.map(([key, name]) => [key, sent.get(name)])) as unknown as Way };
}

async function signInAt({ settings }: { settings: OidcProvider }, login: string) {
  const { location, way } = await wayTo(settings);
  return finishProviderSignIn(settings, await answerOf(location, login, origin), way, "en");
}

function signedIn(outcome: { ok: true; sessionToken: string } | { ok: false; code: string }): string {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.sessionToken;
}

/** The attempt is refused with this code, and the database is as it was. */
async function refused(attempt: () => Promise<unknown>, code: string): Promise<void> {
  const before = await stored();
  expect(await attempt()).toEqual({ ok: false, code });
  expect(grown(before, await stored())).toEqual({});
}

type Counts = Record<string, number>;

async function stored(): Promise<Counts> {
  const [row] = await behind<Counts[]>`
    select (select count(*) from account)::int account, (select count(*) from login)::int login,
      (select count(*) from session)::int session, (select count(*) from organization)::int organization,
      (select count(*) from member)::int member`;
  return { ...row };
}

function grown(before: Counts, after: Counts): Counts {
  const more = Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)] as const);
  return Object.fromEntries(more.filter(([, count]) => count !== 0));
}

async function eventsOf({ email }: ProviderPerson): Promise<string[]> {
  const rows = await behind<{ code: string }[]>`
    select code from identity_event join account a on a.id = account_id where a.email = ${email ?? ""}
    order by at, identity_event.id`;
  return rows.map(({ code }) => code);
}
