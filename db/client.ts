import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import * as schema from "@/db/schema";
import { env } from "@/lib/env";
import { connect } from "./connection";

export type Database = PostgresJsDatabase<typeof schema>;

interface Client {
  sql: Sql;
  db: Database;
}

/** Bundles and hot reload load this module more than once; the pool is kept where all copies find it. */
const shared = globalThis as typeof globalThis & { __rungDatabase?: Client };

/** The process's one connection pool (at most 10 connections), opened at first use. */
export function pool(): Sql {
  return client().sql;
}

/** Drizzle over `pool()`. */
export function db(): Database {
  return client().db;
}

/** Closes the pool after running queries; the next use opens a new one. */
export async function closePool(): Promise<void> {
  const closing = shared.__rungDatabase;
  delete shared.__rungDatabase;
  await closing?.sql.end({ timeout: 5 });
}

function client(): Client {
  shared.__rungDatabase ??= open();
  return shared.__rungDatabase;
}

function open(): Client {
  const { runtimeDatabaseUrl: url, databasePooled } = env();
  if (!url) throw new Error("There is no database address: start the product with npm start, or set DATABASE_URL.");
  const sql = connect(url, {
    max: 10,
    connect_timeout: 5,
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
  return { sql, db: drizzle(sql, { schema }) };
}
