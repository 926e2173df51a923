import { getTableColumns, getTableName } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { erasePerson, isErased } from "@/db/jobs/erase-person";
import { type Everybody, everybody, type Somebody, teamParts } from "@/db/testing/everybody";
import { signedUp } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import { reportUnexpected } from "@/lib/logger";
import { collectMyData, eraseAccount } from "./my-data";
import type { ExportedRow } from "./personal-export";
import { type RegisteredTable, registeredTables } from "./personal-rows";
import { exported, idsIn, plain, rowsIn, withoutMoment } from "./testing/exported-rows";
import { type Dumped, dumpOf, listenToLogs, notAbout, same } from "./testing/traces";
import { tokenHash } from "./tokens";
import { withViewer } from "./viewer";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const password = "a long enough password";
const name = `Ottoline ${newId()}`;
const walked = registeredTables.filter(({ whose }) => whose.is !== "nobody");

let people: Everybody;
let email: string;
let memberIds: string[];
beforeAll(async () => {
  people = await everybody();
  await plant(people.subject);
  const [row] = await behind<{ email: string }[]>`select email from account where id = ${people.subject.accountId}`;
  email = row?.email ?? "";
  const members = await behind<{ id: string }[]>`select id from member where account_id = ${people.subject.accountId}`;
  memberIds = members.map(({ id }) => id);
});

describe("the download", () => {
  it.each(walked)(
    "has rows of $name, with every column that is no secret, as they are in the database",
    async (one) => {
      const rows = rowsIn(await exported(people.subject), one);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const kept = await keptRow(one, row);
        for (const [column, entry] of Object.entries(one.columns)) {
          if (entry.personal && !entry.secret) expect(row, column).toHaveProperty(column);
          if (entry.personal && entry.secret) expect(row).not.toHaveProperty(column);
        }
        for (const [column, value] of Object.entries(row)) expect(plain(value), column).toEqual(plain(kept[column]));
      }
    },
  );

  it("has all rows of the person, in all of their workspaces", async () => {
    const { account, workspaces } = await exported(people.subject);
    expect(workspaces).toHaveLength(2);
    for (const one of walked) {
      const found = [account, ...workspaces.map(({ tables }) => tables)].flatMap((tables) => tables[one.name] ?? []);
      expect(found.map(({ id }) => id).sort(), one.name).toEqual(await idsOfSubject(one));
    }
  });

  it("names every secret that it leaves out", async () => {
    const { leftOut } = await exported(people.subject);
    expect(leftOut.map(({ column }) => column)).toEqual([
      "login.secretHash",
      "session.tokenHash",
      "passwordReset.tokenHash",
    ]);
    expect(leftOut.every(({ because }) => because.length > 10)).toBe(true);
    const hash = tokenHash(people.subject.sessionToken);
    expect(JSON.stringify(await exported(people.subject))).not.toContain(hash);
  });

  it("has nothing of anybody else", async () => {
    const own = JSON.stringify(await exported(people.subject));
    for (const role of ["administrator", "colleague", "outsider"] as const) {
      const { secret, reachBy, accountId, memberId, draft, closed } = people[role];
      for (const trace of [secret, reachBy, accountId, memberId, draft.reviewId, closed.assessmentId])
        expect(own, role).not.toContain(trace);
      const theirs = JSON.stringify(await exported(people[role]));
      expect(theirs).toContain(secret);
      for (const trace of [name, email, people.subject.secret, people.subject.accountId])
        expect(theirs, role).not.toContain(trace);
    }
  });

  it("is for living sessions only", async () => {
    expect(await collectMyData(null)).toBeNull();
    expect(await collectMyData("no session")).toBeNull();
  });
});

describe("deletion", () => {
  it("asks for the password, or for the address where there is none, and changes nothing without", async () => {
    const { accountId } = people.subject;
    const before = await dumpOf(behind);
    expect(await eraseAccount(accountId, { password: "", email })).toMatchObject({ fields: { password: "required" } });
    const wrong = { ok: false, code: "wrong-credentials" };
    expect(await eraseAccount(accountId, { password: "not the password", email })).toEqual(wrong);
    const demo = await signedUp();
    await behind`delete from login where account_id = ${demo.accountId}`;
    expect(await eraseAccount(demo.accountId, { password, email: "" })).toMatchObject({
      fields: { email: "required" },
    });
    expect(await eraseAccount(demo.accountId, { password, email: "other@example.com" })).toEqual(wrong);
    const [row] = await behind<{ email: string }[]>`select email from account where id = ${demo.accountId}`;
    expect(await eraseAccount(demo.accountId, { password: "", email: row?.email.toUpperCase() ?? "" })).toEqual({
      ok: true,
    });
    const left = await dumpOf(behind);
    expect(left.filter(notAbout(["attempt", "identity_event"]))).toEqual(
      before.filter(notAbout(["attempt", "identity_event"])),
    );
  });

  it("keeps the last administrator of a workspace with others, and says so", async () => {
    const before = await dumpOf(behind);
    expect(await erasePerson(people.administrator.accountId)).toEqual({ ok: false, code: "last-administrator" });
    expect(await dumpOf(behind)).toEqual(before);
    const data = await collectMyData(people.administrator.sessionToken);
    expect(data?.outlook.map(({ becomes }) => becomes)).toEqual(["needs-administrator"]);
  });

  it("happens whole or not at all, and a failure leaves no text in a log", async () => {
    const before = await dumpOf(behind);
    await behind`
      create function fail_late() returns trigger language plpgsql as
      $$ begin raise exception 'kept %', old.email using detail = old::text; end $$`;
    await behind`create trigger fail_late before delete on account for each row execute function fail_late()`;
    const said = listenToLogs();
    try {
      await erasePerson(people.subject.accountId).catch(reportUnexpected);
    } finally {
      await behind`drop trigger fail_late on account`;
      await behind`drop function fail_late()`;
    }
    expect(said.end()).toContain('"event":"unexpected"');
    for (const text of [email, name, people.subject.secret]) expect(said.end()).not.toContain(text);
    expect(await dumpOf(behind)).toEqual(before);
  });

  it("lets no row and no log line identify the person, and touches nobody else", async () => {
    const { subject } = people;
    const own = await exported(subject);
    const others = await Promise.all([people.administrator, people.colleague, people.outsider].map(exported));
    const before = await dumpOf(behind);
    const said = listenToLogs();
    expect(await eraseAccount(subject.accountId, { password, email: "" })).toEqual({ ok: true });
    for (const text of [email, name, subject.secret, subject.accountId, subject.memberId])
      expect(said.end()).not.toContain(text);
    const after = await dumpOf(behind);

    const ownIds = new Set([own.account, ...own.workspaces.map(({ tables }) => tables)].flatMap(idsIn));
    for (const { table, row } of after) {
      const text = JSON.stringify(row);
      for (const trace of [email, name, subject.secret, subject.accountId, tokenHash(subject.sessionToken)])
        expect(text, table).not.toContain(trace);
      if (!namesMembers.includes(table)) expect(text, table).not.toContain(subject.memberId);
      if (table !== "member" && table !== "audit_event") expect(ownIds.has(String(row.id)), table).toBe(false);
    }
    for (const one of walked)
      if (Object.values(one.columns).some((column) => column.personal && column.erasure === "delete-row"))
        expect(await idsOfSubject(one), one.name).toEqual([]);

    const acts = (rows: Dumped[]) =>
      rows.filter(({ table, row }) => table === "audit_event" && row.actor_member_id === subject.memberId);
    expect(acts(after)).toEqual(expect.arrayContaining(acts(before)));
    expect(acts(before).length).toBeGreaterThan(3);

    const [nameless] = after.filter(({ table, row }) => table === "member" && row.id === subject.memberId);
    expect(nameless?.row).toMatchObject({
      account_id: null,
      display_name: "",
      role: "member",
      level_now: null,
      level_now_declared_at: null,
      ended_at: expect.any(String),
    });
    const alone = own.workspaces.find(({ tables }) => tables.organization?.length)?.tables.organization?.[0]?.id;
    // What hung on their reviews and requests has gone with them, whoever wrote it.
    const hangs = ({ row }: Dumped) => ownIds.has(String(row.review_id)) || ownIds.has(String(row.request_id));
    const rest = (rows: Dumped[]) =>
      rows
        .filter((one) => !hangs(one))
        .filter(({ table, row }) => !(table === "member" && row.id === subject.memberId))
        .filter(({ row }) => !ownIds.has(String(row.id)) && row.organization_id !== alone && row.id !== alone)
        // Figures that they are in are withheld (db/kept-by-triggers.test.ts).
        .map(({ table, row }): Dumped => ({ table, row: { ...row, withdrawn_at: null } }))
        .filter(notAbout(["attempt"]));
    const added = rest(after).filter((one) => !rest(before).some((other) => same(one, other)));
    expect(added.map(({ table, row }) => [table, row.action ?? row.code])).toEqual([
      ["audit_event", "person-erased"],
      ["identity_event", "account-erased"],
    ]);
    expect(rest(before).filter((one) => !rest(after).some((other) => same(one, other)))).toEqual([]);
    expect(
      withoutMoment(await Promise.all([people.administrator, people.colleague, people.outsider].map(exported))),
    ).toEqual(withoutMoment(others));
  });

  it("lets one of two administrators go who leave at once, while a third person stays", async () => {
    const { administrator, colleague, subject } = await everybody();
    await behind`update member set role = 'administrator' where id = ${colleague.memberId}`;
    const outcomes = await Promise.all([administrator, colleague].map(({ accountId }) => erasePerson(accountId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, code: "last-administrator" });
    expect(await collectMyData(subject.sessionToken)).not.toBeNull();
  });

  it("kills every session, and answers calmly when it is asked again", async () => {
    const { sessionToken, workspace, accountId, memberId } = people.subject;
    expect(await withViewer(sessionToken, workspace, "read", async () => true)).toEqual({ is: "signed-out" });
    expect(await collectMyData(sessionToken)).toBeNull();
    const before = await dumpOf(behind);
    expect(await eraseAccount(accountId, { password, email: "" })).toEqual({ ok: true });
    expect(await erasePerson(accountId)).toEqual({ ok: true });
    expect(await dumpOf(behind)).toEqual(before);
    expect([await isErased(memberId), await isErased(people.colleague.memberId)]).toEqual([true, false]);
  });

  it("takes the workspace along once its last member goes", async () => {
    const [bystander] = await behind`select account_id from member where id = ${people.subject.bystanderId}`;
    expect(await erasePerson(bystander?.account_id)).toEqual({ ok: true });
    for (const role of [...teamParts, "mentor", "colleague", "administrator"] as const)
      expect(await eraseAccount(people[role].accountId, { password, email: "" })).toEqual({ ok: true });
    const left = await dumpOf(behind);
    const { organizationId } = people.administrator;
    expect(left.filter(({ row }) => JSON.stringify(row).includes(organizationId))).toEqual([]);
  });
});

/** Rows of others that name a member, who has no name any more. */
const namesMembers = ["member", "audit_event", "observation", "notice", "round_place", "published_figure"];

/** What the fixture does not make: a link to a new password, a provider, a name that stands nowhere else, what a correction says. */
async function plant({ accountId, closed, secret }: Somebody): Promise<void> {
  await behind`update member set display_name = ${name} where account_id = ${accountId}`;
  await behind`
    update organization set name = ${name} where id in (
      select organization_id from member where account_id = ${accountId} and role = 'administrator')`;
  await behind`update session set browser = ${secret} where account_id = ${accountId}`;
  await behind`
    insert into password_reset (id, account_id, token_hash, expires_at)
    values (${newId()}, ${accountId}, ${newId()}, now())`;
  await behind`
    insert into login (id, account_id, kind, issuer, subject)
    values (${newId()}, ${accountId}, 'oidc', 'https://id.example.com', ${secret})`;
  await behind`
    insert into invitation (organization_id, id, email, invited_by_member_id, sent_at, expires_at)
    select organization_id, ${newId()}, ${secret}, id, now(), now() from member
    where account_id = ${accountId} and role = 'administrator'`;
  await behind`
    insert into review (organization_id, id, subject_member_id, ladder_version_id, target, period_from, period_to,
      opened_at, revises_id, revision_reason)
    select organization_id, ${newId()}, subject_member_id, ladder_version_id, target, period_from, period_to,
      opened_at, id, ${secret} from review where id = ${closed.reviewId}`;
}

/** The row of the export as it lies in the database, by the names that columns have in code. */
async function keptRow({ table }: RegisteredTable, { id }: ExportedRow): Promise<Record<string, unknown>> {
  const [found] = await behind<{ row: Record<string, unknown> }[]>`
    select to_jsonb(t) as row from ${behind(getTableName(table))} t where id = ${String(id)}`;
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([column, { name: stored }]) => [column, found?.row[stored]]),
  );
}

/** Ids of the subject's rows, found by what columns are called and not by the registry. */
async function idsOfSubject({ table }: RegisteredTable): Promise<string[]> {
  const stored = getTableName(table);
  const columns = Object.values(getTableColumns(table)).map((column) => column.name);
  const memberColumn = ["author_member_id", "subject_member_id", "invited_by_member_id"].find((one) =>
    columns.includes(one),
  );
  const { accountId } = people.subject;
  const ofBoth = behind`review_id in (
    select id from review where subject_member_id in ${behind(memberIds)} and revealed_at is not null)`;
  const ofSides = ["agreement", "signature", "review_look", "review_responsibility"].includes(stored);
  const where = () => {
    if (stored === "account") return behind`id = ${accountId}`;
    if (stored === "member") return behind`id in ${behind(memberIds)} and account_id is not null`;
    if (stored === "organization")
      return behind`not exists (select from member m where m.organization_id = t.id and m.id not in ${behind(memberIds)})`;
    if (stored === "audit_event") return behind`actor_member_id in ${behind(memberIds)}`;
    if (ofSides) return behind`review_id in (select id from review where subject_member_id in ${behind(memberIds)})`;
    if (columns.includes("account_id")) return behind`account_id = ${accountId}`;
    if (stored === "assessment") return behind`author_member_id in ${behind(memberIds)} or ${ofBoth}`;
    if (memberColumn) return behind`${behind(memberColumn)} in ${behind(memberIds)}`;
    if (columns.includes("member_id")) return behind`member_id in ${behind(memberIds)}`;
    const own = behind`assessment_id in (select id from assessment where author_member_id in ${behind(memberIds)})`;
    return stored === "rating" ? behind`${own} or ${ofBoth}` : own;
  };
  const rows = await behind<{ id: string }[]>`select id from ${behind(stored)} t where ${where()} order by id`;
  return rows.map(({ id }) => id);
}
