import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { erasePerson } from "@/db/jobs/erase-person";
import { account, login, session } from "@/db/schema";
import { transaction } from "@/db/transaction";
import { fail, type Outcome } from "@/lib/errors";
import { forgetAttempt, takeAttempt } from "./attempts";
import { type Caller, unknownCaller } from "./caller";
import { type EraseInput, foldEmail } from "./input";
import { inTime, passwordMatches } from "./password";
import { leftOut, type PersonExport, readPersonalRows } from "./personal-export";
import { type ErasureOutlook, getErasureOutlook, getWorkspaceData } from "./queries/my-data";
import { tokenHash } from "./tokens";
import { withViewer } from "./viewer";
import { type Visitor, withVisitor } from "./visitor";

export interface MyData {
  export: PersonExport;
  /** What deleting the account would do to each workspace. */
  outlook: readonly ErasureOutlook[];
  /** How the person shows that it is them: by password, or where they have none by typing their address. */
  confirmBy: "password" | "email";
}

/**
 * Everything about whoever has this session: the identity tables as `rung_identity`, and each workspace through their own
 * viewer there, one transaction each. Null when the session has ended.
 */
export async function collectMyData(sessionToken: string | null): Promise<MyData | null> {
  if (!sessionToken) return null;
  const identity = await withVisitor(async (visitor) => {
    const accountId = await accountOf(visitor, sessionToken);
    if (!accountId) return null;
    const { secretHash } = await proofOf(visitor, accountId);
    return { account: await readPersonalRows(visitor.tx, { accountId }), confirmBy: confirmationBy(secretHash) };
  });
  if (!identity) return null;
  const workspaces: PersonExport["workspaces"][number][] = [];
  const outlook: ErasureOutlook[] = [];
  for (const slug of await workspacesOf(sessionToken)) {
    const opened = await withViewer(sessionToken, slug, "read", async (viewer) => ({
      data: await getWorkspaceData(viewer),
      outlook: await getErasureOutlook(viewer),
    }));
    if (opened.is === "signed-out") return null;
    if (opened.is === "outside") continue;
    workspaces.push(opened.value.data);
    outlook.push(opened.value.outlook);
  }
  const { account, confirmBy } = identity;
  return {
    export: { format: "rung-export/1", exportedAt: new Date(), account, workspaces, leftOut },
    outlook,
    confirmBy,
  };
}

/**
 * Erases the person of this account once they have shown that it is them. `invalid-input` where nothing was typed,
 * `wrong-credentials` where it is not what belongs to the account. An account that is gone is erased already.
 */
export async function eraseAccount(
  accountId: string,
  typed: EraseInput,
  { address }: Caller = unknownCaller,
): Promise<Outcome<object, "invalid-input" | "wrong-credentials" | "too-many-attempts" | "last-administrator">> {
  const known = await withVisitor(async (visitor) => {
    const proof = await proofOf(visitor, accountId);
    const needed = proof.emailFolded !== null && confirmationBy(proof.secretHash) === "password" && typed.password;
    const attempt = needed ? await takeAttempt(visitor, { kind: "password-check", subject: accountId, address }) : null;
    return { ...proof, attempt };
  });
  if (known.emailFolded === null) return { ok: true };
  if (confirmationBy(known.secretHash) === "email") {
    if (!typed.email) return fail("invalid-input", { email: "required" });
    if (foldEmail(typed.email) !== known.emailFolded) return fail("wrong-credentials");
  } else {
    if (!typed.password) return fail("invalid-input", { password: "required" });
    if (!known.attempt) return fail("too-many-attempts");
    const proven = await inTime(async () =>
      (await passwordMatches(known.secretHash, typed.password)) ? { ok: true as const } : fail("wrong-credentials"),
    );
    if (!proven.ok) return proven;
    const { attempt } = known;
    await withVisitor((visitor) => forgetAttempt(visitor, attempt));
  }
  return erasePerson(accountId);
}

/** The slugs of the workspaces that this session's person is a member of, as the connecting role sees them. */
async function workspacesOf(sessionToken: string): Promise<string[]> {
  const rows = await transaction("read", (tx) =>
    tx.execute<{ slug: string }>(sql`
      select o.slug from session s
      join member m on m.account_id = s.account_id and m.ended_at is null
      join organization o on o.id = m.organization_id
      where s.token_hash = ${tokenHash(sessionToken)} and s.ended_at is null and s.expires_at > now()
      order by m.created_at, m.id`),
  );
  return rows.map(({ slug }) => slug);
}

async function accountOf({ tx }: Visitor, sessionToken: string): Promise<string | null> {
  const [row] = await tx
    .select({ accountId: session.accountId })
    .from(session)
    .where(
      and(eq(session.tokenHash, tokenHash(sessionToken)), isNull(session.endedAt), gt(session.expiresAt, sql`now()`)),
    );
  return row?.accountId ?? null;
}

async function proofOf({ tx }: Visitor, accountId: string) {
  const [row] = await tx
    .select({ emailFolded: account.emailFolded, secretHash: login.secretHash })
    .from(account)
    .leftJoin(login, and(eq(login.accountId, account.id), eq(login.kind, "password")))
    .where(eq(account.id, accountId));
  return row ?? { emailFolded: null, secretHash: null };
}

function confirmationBy(secretHash: string | null): MyData["confirmBy"] {
  return secretHash === null ? "email" : "password";
}
