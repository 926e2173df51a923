import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { account, login, session, type Theme } from "@/db/schema";
import { knownLocale, type Locale } from "@/lib/i18n/locales";
import { getOwnAim } from "@/lib/organization/queries";
import { getOpenReview } from "@/lib/review/queries/list";
import { authorize } from "./permissions";
import type { Viewer } from "./viewer";
import { asIdentity, withVisitor } from "./visitor";

/** What static pages need to know of who is signed in; nothing that others could read is added by it. */
export interface Me {
  signedIn: true;
  workspace: string;
  displayName: string;
  levelNow: string | null;
  levelDeclared: boolean;
  target: string | null;
  openReview: { id: string; answered: number; total: number } | null;
  singleKeys: boolean;
}

export async function getMe(viewer: Viewer): Promise<Me> {
  const aim = await getOwnAim(viewer);
  return {
    signedIn: true,
    workspace: viewer.workspace,
    displayName: viewer.displayName,
    levelNow: viewer.levelNow,
    levelDeclared: viewer.levelDeclaredAt !== null,
    target: aim?.target ?? null,
    openReview: await getOpenReview(viewer),
    singleKeys: viewer.singleKeys,
  };
}

/** Keys of the demo people that can be entered now, in their order; empty where there is no demo workspace. */
export function listDemoPeople(): Promise<string[]> {
  return withVisitor(async ({ tx }) => {
    const rows = await tx
      .select({ demoKey: account.demoKey })
      .from(account)
      .where(isNotNull(account.demoKey))
      .orderBy(asc(account.id));
    return rows.flatMap(({ demoKey }) => demoKey ?? []);
  });
}

/** A browser that is signed in. */
export interface LivingSession {
  id: string;
  /** "Firefox, Linux"; empty when it was none that we know. */
  browser: string;
  startedAt: Date;
  /** To the hour. */
  lastUsedAt: Date;
  isThis: boolean;
}

export interface OwnAccount {
  email: string;
  locale: Locale;
  theme: Theme;
  timeZone: string;
  singleKeys: boolean;
  /** False for people who come through a provider only. */
  hasPassword: boolean;
  isDemoPerson: boolean;
  /** This one first, then by last use; at most a hundred. */
  sessions: LivingSession[];
}

/** The viewer's own account, as its settings show it. */
export async function getOwnAccount(viewer: Viewer): Promise<OwnAccount> {
  authorize(viewer, "account.read");
  const { accountId, sessionId, isDemoPerson } = viewer;
  return asIdentity(viewer, async ({ tx }) => {
    const [own] = await tx
      .select({
        email: account.email,
        locale: account.locale,
        theme: account.theme,
        timeZone: account.timeZone,
        singleKeys: account.singleKeys,
        loginId: login.id,
      })
      .from(account)
      .leftJoin(login, and(eq(login.accountId, account.id), eq(login.kind, "password")))
      .where(eq(account.id, accountId));
    if (!own) throw new Error("A viewer has an account.");
    const { loginId, locale, ...rest } = own;
    const living = await tx
      .select({
        id: session.id,
        browser: session.browser,
        startedAt: session.createdAt,
        lastUsedAt: session.lastUsedAt,
        isThis: sql<boolean>`${session.id} = ${sessionId}`,
      })
      .from(session)
      .where(
        and(
          eq(session.accountId, accountId),
          isNull(session.endedAt),
          sql`${session.expiresAt} > now()`,
          isDemoPerson ? eq(session.id, sessionId) : undefined,
        ),
      )
      .orderBy(desc(sql`${session.id} = ${sessionId}`), desc(session.lastUsedAt), desc(session.id))
      .limit(100);
    return { ...rest, locale: knownLocale(locale), hasPassword: loginId !== null, isDemoPerson, sessions: living };
  });
}
