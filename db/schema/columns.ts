import { sql } from "drizzle-orm";
import { timestamp, uuid } from "drizzle-orm/pg-core";

/** Columns that mean the same in every table. */
export const organizationId = () => uuid("organization_id").notNull();
export const rowId = () => uuid("id").notNull();
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => at("created_at").notNull().default(sql`now()`);

/** `column in ('a', 'b')` for a CHECK on an enum that is declared in TypeScript. Values are our own literals. */
export function oneOf(column: string, values: readonly string[]) {
  return sql.raw(`"${column}" in (${values.map((value) => `'${value}'`).join(", ")})`);
}

/** Free text with a limit in code points (`char_length` counts them in UTF-8). */
export function atMost(column: string, codePoints: number) {
  return sql.raw(`char_length("${column}") <= ${codePoints}`);
}
