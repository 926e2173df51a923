import { afterAll, describe, expect, it } from "vitest";
import { connect } from "./connection";
import { testDatabase } from "./testing/test-database";

const database = await testDatabase();
const sql = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => sql.end());

/** Identity stands above the tenants; every other table belongs to one. */
const identityTables = [
  "account",
  "attempt",
  "identity_event",
  "invitation_token",
  "login",
  "password_reset",
  "session",
  "setup_token",
];

const tables = (
  await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`
).map((table) => table.name);
const tenantTables = tables.filter((table) => !identityTables.includes(table));

interface Key {
  table: string;
  name: string;
  type: "p" | "f";
  columns: string[];
  to: string | null;
  toColumns: string[] | null;
  onDelete: string;
}

const keys = await sql<Key[]>`
  select c.conrelid::regclass::text as table, c.conname as name, c.contype as type, c.confdeltype as "onDelete",
    array(select attname::text from unnest(c.conkey) with ordinality k(n, place)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by place) as columns,
    nullif(c.confrelid, 0)::regclass::text as to,
    array(select attname::text from unnest(c.confkey) with ordinality k(n, place)
      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by place) as "toColumns"
  from pg_constraint c
  where c.contype in ('p', 'f') and c.connamespace = 'public'::regnamespace`;

describe("every tenant table", () => {
  it.each(tenantTables)("%s has the tenant first in its primary key", (table) => {
    const primary = keys.find((key) => key.table === table && key.type === "p");
    expect(primary?.columns).toEqual(table === "organization" ? ["id"] : ["organization_id", "id"]);
  });

  it.each(tenantTables)("%s enables row-level security and forces it on its owner", async (table) => {
    const [row] = await sql`select relrowsecurity, relforcerowsecurity from pg_class where oid = ${table}::regclass`;
    expect(row).toEqual({ relrowsecurity: true, relforcerowsecurity: true });
  });

  it("has an organization_id that is never null; identity tables have none", async () => {
    const columns = await sql<{ table: string; required: boolean }[]>`
      select attrelid::regclass::text as table, attnotnull as required from pg_attribute
      where attname = 'organization_id' and attrelid in (
        select oid from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace)`;
    expect(columns.every((column) => column.required)).toBe(true);
    expect(columns.map((column) => column.table).sort()).toEqual(
      tenantTables.filter((table) => table !== "organization"),
    );
  });
});

describe("foreign keys", () => {
  const foreign = keys.filter((key) => key.type === "f");

  it("carry the tenant, so that no row points into another one", () => {
    const without = foreign
      .filter(({ table }) => tenantTables.includes(table))
      .filter(({ columns, toColumns, to }) => {
        if (to === "organization") return columns.join() !== "organization_id" || toColumns?.join() !== "id";
        return columns[0] !== "organization_id" || toColumns?.[0] !== "organization_id";
      })
      .map(({ table, columns, to }) => `${table}.${columns.join("+")} → ${to}`);
    expect(without).toEqual(["member.account_id → account"]);
  });

  it("never point from an identity table into a tenant", () => {
    const crossing = foreign.filter(
      ({ table, to }) => identityTables.includes(table) && !identityTables.includes(to ?? ""),
    );
    expect(crossing).toEqual([]);
  });

  it("point at a person through member", () => {
    const people = foreign.filter(({ columns }) => columns.some((column) => column.endsWith("member_id")));
    // A review opened in a round is its person's place there as well.
    expect(people.filter(({ to }) => to !== "member").map(({ name }) => name)).toEqual(["review_round_place_fk"]);
    expect(people.length).toBeGreaterThan(4);
  });

  it("restrict or cascade; none clears what points at a row", () => {
    expect(new Set(foreign.map((key) => key.onDelete))).toEqual(new Set(["a", "c", "r"]));
  });

  it("exist for every column that names a row, but for what an audit row or a client's key is about", async () => {
    const named = await sql<{ column: string }[]>`
      select attrelid::regclass || '.' || attname as column from pg_attribute
      where attname like '%\_id' and attnum > 0 and attrelid in (
        select oid from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace)`;
    const keyed = new Set(foreign.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)));
    const loose = named.map((row) => row.column).filter((column) => !keyed.has(column));
    // A link stands above the tenants: its token leads into a workspace and says nothing about one.
    expect(loose.sort()).toEqual([
      "audit_event.object_id",
      "idempotency_key.object_id",
      "invitation_token.invitation_id",
      "invitation_token.workspace_id",
    ]);
  });
});

describe("nothing goes around the policies", () => {
  it("no view, materialized view or foreign table", async () => {
    const around = await sql`
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind not in ('r', 'p', 'i', 'I', 'S', 't')`;
    expect([...around]).toEqual([]);
  });

  it("no function that runs with its owner's rights, no rule, and no trigger but those that refuse and those that keep rows", async () => {
    const functions = await sql<{ name: string; definer: boolean }[]>`
      select proname as name, prosecdef as definer from pg_proc where pronamespace = 'public'::regnamespace
      order by proname`;
    expect([...functions]).toEqual(
      [
        ...["agreed_rating_moves_standing", "agreement_keeps_its_word"],
        ...["app_act", "app_job", "app_led_teams", "app_member", "app_organization", "app_own_teams", "app_role"],
        ...["review_keeps_its_word", "review_tells_its_progress", "sharing_ends_withdraws_figures"],
      ].map((name) => ({ name, definer: false })),
    );
    const triggers = await sql`select tgname from pg_trigger where not tgisinternal order by tgname`;
    expect(triggers.map(({ tgname }) => tgname)).toEqual([
      ...["agreed_rating_moves_standing", "agreement_keeps_its_word"],
      ...["review_keeps_its_word", "review_tells_its_progress", "sharing_ends_withdraws_figures"],
    ]);
    const rules = await sql`select rulename from pg_rules where schemaname = 'public'`;
    expect([...rules]).toEqual([]);
  });

  it("no policy that forbids instead of allowing but the one that the probes know", async () => {
    const restrictive = await sql`select policyname from pg_policies where permissive <> 'PERMISSIVE'`;
    expect([...restrictive]).toEqual([{ policyname: "member_keeps_role" }]);
  });
});
