import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, atMost, createdAt, oneOf } from "./columns";

export const loginKinds = ["password", "oidc"] as const;
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
export const identityEventCodes = [
  "account-created",
  "signed-in",
  "signed-out",
  "sign-in-refused",
  "setup-used",
  "password-changed",
  "password-reset-made",
  "password-reset",
  "email-changed",
  "sessions-ended",
  "provider-added",
  "preferences-changed",
  "account-erased",
  "demo-removed",
] as const;

/** Somebody who can sign in. No `organization_id`: identity stands above the tenants. */
export const account = pgTable(
  "account",
  {
    id: uuid("id").primaryKey(),
    email: text("email").notNull(),
    emailFolded: text("email_folded").notNull(),
    locale: text("locale").notNull(),
    timeZone: text("time_zone").notNull().default("UTC"),
    theme: text("theme").notNull().default("system").$type<Theme>(),
    /** Whether keys without a modifier do something ("J" goes on, "Q" notes something). */
    singleKeys: boolean("single_keys").notNull().default(true),
    /** Set for the fictional people of the demo workspace: the name the sign-in page knows them by. */
    demoKey: text("demo_key"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("account_email_folded").on(t.emailFolded),
    uniqueIndex("account_demo_key").on(t.demoKey),
    check("account_locale", oneOf("locale", ["en", "zh-CN"])),
    check("account_theme", oneOf("theme", themes)),
  ],
);

/** One way of an account to prove itself: a password (an Argon2id hash), or who a provider says it is. */
export const login = pgTable(
  "login",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    kind: text("kind").notNull().$type<(typeof loginKinds)[number]>(),
    secretHash: text("secret_hash"),
    /** An OIDC provider's issuer, and the subject it knows the person by. The address of neither side links them. */
    issuer: text("issuer"),
    subject: text("subject"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("login_password").on(t.accountId).where(sql`kind = 'password'`),
    uniqueIndex("login_issuer_subject").on(t.issuer, t.subject),
    check("login_kind", oneOf("kind", loginKinds)),
    check(
      "login_is_complete",
      sql`case kind when 'password' then secret_hash is not null and issuer is null and subject is null
        else secret_hash is null and issuer is not null and subject is not null end`,
    ),
  ],
);

/** One signed-in browser. `token_hash` is the SHA-256 of the random id that the cookie carries. */
export const session = pgTable(
  "session",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    /** "Firefox, Linux": what the browser said of itself when it signed in. */
    browser: text("browser").notNull().default(""),
    createdAt: createdAt(),
    /** Kept to the hour. */
    lastUsedAt: at("last_used_at").notNull().default(sql`now()`),
    expiresAt: at("expires_at").notNull(),
    endedAt: at("ended_at"),
  },
  (t) => [
    uniqueIndex("session_token_hash").on(t.tokenHash),
    index("session_account").on(t.accountId),
    check("session_browser_length", atMost("browser", 80)),
  ],
);

/** A one-time link to a new password; an operator makes it. `token_hash` is the SHA-256 of what the link carries. */
export const passwordReset = pgTable(
  "password_reset",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [index("password_reset_account").on(t.accountId)],
);

/** The one-time token that makes the first administrator where demo mode is off. */
export const setupToken = pgTable("setup_token", {
  id: uuid("id").primaryKey(),
  tokenHash: text("token_hash").notNull().unique(),
  createdAt: createdAt(),
  expiresAt: at("expires_at").notNull(),
  usedAt: at("used_at"),
});

/**
 * The link of an invitation: a random token's SHA-256, the workspace it leads into and the address it is for. A new link
 * for the same invitation takes its place.
 */
export const invitationToken = pgTable(
  "invitation_token",
  {
    id: uuid("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    invitationId: uuid("invitation_id").notNull().unique(),
    workspaceId: uuid("workspace_id").notNull(),
    emailFolded: text("email_folded").notNull(),
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [index("invitation_token_workspace").on(t.workspaceId)],
);

/** Attempts to sign in or sign up, counted per address and per account; only a hash of what was tried is kept. */
export const attempt = pgTable(
  "attempt",
  {
    id: uuid("id").primaryKey(),
    bucketHash: text("bucket_hash").notNull(),
    at: at("at").notNull().default(sql`now()`),
  },
  (t) => [index("attempt_bucket_at").on(t.bucketHash, t.at)],
);

/** What happened to an account: codes and ids, no personal text. */
export const identityEvent = pgTable(
  "identity_event",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id").references(() => account.id, { onDelete: "cascade" }),
    code: text("code").notNull().$type<(typeof identityEventCodes)[number]>(),
    at: at("at").notNull().default(sql`now()`),
  },
  (t) => [
    index("identity_event_account").on(t.accountId),
    check("identity_event_code", oneOf("code", identityEventCodes)),
  ],
);
