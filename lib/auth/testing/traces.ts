import type { Sql } from "postgres";
import { vi } from "vitest";

export interface Dumped {
  table: string;
  row: Record<string, unknown>;
}

/** Every row of every table, behind all locks. */
export async function dumpOf(behind: Sql): Promise<Dumped[]> {
  const tables = await behind<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`;
  const rows: Dumped[] = [];
  for (const { name: table } of tables) {
    const found = await behind<{ row: Record<string, unknown> }[]>`
      select to_jsonb(t) as row from ${behind(table)} t order by id`;
    rows.push(...found.map(({ row }) => ({ table, row })));
  }
  return rows;
}

export function notAbout(tables: string[]) {
  return ({ table }: Dumped) => !tables.includes(table);
}

export function same(one: Dumped, other: Dumped): boolean {
  return one.table === other.table && JSON.stringify(one.row) === JSON.stringify(other.row);
}

/** What the process says until `end` is called. */
export function listenToLogs() {
  const said: string[] = [];
  const hear = (text: unknown) => said.push(typeof text === "string" ? text : JSON.stringify(text)) > 0;
  const spies = [
    vi.spyOn(process.stderr, "write").mockImplementation(hear),
    vi.spyOn(process.stdout, "write").mockImplementation(hear),
    ...(["log", "warn", "error", "info"] as const).map((level) => vi.spyOn(console, level).mockImplementation(hear)),
  ];
  return {
    end() {
      for (const spy of spies) spy.mockRestore();
      return said.join("\n");
    },
  };
}
