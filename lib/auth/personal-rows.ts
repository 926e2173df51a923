import { and, eq, getTableColumns, is, or, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import * as schema from "@/db/schema";
import type { ColumnEntry, TableName } from "./personal-data";
import { personalDataRegistry } from "./personal-data-registry";

/** A table with what the registry says of it, for whoever walks all of them. */
export interface RegisteredTable {
  name: TableName;
  table: PgTable;
  /** `identity` stands above the tenants; every other table belongs to a workspace. */
  stands: "identity" | "workspace";
  whose: { is: "account" | "member" | "owner-of" | "sole-member" | "nobody"; by?: string; table?: TableName };
  shared?: "at-reveal";
  columns: Record<string, ColumnEntry>;
}

const tables = new Map<string, unknown>(Object.entries(schema));

/** Every table in the order of the registry. */
export const registeredTables: readonly RegisteredTable[] = Object.entries(personalDataRegistry).map(
  ([name, entry]) => {
    const table = tables.get(name);
    if (!is(table, PgTable)) throw new Error(`${name} is no table.`);
    const tenant = "organizationId" in entry.columns || name === "organization";
    return { name: name as TableName, table, stands: tenant ? "workspace" : "identity", ...entry };
  },
);

/** The same tables, each before those that it points at: the order in which rows can be deleted. */
export const childrenFirst: readonly RegisteredTable[] = inOrder([...registeredTables]);

/** Whom rows are looked for: an account among the identity tables, a member in one workspace. */
export type Person = { accountId: string } | { organizationId: string; memberId: string };

/** The rows of `one` that are `person`'s; null where it has none that could be. */
export function rowsOfPerson(one: RegisteredTable, person: Person): SQL | null {
  if ("accountId" in person) return one.whose.is === "account" ? eq(columnOf(one), person.accountId) : null;
  const { organizationId, memberId } = person;
  switch (one.whose.is) {
    case "member":
      return all(eq(tenantOf(one), organizationId), eq(columnOf(one), memberId));
    case "owner-of": {
      const owner = registered(one.whose.table);
      return all(
        eq(tenantOf(one), organizationId),
        sql`${columnOf(one)} in (select ${columnOf(owner, "id")} from ${owner.table}
          where ${rowsOfPerson(owner, person)})`,
      );
    }
    case "sole-member":
      return all(eq(columnOf(one, "id"), organizationId), isSoleMember(organizationId, memberId));
    default:
      return null;
  }
}

/** What a person is handed: their own rows, and of their revealed reviews what the other side wrote about them. */
export function handedRows(one: RegisteredTable, person: Person): SQL | null {
  const own = rowsOfPerson(one, person);
  if (!own || !one.shared || "accountId" in person) return own;
  const { review } = schema;
  return or(
    own,
    all(
      eq(tenantOf(one), person.organizationId),
      sql`${columnOf(one, "reviewId")} in (
    select ${review.id} from ${review} where ${review.organizationId} = ${person.organizationId}
      and ${review.subjectMemberId} = ${person.memberId} and ${review.revealedAt} is not null)`,
    ),
  ) as SQL;
}

/** What goes when a person is erased: their own rows, but for what both sides have of others' revealed reviews. */
export function erasedRows(one: RegisteredTable, person: Person): SQL | null {
  const own = rowsOfPerson(one, person);
  if (!own || !one.shared || "accountId" in person) return own;
  const { review } = schema;
  return all(
    own,
    sql`${columnOf(one, "reviewId")} not in (
    select ${review.id} from ${review} where ${review.organizationId} = ${person.organizationId}
      and ${review.subjectMemberId} <> ${person.memberId} and ${review.revealedAt} is not null)`,
  );
}

/** Whether nobody else is a member of the workspace now. */
export function isSoleMember(organizationId: string, memberId: string): SQL {
  const { member } = schema;
  return sql`not exists (select from ${member}
    where ${member.organizationId} = ${organizationId} and ${member.id} <> ${memberId} and ${member.endedAt} is null)`;
}

/** A column of the table by its name in code; without a name the one that leads to the person. */
export function columnOf(one: RegisteredTable, name = one.whose.by ?? ""): PgColumn {
  const column = (getTableColumns(one.table) as Record<string, PgColumn>)[name];
  if (!column) throw new Error(`${one.name} has no column ${name}.`);
  return column;
}

/** The column that names the workspace of a row. */
export function tenantOf(one: RegisteredTable): PgColumn {
  return columnOf(one, one.name === "organization" ? "id" : "organizationId");
}

function registered(name: TableName | undefined): RegisteredTable {
  const found = registeredTables.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not registered.`);
  return found;
}

function all(...conditions: SQL[]): SQL {
  return and(...conditions) as SQL;
}

function inOrder(left: RegisteredTable[]): RegisteredTable[] {
  const ordered: RegisteredTable[] = [];
  while (left.length > 0) {
    const free = left.find((one) => !left.some((other) => other !== one && pointsAt(other, one)));
    if (!free) throw new Error("Tables point at each other in a circle.");
    ordered.push(...left.splice(left.indexOf(free), 1));
  }
  return ordered;
}

function pointsAt(from: RegisteredTable, to: RegisteredTable): boolean {
  return getTableConfig(from.table).foreignKeys.some((key) => key.reference().foreignTable === to.table);
}
