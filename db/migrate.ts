import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import type { Sql } from "postgres";
import { connect } from "./connection";

/** Taken in the database that is migrated: drizzle's migrator is not safe to run twice at once. */
const migrationLock = 7_862_302;

/**
 * Brings the database of `url` (a direct connection of its owner, not a pooler) up to date, one process at a time.
 * Returns how many migrations were applied.
 */
export async function migrate(url: string): Promise<number> {
  if (journal().length === 0) return 0;
  const sql = connect(url, { max: 1, max_lifetime: null, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await ensureSchemaIsOwn(sql);
    const before = (await appliedMigrations(sql)).size;
    await applyMigrations(drizzle(sql), { migrationsFolder: migrationsFolder() });
    const after = (await appliedMigrations(sql)).size;
    await sql`select pg_advisory_unlock(${migrationLock})`;
    return after - before;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * On 15 the owner of the database does not inherit (see `roles.ts`), which takes from it the right to make tables in
 * `public`; as owner it may give itself that right.
 */
async function ensureSchemaIsOwn(sql: Sql): Promise<void> {
  const [row] = await sql<{ mine: boolean; owner: string }[]>`
    select has_schema_privilege('public', 'CREATE') as mine, current_user as owner`;
  if (!row || row.mine) return;
  await sql.begin(async (tx) => {
    await tx`set local role pg_database_owner`;
    await tx`grant all on schema public to ${tx(row.owner)}`;
  });
}

/** Whether every migration that this version of the product brings has been applied. */
export async function migrationsCurrent(sql: Sql): Promise<boolean> {
  const applied = await appliedMigrations(sql);
  return journal().every((when) => applied.has(when));
}

/** The times by which drizzle tells migrations apart, as noted in the database. */
async function appliedMigrations(sql: Sql): Promise<Set<number>> {
  const [table] = await sql<{ present: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  if (!table?.present) return new Set();
  const rows = await sql<{ when: string }[]>`select created_at as when from drizzle.__drizzle_migrations`;
  return new Set(rows.map((row) => Number(row.when)));
}

let times: readonly number[] | undefined;

function journal(): readonly number[] {
  times ??= readJournal();
  return times;
}

function readJournal(): number[] {
  const file = path.join(migrationsFolder(), "meta", "_journal.json");
  if (!existsSync(file)) return [];
  const { entries } = JSON.parse(readFileSync(file, "utf8")) as { entries: { when: number }[] };
  return entries.map((entry) => entry.when);
}

/** The product always runs from its own folder; a bundled module does not know where its source lay. */
function migrationsFolder(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "db", "migrations");
}
