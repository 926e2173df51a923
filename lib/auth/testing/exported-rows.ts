import { collectMyData } from "../my-data";
import type { ExportedRow, PersonExport } from "../personal-export";
import type { RegisteredTable } from "../personal-rows";

export async function exported(person: { sessionToken: string }): Promise<PersonExport> {
  const data = await collectMyData(person.sessionToken);
  return data?.export ?? Promise.reject(new Error("There is no such session."));
}

export function rowsIn(
  { account, workspaces }: PersonExport,
  { name: table }: RegisteredTable,
): readonly ExportedRow[] {
  return [account, ...workspaces.map(({ tables }) => tables)].flatMap((tables) => tables[table] ?? []);
}

export function idsIn(tables: PersonExport["account"]): string[] {
  return Object.values(tables).flatMap((rows) => (rows ?? []).map(({ id }) => String(id)));
}

export function withoutMoment(exports: PersonExport[]) {
  return exports.map((one) => ({ ...one, exportedAt: null }));
}

/** Moments as milliseconds; everything else as it is. */
export function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).getTime() : value;
}
