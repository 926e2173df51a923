import { is, type SQL } from "drizzle-orm";
import { getTableConfig, PgDialect, PgTable } from "drizzle-orm/pg-core";
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "./connection";
import * as schema from "./schema";
import { testDatabase } from "./testing/test-database";

const database = await testDatabase();
const sql = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => sql.end());

const dialect = new PgDialect();
const declared = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => getTableConfig(table))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

it("migrations make the tables that the schema declares, and no other", async () => {
  const made = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`;
  expect(made.map((table) => table.name).sort()).toEqual(declared.map((table) => table.name));
});

describe.each(declared)("$name", (table) => {
  it("has the columns as declared: type, null, default", async () => {
    const made = await sql`
      select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as "notNull", atthasdef as "hasDefault"
      from pg_attribute where attrelid = ${table.name}::regclass and attnum > 0 and not attisdropped`;
    const wanted = table.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      notNull: column.notNull,
      hasDefault: column.hasDefault,
    }));
    expect(byName([...made])).toEqual(byName(wanted));
  });

  it("has the indexes as declared: columns, uniqueness, condition", async () => {
    const made = await sql`
      select array(select pg_get_indexdef(indexrelid, n::int, true) from generate_series(1, indnkeyatts) n) as columns,
        indisunique as unique, indpred is not null as partial
      from pg_index where indrelid = ${table.name}::regclass and not indisprimary`;
    const indexes = table.indexes.map(({ config }) => ({
      columns: config.columns.map((column) => nameOf(column)),
      unique: config.unique,
      partial: config.where !== undefined,
    }));
    const constraints = [
      ...table.uniqueConstraints.map((unique) => unique.columns.map((column) => column.name)),
      ...table.columns.filter((column) => column.isUnique).map((column) => [column.name]),
    ].map((columns) => ({ columns, unique: true, partial: false }));
    expect(bySerial([...made])).toEqual(bySerial([...indexes, ...constraints]));
  });

  it("has the keys as declared", async () => {
    const made = await sql<{ columns: string[]; to: string; toColumns: string[]; onDelete: string }[]>`
      select array(select attname::text from unnest(c.conkey) with ordinality k(n, place)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by place) as columns,
        c.confrelid::regclass::text as to,
        array(select attname::text from unnest(c.confkey) with ordinality k(n, place)
          join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by place) as "toColumns",
        case c.confdeltype when 'a' then 'no action' when 'c' then 'cascade' when 'r' then 'restrict'
          else 'other' end as "onDelete"
      from pg_constraint c where c.conrelid = ${table.name}::regclass and c.contype = 'f'`;
    const wanted = table.foreignKeys.map((key) => {
      const { columns, foreignTable, foreignColumns } = key.reference();
      return {
        columns: columns.map((column) => column.name),
        to: getTableConfig(foreignTable).name,
        toColumns: foreignColumns.map((column) => column.name),
        onDelete: key.onDelete ?? "no action",
      };
    });
    expect(bySerial([...made])).toEqual(bySerial(wanted));

    const [primary] = await sql<{ columns: string[] }[]>`
      select array(select attname::text from unnest(c.conkey) with ordinality k(n, place)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by place) as columns
      from pg_constraint c where c.conrelid = ${table.name}::regclass and c.contype = 'p'`;
    const single = table.columns.filter((column) => column.primary).map((column) => column.name);
    expect(primary?.columns).toEqual(table.primaryKeys[0]?.columns.map((column) => column.name) ?? single);
  });

  it("has the checks as declared, word for word once the database has read them", async () => {
    const made = await checksOf(table.name);
    await sql.unsafe(`create temp table as_declared (like ${table.name})`);
    for (const { name, value } of table.checks)
      await sql.unsafe(`alter table as_declared add constraint ${name} check (${textOf(value)})`);
    const wanted = await checksOf("as_declared");
    await sql`drop table as_declared`;
    expect(made).toEqual(wanted);
  });
});

async function checksOf(table: string): Promise<{ name: string; says: string }[]> {
  const rows = await sql<{ name: string; says: string }[]>`
    select conname as name, pg_get_constraintdef(oid) as says from pg_constraint
    where conrelid = ${table}::regclass and contype = 'c' order by conname`;
  return [...rows];
}

function textOf(value: SQL): string {
  return dialect.sqlToQuery(value).sql;
}

function nameOf(column: object): string {
  if ("name" in column && typeof column.name === "string") return column.name;
  throw new Error("An index over an expression has to be compared by a rule of its own.");
}

function byName<Row extends { name?: unknown }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
}

function bySerial<Row extends object>(rows: Row[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}
