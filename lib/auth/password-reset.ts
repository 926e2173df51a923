import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { account, passwordReset } from "@/db/schema";
import { fail, type Outcome } from "@/lib/errors";
import { knownLocale, type Locale } from "@/lib/i18n/locales";
import { newId } from "@/lib/ids";
import { foldEmail } from "./input";
import { recordIdentityEvent } from "./record-identity-event";
import { newToken, tokenHash } from "./tokens";
import { type Visitor, withVisitor } from "./visitor";

const validHours = 24;

/**
 * A one-time token for a new password of the account with this address, for an operator to hand on; earlier ones stop
 * working. Only its hash is kept. `not-found` for an unknown address, `forbidden` for the people of the demo, who have
 * no password.
 */
export function makePasswordReset(
  email: string,
): Promise<Outcome<{ token: string; locale: Locale }, "not-found" | "forbidden">> {
  return withVisitor(
    async (visitor): Promise<Outcome<{ token: string; locale: Locale }, "not-found" | "forbidden">> => {
      const [found] = await visitor.tx
        .select({ id: account.id, locale: account.locale, demoKey: account.demoKey })
        .from(account)
        .where(eq(account.emailFolded, foldEmail(email)))
        .for("update");
      if (!found) return fail("not-found");
      if (found.demoKey !== null) return fail("forbidden");
      const token = newToken();
      await spendResets(visitor, found.id);
      await visitor.tx.insert(passwordReset).values({
        id: newId(),
        accountId: found.id,
        tokenHash: tokenHash(token),
        expiresAt: sql`now() + make_interval(hours => ${validHours})`,
      });
      await recordIdentityEvent(visitor, found.id, "password-reset-made");
      return { ok: true, token, locale: knownLocale(found.locale) };
    },
  );
}

/** Whether a link still works; looking spends nothing. */
export async function isOpenReset(token: string): Promise<boolean> {
  const found = await withVisitor(({ tx }) =>
    tx.select({ id: passwordReset.id }).from(passwordReset).where(openReset(token)),
  );
  return found.length > 0;
}

/** Links of an account that are still open stop working. */
export async function spendResets({ tx }: Visitor, accountId: string): Promise<void> {
  await tx
    .update(passwordReset)
    .set({ usedAt: sql`now()` })
    .where(and(eq(passwordReset.accountId, accountId), isNull(passwordReset.usedAt)));
}

export function openReset(token: string): SQL | undefined {
  return and(
    eq(passwordReset.tokenHash, tokenHash(token)),
    isNull(passwordReset.usedAt),
    sql`${passwordReset.expiresAt} > now()`,
  );
}
