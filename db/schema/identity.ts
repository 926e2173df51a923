import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, oneOf } from "./columns";

export const loginKinds = ["password"] as const;
export const identityEventCodes = [
  "account-created",
  "signed-in",
  "signed-out",
  "sign-in-refused",
  "setup-used",
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
    /** Set for the fictional people of the demo workspace: the name the sign-in page knows them by. */
    demoKey: text("demo_key"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("account_email_folded").on(t.emailFolded),
    uniqueIndex("account_demo_key").on(t.demoKey),
    check("account_locale", oneOf("locale", ["en", "zh-CN"])),
  ],
);

/** One way of an account to prove itself; the secret is an Argon2id hash. */
export const login = pgTable(
  "login",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    kind: text("kind").notNull().$type<(typeof loginKinds)[number]>(),
    secretHash: text("secret_hash").notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("login_account_kind").on(t.accountId, t.kind), check("login_kind", oneOf("kind", loginKinds))],
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
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
    endedAt: at("ended_at"),
  },
  (t) => [uniqueIndex("session_token_hash").on(t.tokenHash), index("session_account").on(t.accountId)],
);

/** The one-time token that makes the first administrator where demo mode is off. */
export const setupToken = pgTable("setup_token", {
  id: uuid("id").primaryKey(),
  tokenHash: text("token_hash").notNull().unique(),
  createdAt: createdAt(),
  expiresAt: at("expires_at").notNull(),
  usedAt: at("used_at"),
});

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
