import type { Sql } from "postgres";
import { connect, withDatabase, withRole } from "./connection";

/** The roles every transaction runs under: one for tenant tables, one for identity tables. Neither can sign in. */
export const applicationRoles = ["rung_app", "rung_identity"] as const;

/** Cluster-wide lock in the `postgres` database: advisory locks count per database. */
const rolesLock = 7_862_301;

/** What an operator has to run, since the owner of the database may not. */
export class RolesError extends Error {
  constructor(
    reason: string,
    readonly statements: readonly string[],
  ) {
    super(`${reason} Run these statements as a superuser, then start again:\n\n${statements.join("\n")}\n`);
    this.name = "RolesError";
  }
}

/**
 * Makes owner `rung`, the application's roles and a database `database` that `rung` owns, in a cluster of our own.
 * Returns the owner's URL.
 */
export async function ensureOwnDatabase(superuserUrl: string, database = "rung"): Promise<string> {
  const sql = connect(withDatabase(superuserUrl, "postgres"), { max: 1, onnotice: () => {} });
  try {
    await locked(sql, async () => {
      const [owner] = await sql`select 1 from pg_roles where rolname = 'rung'`;
      if (!owner) await sql`create role rung login nosuperuser nobypassrls nocreatedb nocreaterole noinherit`;
      await applyMissing(sql, "rung");
      const [present] = await sql`select 1 from pg_database where datname = ${database}`;
      if (!present) await sql`create database ${sql(database)} owner rung`;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
  return withRole(withDatabase(superuserUrl, database), "rung");
}

/**
 * Makes sure that the application's roles exist and that the role of `ownerUrl` may switch to them. Where it may not
 * arrange that itself, throws `RolesError` with the statements for an operator.
 */
export async function ensureRoles(ownerUrl: string): Promise<void> {
  const own = connect(ownerUrl, { max: 1, onnotice: () => {} });
  let owner: string;
  try {
    const [row] = await own<{ name: string }[]>`select current_user as name`;
    owner = row?.name ?? "";
    if ((await missingStatements(own, owner)).length === 0) return;
  } finally {
    await own.end({ timeout: 5 });
  }
  const shared = connect(withDatabase(ownerUrl, "postgres"), { max: 1, onnotice: () => {} });
  try {
    await locked(shared, () => applyMissing(shared, owner));
  } finally {
    await shared.end({ timeout: 5 });
  }
}

async function applyMissing(sql: Sql, owner: string): Promise<void> {
  const statements = await missingStatements(sql, owner);
  try {
    for (const statement of statements) await sql.unsafe(statement);
  } catch {
    throw new RolesError(`The database role "${owner}" may not arrange the application's roles.`, statements);
  }
  const left = await missingStatements(sql, owner);
  if (left.length > 0) throw new RolesError(`The application's roles are not as they must be.`, left);
}

/** The statements that lead from the cluster as it is to the roles as they must be; none when all is well. */
async function missingStatements(sql: Sql, owner: string): Promise<string[]> {
  const [server] = await sql<{ version: number; superuser: boolean }[]>`
    select current_setting('server_version_num')::int / 10000 as version, rolsuper as superuser
    from pg_roles where rolname = ${owner}`;
  const modern = (server?.version ?? 0) >= 16;
  const statements: string[] = [];
  const outside: string[] = [];
  for (const role of applicationRoles) {
    const [found] = await sql<{ safe: boolean }[]>`
      select not (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb) as safe
      from pg_roles where rolname = ${role}`;
    const attributes = "NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB";
    if (!found) statements.push(`CREATE ROLE ${role} ${attributes};`);
    else if (!found.safe) statements.push(`ALTER ROLE ${role} ${attributes};`);
    if (!found || !(await mayOnlySwitch(sql, owner, role, modern))) outside.push(role);
  }
  // A superuser may switch to any role and holds every role's rights anyway.
  if (outside.length === 0 || server?.superuser) return statements;
  const name = `"${owner.replaceAll('"', '""')}"`;
  // Without inheritance a statement outside `SET ROLE` meets no policy and sees no row of a forced table.
  if (!modern) statements.push(`ALTER ROLE ${name} NOINHERIT;`);
  const options = modern ? " WITH SET TRUE, INHERIT FALSE" : "";
  return [...statements, `GRANT ${outside.join(", ")} TO ${name}${options};`];
}

async function mayOnlySwitch(sql: Sql, owner: string, role: string, modern: boolean): Promise<boolean> {
  const [row] = await sql<{ ok: boolean }[]>`
    select pg_has_role(${owner}, ${role}, ${modern ? "SET" : "MEMBER"})
      and not pg_has_role(${owner}, ${role}, 'USAGE') as ok`;
  return row?.ok ?? false;
}

async function locked(sql: Sql, work: () => Promise<void>): Promise<void> {
  await sql`select pg_advisory_lock(${rolesLock})`;
  try {
    await work();
  } finally {
    await sql`select pg_advisory_unlock(${rolesLock})`;
  }
}
