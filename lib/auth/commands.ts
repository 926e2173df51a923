import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { account, identityEvent, login, member, organization, session, setupToken } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { fail, type Outcome } from "@/lib/errors";
import { knownLocale, type Locale } from "@/lib/i18n/locales";
import { newId, newSlug } from "@/lib/ids";
import { releaseBuiltInLadder } from "@/lib/ladder/commands";
import { forgetAttempt, takeAttempt } from "./attempts";
import { type Caller, unknownCaller } from "./caller";
import { lockEmail } from "./email-lock";
import { foldEmail, type SetupInput, type SignInInput, type SignUpInput } from "./input";
import { hashPassword, inTime, passwordMatches } from "./password";
import type { ProviderIdentity } from "./provider-identity";
import { startSession } from "./start-session";
import { tokenHash } from "./tokens";
import { enterWorkspace, type Visitor, withVisitor } from "./visitor";

type Signed = { sessionToken: string };

/**
 * Makes an account, its first session, and a workspace of its own with the built-in ladder, in one transaction.
 * `email-unavailable` when the address is taken; nothing is stored then.
 */
export async function signUp(
  input: SignUpInput,
  caller: Caller = unknownCaller,
): Promise<Outcome<Signed, "email-unavailable" | "too-many-attempts">> {
  const attempted = await withVisitor((visitor) =>
    takeAttempt(visitor, { kind: "sign-up", subject: foldEmail(input.email), address: caller.address }),
  );
  if (!attempted) return fail("too-many-attempts");
  return inTime(async () => {
    const secretHash = await hashPassword(input.password);
    return withVisitor((visitor) =>
      makeAccount(visitor, { ...input, workspaceName: input.displayName }, { kind: "password", secretHash }, caller),
    );
  });
}

/**
 * Makes the first administrator with the one-time token printed at start. `token-spent` when the token is unknown, used
 * or expired.
 */
export async function setUpFirstAdministrator(
  input: SetupInput,
  caller: Caller = unknownCaller,
): Promise<Outcome<Signed, "email-unavailable" | "token-spent" | "too-many-attempts">> {
  const valid = and(
    eq(setupToken.tokenHash, tokenHash(input.token)),
    isNull(setupToken.usedAt),
    sql`expires_at > now()`,
  );
  // Looked at first: without a token nobody makes the server hash anything.
  const known = await withVisitor(({ tx }) => tx.select({ id: setupToken.id }).from(setupToken).where(valid));
  if (known.length === 0) return fail("token-spent");
  return inTime(async () => {
    const secretHash = await hashPassword(input.password);
    return withVisitor(async (visitor): Promise<Outcome<Signed, "email-unavailable" | "token-spent">> => {
      const used = await visitor.tx
        .update(setupToken)
        .set({ usedAt: sql`now()` })
        .where(valid)
        .returning({ id: setupToken.id });
      if (used.length === 0) return fail("token-spent");
      const made = await makeAccount(visitor, input, { kind: "password", secretHash }, caller, "setup-used");
      // With another address the token may be used again.
      if (!made.ok)
        await visitor.tx
          .update(setupToken)
          .set({ usedAt: null })
          .where(
            inArray(
              setupToken.id,
              used.map((one) => one.id),
            ),
          );
      return made;
    });
  });
}

/**
 * `wrong-credentials` for unknown address and wrong password alike, after the same work. Also says which language the
 * account prefers.
 */
export async function signIn(
  input: SignInInput,
  caller: Caller = unknownCaller,
): Promise<Outcome<Signed & { locale: Locale }, "wrong-credentials" | "too-many-attempts">> {
  const emailFolded = foldEmail(input.email);
  const { attempted, known } = await withVisitor(async (visitor) => ({
    attempted: await takeAttempt(visitor, { kind: "sign-in", subject: emailFolded, address: caller.address }),
    known: await findPasswordLogin(visitor, emailFolded),
  }));
  if (!attempted) return fail("too-many-attempts");
  return inTime(async () => {
    // Outside a transaction: a connection is not held while the password is checked.
    const matches = await passwordMatches(known?.secretHash ?? null, input.password);
    if (!known || !matches) return fail("wrong-credentials");
    return withVisitor(async (visitor): Promise<Outcome<Signed & { locale: Locale }, "wrong-credentials">> => {
      // It may have been changed since: whoever changes it ends the sessions that are there, and this is not one yet.
      if (!(await isStillPassword(visitor, known))) return fail("wrong-credentials");
      await forgetAttempt(visitor, attempted);
      const sessionToken = await startSession(visitor, known.accountId, caller);
      return { ok: true, sessionToken, locale: knownLocale(known.locale) };
    });
  });
}

/**
 * Signs in whom a provider has proven to be somebody: known by issuer and subject alone. A first sign-in makes an account
 * and a workspace of its own; an address that an account has already links to nothing.
 */
export function signInThroughProvider(
  { issuer, subject, verifiedEmail, displayName, timeZone }: ProviderIdentity,
  locale: Locale,
  caller: Caller = unknownCaller,
): Promise<Outcome<Signed, "email-unverified" | "email-unavailable">> {
  return withVisitor(async (visitor): Promise<Outcome<Signed, "email-unverified" | "email-unavailable">> => {
    // Of two first sign-ins at once one makes the account, and the other finds it.
    await visitor.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${issuer} ${subject}`}, 0))`);
    const [known] = await visitor.tx
      .select({ accountId: login.accountId })
      .from(login)
      .where(and(eq(login.kind, "oidc"), eq(login.issuer, issuer), eq(login.subject, subject)));
    if (known) return { ok: true, sessionToken: await startSession(visitor, known.accountId, caller) };
    if (!verifiedEmail) return fail("email-unverified");
    return makeAccount(
      visitor,
      { email: verifiedEmail, displayName, timeZone, locale, workspaceName: displayName },
      { kind: "oidc", issuer, subject },
      caller,
    );
  });
}

/** Signs in as one of the demo people. `not-found` when there is no such person (or no demo workspace any more). */
export function signInAsDemoPerson(
  demoKey: string,
  caller: Caller = unknownCaller,
): Promise<Outcome<Signed, "not-found">> {
  return withVisitor(async (visitor): Promise<Outcome<Signed, "not-found">> => {
    const [row] = await visitor.tx.select({ id: account.id }).from(account).where(eq(account.demoKey, demoKey));
    if (!row) return fail("not-found");
    return { ok: true, sessionToken: await startSession(visitor, row.id, caller) };
  });
}

/** Ends the session: its cookie is dead from now on, whoever still holds a copy. */
export async function signOut(sessionToken: string): Promise<void> {
  await withVisitor(async (visitor) => {
    const [ended] = await visitor.tx
      .update(session)
      .set({ endedAt: sql`now()` })
      .where(and(eq(session.tokenHash, tokenHash(sessionToken)), isNull(session.endedAt)))
      .returning({ accountId: session.accountId });
    if (ended)
      await visitor.tx.insert(identityEvent).values({ id: newId(), accountId: ended.accountId, code: "signed-out" });
  });
}

async function findPasswordLogin({ tx }: Visitor, emailFolded: string) {
  const [row] = await tx
    .select({ accountId: account.id, secretHash: login.secretHash, locale: account.locale })
    .from(account)
    .innerJoin(login, and(eq(login.accountId, account.id), eq(login.kind, "password")))
    .where(eq(account.emailFolded, emailFolded));
  return row ?? null;
}

/** Holds the password as it is until this transaction ends. */
async function isStillPassword(
  { tx }: Visitor,
  { accountId, secretHash }: { accountId: string; secretHash: string | null },
): Promise<boolean> {
  const same = await tx
    .select({ id: login.id })
    .from(login)
    .where(and(eq(login.accountId, accountId), eq(login.kind, "password"), eq(login.secretHash, secretHash ?? "")))
    .for("share");
  return same.length === 1;
}

async function makeAccount(
  visitor: Visitor,
  input: Omit<SignUpInput, "password"> & { workspaceName: string },
  way: { kind: "password"; secretHash: string } | { kind: "oidc"; issuer: string; subject: string },
  caller: Caller,
  code: "account-created" | "setup-used" = "account-created",
): Promise<Outcome<Signed, "email-unavailable">> {
  const accountId = newId();
  await lockEmail(visitor, foldEmail(input.email));
  const inserted = await visitor.tx
    .insert(account)
    .values({
      id: accountId,
      email: input.email,
      emailFolded: foldEmail(input.email),
      locale: input.locale,
      timeZone: input.timeZone,
    })
    .onConflictDoNothing()
    .returning({ id: account.id });
  if (inserted.length === 0) return fail("email-unavailable");
  await visitor.tx.insert(login).values({ id: newId(), accountId, ...way });
  await visitor.tx.insert(identityEvent).values({ id: newId(), accountId, code });
  const sessionToken = await startSession(visitor, accountId, caller);
  await makeWorkspace(visitor, accountId, input);
  return { ok: true, sessionToken };
}

async function makeWorkspace(
  visitor: Visitor,
  accountId: string,
  { displayName, workspaceName }: { displayName: string; workspaceName: string },
): Promise<void> {
  const organizationId = newId();
  const memberId = newId();
  const tx = await enterWorkspace(visitor, organizationId, memberId);
  await tx.insert(organization).values({ id: organizationId, slug: newSlug(), name: workspaceName });
  await tx.insert(member).values({ organizationId, id: memberId, accountId, displayName, role: "administrator" });
  await recordEvent(tx, {
    organizationId,
    actorMemberId: memberId,
    action: "workspace-made",
    objectKind: "organization",
    objectId: organizationId,
  });
  await releaseBuiltInLadder(tx, organizationId, memberId);
}
