import { describe, expect, it } from "vitest";
import { signedUp } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import { setUpFirstAdministrator, signIn, signOut, signUp } from "./commands";
import { makeSetupToken } from "./setup-token";
import { withViewer } from "./viewer";

await testDatabase();

const password = "a long enough password";
const someone = (email: string) => ({ displayName: "Somebody", email, password, locale: "en" as const });

describe("signing up and in", () => {
  it("makes one account of twenty sign-ups with one address at once", async () => {
    const email = `${newId()}@example.com`;
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => signUp(someone(email))));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it("answers an unknown address and a wrong password alike", async () => {
    const email = `${newId()}@example.com`;
    await signUp(someone(email));
    const wrong = await signIn({ email, password: "not the password" });
    expect(wrong).toEqual({ ok: false, code: "wrong-credentials" });
    expect(await signIn({ email: `${newId()}@example.com`, password })).toEqual(wrong);
    expect(await signIn({ email: email.toUpperCase(), password })).toMatchObject({ ok: true });
  });

  it("checks at most ten of forty guesses at once, and a right password frees its own attempt", async () => {
    const email = `${newId()}@example.com`;
    await signUp(someone(email));
    for (let time = 0; time < 12; time += 1) expect(await signIn({ email, password })).toMatchObject({ ok: true });
    const guesses = await Promise.all(Array.from({ length: 40 }, () => signIn({ email, password: "a wrong guess" })));
    const checked = guesses.filter((guess) => !guess.ok && guess.code === "wrong-credentials");
    expect(checked.length).toBeLessThanOrEqual(10);
    expect(await signIn({ email, password })).toEqual({ ok: false, code: "too-many-attempts" });
  });

  it("kills the old session at sign-out", async () => {
    const { sessionToken, workspace } = await signedUp();
    await signOut(sessionToken);
    expect(await withViewer(sessionToken, workspace, "read", async () => true)).toEqual({ is: "signed-out" });
  });
});

describe("the one-time link", () => {
  it("makes one administrator, however many use it at once", async () => {
    const token = await makeSetupToken();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        setUpFirstAdministrator({ ...someone(`${newId()}@example.com`), workspaceName: "Company", token }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe("token-spent");
  });

  it("stays good after a try with an address that is taken", async () => {
    const email = `${newId()}@example.com`;
    await signUp(someone(email));
    const token = await makeSetupToken();
    const taken = await setUpFirstAdministrator({ ...someone(email), workspaceName: "Company", token });
    expect(taken).toEqual({ ok: false, code: "email-unavailable" });
    const free = await setUpFirstAdministrator({
      ...someone(`${newId()}@example.com`),
      workspaceName: "Company",
      token,
    });
    expect(free).toMatchObject({ ok: true });
  });
});
