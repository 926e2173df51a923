import { getTableColumns, is } from "drizzle-orm";
import { type PgColumn, PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import * as schema from "@/db/schema";
import type { ColumnEntry } from "./personal-data";
import { personalDataRegistry } from "./personal-data-registry";

const registry: Record<
  string,
  { whose: { is: string; by?: string; table?: string }; columns: Record<string, ColumnEntry> }
> = personalDataRegistry;
const tables = Object.entries(schema).flatMap(([name, value]) => (is(value, PgTable) ? [{ name, table: value }] : []));

describe("the registry of personal data", () => {
  it("lists every table and none that does not exist", () => {
    expect(Object.keys(registry).sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it.each(tables)("lists every column of $name and none that does not exist", ({ name, table }) => {
    expect(Object.keys(registry[name]?.columns ?? {}).sort()).toEqual(Object.keys(getTableColumns(table)).sort());
  });

  it.each(tables)("knows the way from a row of $name to its person, or why there is none", ({ name, table }) => {
    const whose = registry[name]?.whose;
    const personal = columnsOf(name).some((entry) => entry.personal);
    expect(whose?.is === "nobody").toBe(!personal);
    if (whose?.by) expect(getTableColumns(table)).toHaveProperty(whose.by);
    if (whose?.table) expect(registry[whose.table]?.whose.is).toMatch(/^(member|account)$/);
  });

  it.each(tables)("deletes rows of $name whole or keeps them whole", ({ name }) => {
    const treatments = new Set(columnsOf(name).flatMap((entry) => (entry.personal ? [entry.erasure] : [])));
    if (treatments.has("delete-row")) expect([...treatments]).toEqual(["delete-row"]);
  });

  it("clears only what can be empty or has a name for nobody", () => {
    const cleared = tables.flatMap(({ name, table }) =>
      Object.entries(registry[name]?.columns ?? {})
        .filter(([, entry]) => entry.personal && entry.erasure === "clear")
        .filter(([column]) => columnsIn(table)[column]?.notNull)
        .map(([column]) => `${name}.${column}`),
    );
    // A former member has a word in place of a name, and no rights.
    expect(cleared).toEqual(["member.displayName", "member.role"]);
    for (const column of ["displayName", "role"])
      expect(registry.member?.columns[column]).toHaveProperty("emptiedTo", expect.any(String));
  });

  it("keeps every hash secret, with a reason, and nothing that a person could read", () => {
    const secrets = tables.flatMap(({ name }) =>
      Object.entries(registry[name]?.columns ?? {}).flatMap(([column, entry]) =>
        entry.personal && entry.secret ? [`${name}.${column}`] : [],
      ),
    );
    expect(secrets).toEqual(["login.secretHash", "session.tokenHash", "passwordReset.tokenHash"]);
    const hashes = tables.flatMap(({ name, table }) =>
      Object.keys(getTableColumns(table))
        .filter((column) => /hash|token|secret/i.test(column) && registry[name]?.columns[column]?.personal)
        .map((column) => `${name}.${column}`),
    );
    expect(secrets).toEqual(expect.arrayContaining(hashes));
  });

  it("calls no free text and no address impersonal without a reason", () => {
    const worded = tables.flatMap(({ name, table }) =>
      Object.keys(getTableColumns(table))
        .filter((column) => /text|comment|email|name|note|title/i.test(column))
        .filter((column) => !registry[name]?.columns[column]?.personal)
        .map((column) => `${name}.${column}`),
    );
    // An address that was invited need not be anybody's here.
    expect(worded).toEqual(["invitationToken.emailFolded", "team.name"]);
  });

  it("gives a reason for everything that is not personal", () => {
    for (const { name } of tables)
      for (const entry of columnsOf(name)) if (!entry.personal) expect(entry.because.length).toBeGreaterThan(8);
  });
});

function columnsIn(table: PgTable): Record<string, PgColumn> {
  return getTableColumns(table);
}

function columnsOf(name: string): ColumnEntry[] {
  return Object.values(registry[name]?.columns ?? {});
}
