import { asc } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/transaction";
import type { TableName } from "./personal-data";
import { columnOf, handedRows, type Person, type RegisteredTable, registeredTables } from "./personal-rows";

/** What a column may hold, once it is read. */
export type ExportedValue = string | number | boolean | Date | null;
export type ExportedRow = Readonly<Record<string, ExportedValue>>;
export type ExportedTables = Readonly<Partial<Record<TableName, readonly ExportedRow[]>>>;

export interface WorkspaceExport {
  /** Its slug, as in its addresses. */
  workspace: string;
  name: string;
  /** What `responsibilityId` of other rows stands for. */
  responsibilities: readonly { id: string; key: string; levelKey: string }[];
  tables: ExportedTables;
}

/** Everything about one person, as `docs/my-data.md` describes it. */
export interface PersonExport {
  format: "rung-export/1";
  exportedAt: Date;
  account: ExportedTables;
  workspaces: readonly WorkspaceExport[];
  /** Secrets, which nobody is handed, with the reason. */
  leftOut: readonly { column: string; because: string }[];
}

/** Walks the registry: all rows of `person` among the tables that stand where they do, oldest first. */
export async function readPersonalRows(tx: Transaction, person: Person): Promise<ExportedTables> {
  const stands = "accountId" in person ? "identity" : "workspace";
  const found: Partial<Record<TableName, ExportedRow[]>> = {};
  for (const one of registeredTables) {
    const rows = one.stands === stands ? handedRows(one, person) : null;
    if (!rows) continue;
    const read = await tx
      .select(exportedColumns(one))
      .from(one.table)
      .where(rows)
      .orderBy(asc(columnOf(one, "id")));
    found[one.name] = read as ExportedRow[];
  }
  return found;
}

export const leftOut: PersonExport["leftOut"] = registeredTables.flatMap(({ name, columns }) =>
  Object.entries(columns).flatMap(([column, entry]) =>
    entry.personal && entry.secret ? [{ column: `${name}.${column}`, because: entry.secret }] : [],
  ),
);

/** Columns of a kind that mean something to a reader: not the ids, but for those of a responsibility, which has a name. */
export function readableColumns(kind: string): string[] {
  const one = registeredTables.find(({ name }) => name === kind);
  if (!one) return [];
  return Object.entries(one.columns).flatMap(([name, entry]) => {
    const shown = name === "responsibilityId" || columnOf(one, name).getSQLType() !== "uuid";
    return entry.personal && !entry.secret && shown ? [name] : [];
  });
}

function exportedColumns(one: RegisteredTable): Record<string, PgColumn> {
  const names = Object.entries(one.columns).flatMap(([name, entry]) =>
    (entry.personal ? !entry.secret : entry.joins) ? [name] : [],
  );
  return Object.fromEntries(names.map((name) => [name, columnOf(one, name)]));
}
