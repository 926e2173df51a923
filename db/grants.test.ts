import { afterAll, describe, expect, it } from "vitest";
import { connect } from "./connection";
import { testDatabase } from "./testing/test-database";

const database = await testDatabase();
const sql = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => sql.end());

/** Everything that each role may do; what is not here it may not. S: select, I: insert, U: update, D: delete. */
const granted: Record<"rung_app" | "rung_identity", Record<string, string>> = {
  rung_app: {
    agreed_rating: "SI",
    agreement: "SIU",
    assessment: "SIU",
    attached_evidence: "SIUD",
    audit_event: "SI",
    career_aim: "SIU",
    evidence: "SIUD",
    held_rung: "SI",
    idempotency_key: "SI",
    invitation: "SIU",
    ladder: "SI",
    ladder_responsibility: "SI",
    ladder_version: "SI",
    member: "SIU",
    mentor_request: "SIU",
    next_step: "SIU",
    notice: "SIU",
    observation: "SIUD",
    organization: "SI",
    private_note: "SIU",
    published_figure: "SU",
    rating: "SIU",
    review: "SIUD",
    review_look: "SI",
    review_progress: "SIUD",
    review_responsibility: "SI",
    review_round: "SI",
    round_place: "SIU",
    signature: "SI",
    standing: "SIU",
    teaching_offer: "SID",
    team: "SIU",
    team_membership: "SIU",
    team_sharing: "SID",
    what_happened: "SIU",
  },
  rung_identity: {
    account: "SIUD",
    attempt: "SIUD",
    identity_event: "SI",
    invitation_token: "SIUD",
    login: "SIUD",
    password_reset: "SIUD",
    session: "SIUD",
    setup_token: "SIUD",
  },
};

/** Where a right to change reaches single columns: nobody can hand a row to somebody else, or rewrite what it is about. */
const changeable = {
  agreement: [
    "answer",
    "confirmed_at",
    "experiment",
    "outcome",
    "proposed_at",
    "proposed_by_member_id",
    "reason",
    "until",
    "version",
  ],
  assessment: ["saved_at", "submitted_at", "version"],
  attached_evidence: ["added_after", "frozen_at", "happened_on", "link", "title"],
  evidence: ["happened_on", "link", "removed_at", "responsibility_key", "title", "version"],
  invitation: ["accepted_at", "accepted_member_id", "expires_at", "revoked_at", "sent_at"],
  member: ["ended_at", "level_now", "level_now_declared_at", "role"],
  mentor_request: ["answer_word", "answered_at", "review_id", "state"],
  notice: ["read_at"],
  observation: ["happened_on", "responsibility_key", "text", "version"],
  private_note: ["saved_at", "text", "version"],
  published_figure: ["withdrawn_at"],
  rating: ["answer", "answered_at", "comment"],
  review: [
    "closed_at",
    "closing",
    "due_on",
    "mentor_accepted_at",
    "mentor_declined_at",
    "mentor_member_id",
    "mentor_submitted_at",
    "revealed_at",
    "self_submitted_at",
    "state",
    "statement",
    "withdrawn_at",
  ],
  review_progress: ["due_on", "mentor_member_id", "step"],
  round_place: ["mentor_member_id", "reminded_at", "target"],
  standing: ["agreed_at", "answer", "previous"],
  team: ["name"],
  team_membership: ["left_on"],
  what_happened: ["text"],
};

describe.each(["rung_app", "rung_identity"] as const)("%s", (role) => {
  it("holds exactly the rights that its commands need, whole tables or single columns", async () => {
    const rights = await sql<{ name: string; letters: string }[]>`
      select c.relname as name, string_agg(letter, '' order by place) as letters
      from pg_class c, (values ('S', 'SELECT', 1), ('I', 'INSERT', 2), ('U', 'UPDATE', 3), ('D', 'DELETE', 4),
        ('T', 'TRUNCATE', 5), ('R', 'REFERENCES', 6), ('G', 'TRIGGER', 7)) as r (letter, privilege, place)
      where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace
        and case when privilege in ('DELETE', 'TRUNCATE', 'TRIGGER') then has_table_privilege(${role}, c.oid, privilege)
          else has_any_column_privilege(${role}, c.oid, privilege) end
      group by c.relname order by c.relname`;
    expect(Object.fromEntries(rights.map(({ name, letters }) => [name, letters]))).toEqual(granted[role]);
  });

  it("may change only the columns that its commands change", async () => {
    const columns = await sql<{ name: string; columns: string[] }[]>`
      select table_name as name, array_agg(column_name::text order by column_name) as columns
      from information_schema.column_privileges
      where grantee = ${role} and privilege_type = 'UPDATE' and table_name in ${sql(Object.keys(changeable))}
      group by table_name`;
    const expected = role === "rung_app" ? changeable : {};
    expect(Object.fromEntries(columns.map((row) => [row.name, row.columns]))).toEqual(expected);
  });

  it("may make nothing, neither in this schema nor in another", async () => {
    const [may] = await sql`
      select has_schema_privilege(${role}, 'public', 'CREATE') as here,
        has_database_privilege(${role}, current_database(), 'CREATE') as schemas,
        has_schema_privilege(${role}, 'drizzle', 'USAGE') as migrations`;
    expect(may).toEqual({ here: false, schemas: false, migrations: false });
  });

  it("owns nothing, belongs to no other role and cannot become one", async () => {
    const owned = await sql`
      select relname from pg_class where relowner = ${role}::regrole
      union all select proname from pg_proc where proowner = ${role}::regrole`;
    expect([...owned]).toEqual([]);
    const memberships = await sql`select roleid::regrole from pg_auth_members where member = ${role}::regrole`;
    expect([...memberships]).toEqual([]);
  });
});

describe("the audit trail", () => {
  it.each(["update audit_event set action = 'x'", "delete from audit_event", "truncate audit_event"])(
    "refuses the application: %s",
    async (statement) => {
      const attempt = sql.begin(async (tx) => {
        await tx`set local role rung_app`;
        await tx.unsafe(statement);
      });
      await expect(attempt).rejects.toMatchObject({ code: "42501" });
    },
  );
});
