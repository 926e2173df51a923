import { type Everybody, roles } from "../everybody";
import type { Asker } from "./askers";
import { type Reach, reaches } from "./reaches";
import type { ProbeRow, SharedProbe, TableLock } from "./table-lock";
import { tableLocks } from "./tables";
import type { TenantRow } from "./tenant-rows";

export type Answer =
  | { ok: true; count: number; rows: Record<string, unknown>[] }
  | { ok: false; code: string; says: string };

/** Sends statements one after the other and undoes each; a refusal by the database is a value. */
export type Ask = (statements: readonly string[]) => Promise<Answer[]>;

/** What came of each probe, by its name: the keys of the rows, a number of rows, or a word. */
export type Observation = Record<string, string | number | string[]>;

export interface Fixture {
  people: Everybody;
  rows: readonly TenantRow[];
}

/** What `ask` reaches in `table`: every kind of statement, and for INSERT one row for each person and state. */
export async function observe(ask: Ask, table: string, { people }: Fixture): Promise<Observation> {
  const { blindChange, giveAway, promotion, rowsOf, probes } = lockOf(table);
  const changes = [...Object.values(giveAway), ...(promotion ? [promotion] : [])];
  const added = (adding: string) => (one: { name: string; row: ProbeRow["row"] }) =>
    [`${adding}${one.name}`, insertOf(table, one.row)] as const;
  const statements = new Map<string, string>([
    ["see", selectOf(table)],
    ["change", blindChange],
    ["remove", `delete from ${table}`],
    ...changes.map((statement) => [statement, statement] as const),
    ...roles.flatMap((role) => rowsOf(people[role]).map(added(`add for ${role}`))),
    ...(probes?.(people) ?? []).map(added("add ")),
  ]);
  const answers = await ask([...statements.values()]);
  return Object.fromEntries(
    [...statements].map(([name, statement], index) => [name, meaningOf(answers[index], statement)]),
  );
}

/**
 * What `observe` has to find, from the table of locks.
 *
 * @param columnsGranted the right to change reaches whole rows, so that only policies keep them from being given away
 * @param keysAwake foreign keys are checked; they are after the policies
 */
export function expected(
  asker: Asker,
  table: string,
  fixture: Fixture,
  { columnsGranted = false, keysAwake = false } = {},
): Observation {
  const lock = lockOf(table);
  const reach = asker.role === "owner" ? ownersReach(asker, table) : lock;
  const rows = fixture.rows.filter((row) => row.table === table);
  const within = (wanted: Reach) => rows.filter((row) => reaches(asker, wanted, row));
  const opened = asker.role === "owner" ? (openingReads[table] ?? (() => false)) : () => false;
  const count = (wanted: Reach) => (wanted === "no-grant" ? "no grant" : within(wanted).length);
  const changing = asker.act === "take-back" ? (reach.takingBack ?? reach.change) : reach.change;
  const cannot = asker.role === "rung_app" && lock.refusesChange && within(lock.refusesChange).length > 0;

  const seen: Observation = {
    see:
      reach.see === "no-grant" ? "no grant" : keys(rows.filter((row) => opened(row) || reaches(asker, reach.see, row))),
    change: cannot ? "refused" : count(changing),
    remove: lock.pointedAt && keysAwake && within(reach.remove).length > 0 ? "passes" : count(reach.remove),
  };
  // A row that may be changed may still not be given away; where none may be, the statement finds none.
  const changed = seen.change ?? 0;
  const { toWorkspace, toMember } = lock.giveAway;
  const ungranted = lock.fixedOwner && !columnsGranted && asker.role === "rung_app";
  seen[toWorkspace] = ungranted ? "no grant" : changed === 0 || changed === "no grant" ? changed : "refused";
  // The removal of a workspace reaches all of its people; nobody else may hand a row to another.
  const ofAll = asker.role === "owner" ? asker.job !== "erase-person" : lock.ofAdministrators && asker.memberRole;
  if (toMember) seen[toMember] = ofAll && !ungranted ? changed : seen[toWorkspace];
  if (lock.promotion) {
    const held = asker.role === "rung_app" && !asker.memberRole && changed !== 0 && changed !== "no grant";
    seen[lock.promotion] = held ? "refused" : changed;
  }
  for (const role of roles) {
    const { organizationId, memberId } = fixture.people[role];
    for (const { name, draft, ofNobody } of lock.rowsOf(fixture.people[role])) {
      const whose = ofNobody ? null : memberId;
      const passes = reaches(asker, reach.add, { organizationId, memberId: whose, draft });
      seen[`add for ${role}${name}`] = passes ? "passes" : "refused";
    }
  }
  const { subject } = fixture.people;
  const refusal = lock.add === "no-grant" && asker.role === "rung_app" ? "no grant" : "refused";
  for (const probe of lock.probes?.(fixture.people) ?? []) {
    const here = asker.organizationId === subject.organizationId;
    const may = asker.role === "owner" ? jobAdds(asker, reach.add, probe) : probe.passes(asker);
    seen[`add ${probe.name}`] = here && may ? "passes" : refusal;
  }
  return seen;
}

/** Removal reaches a whole workspace; erasure what is of its person, as the row says or the review that it hangs on. */
function jobAdds({ job, memberId }: Asker, reach: Reach, { row, of }: SharedProbe): boolean {
  if (job !== "erase-person" || reach === "nobody") return reach === "workspace";
  const owners = ["member_id", "author_member_id", "subject_member_id", "mentor_member_id"];
  return of === memberId || owners.some((column) => row[column] === memberId);
}

/** The connecting role opens a viewer's transaction: it reads these rows, and nothing else, without a job. */
const openingReads: Record<string, (row: TenantRow) => boolean> = {
  organization: () => true,
  member: () => true,
  notice: (row) => row.unread === true,
  team_membership: (row) => row.lasts === true,
};

type OwnersReach = Pick<TableLock, "see" | "add" | "change" | "remove" | "takingBack">;

/**
 * The owner of the tables is held by row-level security as well. Three named jobs reach further: one a whole workspace, to
 * remove it, another one member of a workspace, to erase them; the third counts over a workspace.
 */
function ownersReach(asker: Asker, table: string): OwnersReach {
  if (asker.job === "erase-person") return erasureReach(asker, table);
  if (asker.job === "freeze-half-year") return freezingReach(table);
  const removal: Reach = asker.job === "remove-organization" ? "workspace" : "nobody";
  return table === "organization" || table === "member"
    ? { see: "workspace", add: "nobody", change: "nobody", remove: removal }
    : { see: removal, add: removal, change: removal, remove: removal };
}

function erasureReach(asker: Asker, table: string): OwnersReach {
  const nothing = { see: "nobody", add: "nobody", change: "nobody", remove: "nobody" } as const;
  if (asker.memberId === "") return nothing;
  if (table === "member") return { ...nothing, change: "own" };
  if (table === "audit_event") return { ...nothing, add: "own" };
  const { see, erasure = see === "own" ? "own" : "nobody", erasureSees = erasure } = lockOf(table);
  return { see: erasureSees, add: erasure, change: erasure, remove: erasure };
}

function freezingReach(table: string): OwnersReach {
  const { freezing } = lockOf(table);
  const opened = table === "organization" || table === "member";
  const writes: Reach = freezing === "writes" ? "workspace" : "nobody";
  return { see: freezing || opened ? "workspace" : "nobody", add: writes, change: writes, remove: writes };
}

function lockOf(table: string): TableLock {
  const lock = tableLocks[table];
  if (!lock) throw new Error(`Nothing is said about who reaches the rows of ${table}.`);
  return lock;
}

function selectOf(table: string): string {
  return `select ${table === "organization" ? "id" : "organization_id"} tenant, id from ${table}`;
}

function meaningOf(answer: Answer | undefined, statement: string): Observation[string] {
  if (!answer) throw new Error(`No answer to ${statement}`);
  if (!answer.ok) return wordFor(answer);
  if (statement.startsWith("select")) return answer.rows.map((row) => `${row.tenant} ${row.id}`).sort();
  return statement.startsWith("insert") ? "passes" : answer.count;
}

function wordFor({ code, says }: { code: string; says: string }): string {
  if (code === "42501") return says.startsWith("permission denied") ? "no grant" : "refused";
  // Constraints are checked after the policy: a row that meets one has passed it.
  return code.startsWith("23") ? "passes" : `${code} ${says}`;
}

function insertOf(table: string, row: ProbeRow["row"]): string {
  const values = Object.values(row).map((value) => (typeof value === "string" ? `'${value}'` : value));

  return `insert into ${table} (${Object.keys(row).join(", ")}) values (${values.map(String).join(", ")})`;
}

function keys(rows: readonly TenantRow[]): string[] {
  return rows.map((row) => `${row.organizationId} ${row.id}`).sort();
}
