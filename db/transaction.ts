import { DrizzleQueryError } from "drizzle-orm/errors";
import { PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsSession, PostgresJsTransaction } from "drizzle-orm/postgres-js";
import postgres, { type Sql, type TransactionSql } from "postgres";
import { pool } from "./client";

/** Queries name their tables; Drizzle's relational builder, which needs a schema, is not used. */
type NoSchema = Record<string, never>;
type TransactionSession = ConstructorParameters<typeof PostgresJsTransaction<NoSchema, NoSchema>>[1];
export type Transaction = PostgresJsTransaction<NoSchema, NoSchema>;
export type TransactionMode = "read" | "write";

/** A statement that was sent inside a transaction, for tests that count them. */
export type StatementListener = (statement: string) => void;
const listeners = new Set<StatementListener>();

const dialect = new PgDialect();

/**
 * Runs `work` in one transaction: `read` is READ ONLY. Drizzle's own `transaction` would spend a further round trip on
 * the access mode and would not use prepared statements; this opens the same objects over one `BEGIN`.
 *
 * What `work` throws rolls back and is thrown on.
 */
export function transaction<T>(mode: TransactionMode, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const done = pool().begin(mode === "read" ? "read only" : "read write", (connection) =>
    work(drizzleOver(connection)),
  ) as Promise<T>;
  return done.catch((error: unknown) => {
    throw withoutText(error);
  });
}

/** Calls `listener` for every statement sent through `transaction` until the returned function is called. */
export function listenToStatements(listener: StatementListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What went wrong in the database: its SQLSTATE and where, but no statement, parameter or row, which hold personal text. */
export class StatementError extends Error {
  constructor(
    readonly code: string | null,
    frames: string[],
  ) {
    super("A statement failed.");
    this.name = "StatementError";
    this.stack = [`${this.name}: ${this.message}`, ...frames].join("\n");
  }
}

function withoutText(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError || error instanceof postgres.PostgresError)) return error;
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  const code = cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : null;
  return new StatementError(
    code,
    (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)),
  );
}

function drizzleOver(connection: TransactionSql): Transaction {
  const prepare = pool().options.prepare;
  const prepared = {
    unsafe(statement: string, parameters?: never[]) {
      for (const listener of listeners) listener(statement);
      return connection.unsafe(statement, parameters, { prepare });
    },
  } as unknown as Sql;
  const session = new PostgresJsSession<Sql, NoSchema, NoSchema>(prepared, dialect, undefined, {});
  return new PostgresJsTransaction(dialect, session as unknown as TransactionSession, undefined);
}
