import postgres, { type Options, type Sql } from "postgres";

/**
 * A postgres.js client for `url`. A socket folder is written as in libpq: `postgres://role@localhost/name?host=/folder`;
 * postgres.js takes it only as an option.
 */
export function connect(url: string, options: Options<Record<string, never>> = {}): Sql {
  const parsed = new URL(url);
  const folder = parsed.searchParams.get("host");
  if (!folder) return postgres(url, options);
  const port = Number(parsed.searchParams.get("port") ?? (parsed.port || 5432));
  parsed.searchParams.delete("host");
  parsed.searchParams.delete("port");
  return postgres(parsed.href, { ...options, host: folder, port });
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** The same server and database, another role (without password). */
export function withRole(url: string, role: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(role);
  changed.password = "";
  return changed.href;
}
