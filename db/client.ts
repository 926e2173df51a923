import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import * as schema from "@/db/schema";
import { env } from "@/lib/env";
import { connect } from "./connection";

export type Database = PostgresJsDatabase<typeof schema>;

/** Bundles and hot reload load this module more than once; the connections are kept where all copies find them. */
const shared = globalThis as typeof globalThis & {
  __rungDatabase?: { sql: Sql; db: Database };
  __rungProbe?: Sql;
};

/** The process's one connection pool (at most 10 connections), opened at first use. */
export function pool(): Sql {
  return client().sql;
}

/** Drizzle over `pool()`. */
export function db(): Database {
  return client().db;
}

/** One connection beside the pool for health checks: a busy pool is not a database that is away. */
export function probe(): Sql {
  shared.__rungProbe ??= open(1);
  return shared.__rungProbe;
}

/** Closes all connections after running queries; the next use opens new ones. */
export async function closePool(): Promise<void> {
  const closing = [shared.__rungDatabase?.sql, shared.__rungProbe];
  delete shared.__rungDatabase;
  delete shared.__rungProbe;
  await Promise.all(closing.map((sql) => sql?.end({ timeout: 5 })));
}

function client(): { sql: Sql; db: Database } {
  if (!shared.__rungDatabase) {
    const sql = open(10);
    shared.__rungDatabase = { sql, db: drizzle(sql, { schema }) };
  }
  return shared.__rungDatabase;
}

function open(max: number): Sql {
  const { runtimeDatabaseUrl: url, databasePooled } = env();
  if (!url) throw new Error("There is no database address: start the product with npm start, or set DATABASE_URL.");
  return connect(url, {
    max,
    connect_timeout: 5,
    // The driver's own waits grow to 20 seconds; a database that is back should be used at once.
    backoff: (retries: number) => Math.min(0.05 * 2 ** retries, 0.5),
    prepare: !databasePooled,
    // Start-up parameters do not pass a pooler in transaction mode; there the operator sets them for the role.
    connection: databasePooled
      ? { application_name: "rung" }
      : {
          application_name: "rung",
          statement_timeout: 10_000,
          lock_timeout: 5_000,
          idle_in_transaction_session_timeout: 15_000,
        },
    onnotice: () => {},
  });
}
