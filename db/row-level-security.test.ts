import { sql as text } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { type Viewer, withViewer } from "@/lib/auth/viewer";
import { connect } from "./connection";
import { everybody, roles, teamParts } from "./testing/everybody";
import { type Asker, askers } from "./testing/row-level-security/askers";
import { laboratory } from "./testing/row-level-security/laboratory";
import { type Answer, type Ask, expected, observe } from "./testing/row-level-security/observe";
import { policiesOfTriggers, tableLocks } from "./testing/row-level-security/tables";
import { type TenantRow, tenantRows } from "./testing/row-level-security/tenant-rows";
import { testDatabase } from "./testing/test-database";

const database = await testDatabase();
const tables = Object.keys(tableLocks);
const everyRole = [...roles, ...teamParts];
const people = await everybody();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
const fixture = { people, rows: await tenantRows(behind, tables) };
const { sql, amiss, noticed, noticedByPolicy } = laboratory(database, fixture);
const policies = await sql<Policy[]>`
  select tablename as table, policyname as name, cmd as command, qual as using, with_check as check, permissive, roles::text[]
  from pg_policies order by tablename, policyname`;

afterAll(async () => {
  await Promise.all([sql.end(), behind.end()]);
});

interface Policy {
  table: string;
  name: string;
  command: string;
  using: string | null;
  check: string | null;
  permissive: "PERMISSIVE" | "RESTRICTIVE";
  roles: string[];
}

describe("the fixture", () => {
  it("says for every tenant table who reaches its rows, and for no other", async () => {
    const secured = await sql<{ name: string }[]>`
      select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`;
    expect(secured.map((table) => table.name).sort()).toEqual([...tables].sort());
  });

  it("has rows of every person in every table, so that a probe can find too much or too little", () => {
    for (const table of tables) {
      const rows = fixture.rows.filter((row) => row.table === table);
      for (const role of roles) {
        const { organizationId, memberId } = people[role];
        expect(
          rows.some((row) => row.organizationId === organizationId && (sidesOf(row) ?? [memberId]).includes(memberId)),
          `${table}, ${role}`,
        ).toBe(true);
      }
    }
  });
});

describe("through a viewer's transaction", () => {
  const viewers = askers(people).filter((asker) => everyRole.some((role) => isAsker(asker, role)));

  it.each(viewers)("$name reaches what the table of locks says and nothing else", async (asker) => {
    const role = everyRole.find((one) => isAsker(asker, one));
    if (!role) throw new Error("Nobody of the fixture.");
    const { sessionToken, workspace } = people[role];
    for (const table of tables) {
      const outcome = await withViewer(sessionToken, workspace, "write", async (viewer) => ({
        // A failure undoes what the probes did.
        ok: false,
        seen: await observe(await askThrough(viewer), table, fixture),
      }));
      if (outcome.is !== "done") throw new Error(outcome.is);
      expect(outcome.value.seen, table).toEqual(expected(asker, table, fixture, { keysAwake: true }));
    }
  });

  it("does not open for a member of another workspace", async () => {
    const { sessionToken } = people.outsider;
    const outcome = await withViewer(sessionToken, people.subject.workspace, "read", async () => true);
    expect(outcome).toEqual({ is: "outside" });
  });

  it("reads only, where it was opened for reading", async () => {
    const { sessionToken, workspace } = people.subject;
    const writing = withViewer(sessionToken, workspace, "read", ({ tx }) => tx.execute("delete from next_step"));
    await expect(writing).rejects.toMatchObject({ code: "25006" });
  });
});

describe("every policy is needed", () => {
  it.each(tables)("finds nothing wrong with %s while nothing is changed", async (table) => {
    expect(await amiss(table)).toEqual([]);
  });

  it("lets nothing but triggers write what they keep: what comes of those policies is tried with the triggers awake", () => {
    expect(policies.filter(isOfTriggers).map(({ name }) => name)).toEqual(policiesOfTriggers);
  });

  it.each(policies.filter((policy) => !isOfTriggers(policy)))("dropping $name is noticed", async ({ name, table }) => {
    expect(await noticed(`drop policy ${name} on ${table}`, table)).not.toEqual([]);
  });

  it.each(policies.filter((policy) => policy.using !== "true"))(
    "letting everything through $name is noticed",
    async ({ name, table, using, check }) => {
      const clauses = `${using ? "using (true)" : ""} ${check ? "with check (true)" : ""}`;
      expect(await noticed(`alter policy ${name} on ${table} ${clauses}`, table)).not.toEqual([]);
    },
  );

  // A trigger gives no row away: its statement names the columns.
  it.each(policies.filter((one) => (one.command === "UPDATE" || one.command === "ALL") && !isOfTriggers(one)))(
    "letting rows be given away by $name is noticed",
    async ({ name, table }) => {
      expect(await noticedByPolicy("", table)).toEqual([]);
      expect(await noticedByPolicy(`alter policy ${name} on ${table} with check (true)`, table)).not.toEqual([]);
    },
  );

  it.each([
    ...["agreed_rating_read", "held_rung_read", "standing_read", "review_progress_read", "round_place_make"].map(
      (name) => [name, "m.left_on IS NULL"] as const,
    ),
    ...["agreed_rating_read", "held_rung_read", "standing_read"].map((name) => [name, "s.team_id = ANY"] as const),
    ...["review_progress_read", "team_membership_read"].map((name) => [name, "team_id = ANY"] as const),
    ["round_place_make", "m.role = 'member'"],
  ] as const)("%s without %s is noticed", async (name, condition) => {
    const policy = policies.find((one) => one.name === name);
    const written = policy?.using ?? policy?.check ?? "";
    const changed = without(written, condition);
    expect(changed).not.toBe(written);
    const change = `alter policy ${name} on ${policy?.table} ${policy?.using ? "using" : "with check"} (${changed})`;
    expect(await noticed(change, policy?.table ?? "")).not.toEqual([]);
  });

  it("lets only the opening statement read without a condition, and notices when others may", async () => {
    const permissive = policies.filter((policy) => policy.permissive === "PERMISSIVE");
    const open = permissive.filter((policy) => policy.using === "true" || policy.check === "true");
    expect(open.map((policy) => policy.name)).toEqual(["member_opening", "organization_opening"]);
    for (const { name, table, command, roles: to } of open) {
      expect([command, to]).toEqual(["SELECT", [decodeURIComponent(new URL(database.ownerUrl).username)]]);
      expect(await noticed(`alter policy ${name} on ${table} to public`, table)).not.toEqual([]);
    }
  });

  it.each(tables)("turning row-level security of %s off is noticed, and so is sparing its owner", async (table) => {
    expect(await noticed(`alter table ${table} disable row level security`, table)).not.toEqual([]);
    expect(await noticed(`alter table ${table} no force row level security`, table)).not.toEqual([]);
  });
});

function isOfTriggers({ using, check }: Policy): boolean {
  return `${using}${check}`.includes("pg_trigger_depth()");
}

/** A policy in which the first condition that says `what` is always true. */
function without(policy: string, what: string): string {
  const begin = policy.lastIndexOf("(", policy.indexOf(what));
  let end = begin;
  for (let depth = 0; end < policy.length; end += 1) {
    if (policy[end] === "(") depth += 1;
    if (policy[end] === ")") depth -= 1;
    if (depth === 0) break;
  }
  return begin < 0 ? policy : `${policy.slice(0, begin)}(true)${policy.slice(end + 1)}`;
}

/** Everybody whose the row is in part; null where it belongs to the whole workspace. */
function sidesOf({ memberId, between, sides, mentors }: TenantRow): (string | null)[] | null {
  const all = [memberId, between?.subject, between?.mentor, ...(sides ?? []), ...(mentors ?? [])];
  return all.some((one) => one) ? all.map((one) => one ?? null) : null;
}

function isAsker({ organizationId, memberId, job, act }: Asker, role: (typeof everyRole)[number]): boolean {
  const person = people[role];
  return organizationId === person.organizationId && memberId === person.memberId && job === "" && !act;
}

async function askThrough({ tx }: Viewer): Promise<Ask> {
  await tx.execute(text.raw("savepoint probe"));
  return async (statements) => {
    const answers: Answer[] = [];
    for (const statement of statements) {
      try {
        const rows = await tx.execute(text.raw(statement));
        answers.push({ ok: true, count: rows.count, rows: [...rows] });
      } catch (error) {
        const { code, message } = (error as { cause: { code: string; message: string } }).cause;
        answers.push({ ok: false, code, says: message });
      }
      await tx.execute(text.raw("rollback to savepoint probe"));
    }
    return answers;
  };
}
