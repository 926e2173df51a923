import type { Sql } from "postgres";
import type { RowFacts } from "./askers";

/** One row of a tenant table as it lies behind row-level security. */
export interface TenantRow extends RowFacts {
  table: string;
  id: string;
}

/** Where each table says whose its rows are; a table without an entry belongs to the workspace as a whole. */
const owners: Record<string, string> = {
  organization: "select id organization_id, id, null::uuid member_id, false draft from organization",
  member: "select organization_id, id, id member_id, false draft from member",
  career_aim: "select organization_id, id, member_id, false draft from career_aim",
  next_step: "select organization_id, id, member_id, false draft from next_step",
  idempotency_key: "select organization_id, id, member_id, false draft from idempotency_key",
  audit_event: "select organization_id, id, actor_member_id member_id, false draft from audit_event",
  evidence: "select organization_id, id, member_id, false draft from evidence",
  review: "select organization_id, id, subject_member_id member_id, state in ('open', 'withdrawn') draft from review",
  review_responsibility: `select t.organization_id, t.id, r.subject_member_id member_id, r.state = 'open' draft
    from review_responsibility t join review r on r.organization_id = t.organization_id and r.id = t.review_id`,
  assessment: `select t.organization_id, t.id, t.author_member_id member_id, r.state = 'open' draft,
    r.state = 'withdrawn' asleep
    from assessment t join review r on r.organization_id = t.organization_id and r.id = t.review_id`,
  rating: ofAssessment("rating"),
  what_happened: ofAssessment("what_happened"),
  attached_evidence: ofAssessment("attached_evidence"),
};

function ofAssessment(table: string): string {
  return `select t.organization_id, t.id, a.author_member_id member_id, r.state = 'open' draft
    from ${table} t
    join assessment a on a.organization_id = t.organization_id and a.id = t.assessment_id
    join review r on r.organization_id = a.organization_id and r.id = a.review_id`;
}

/** All rows of `tables`, read by somebody whom no policy stops. */
export async function tenantRows(superuser: Sql, tables: readonly string[]): Promise<TenantRow[]> {
  const rows: TenantRow[] = [];
  for (const table of tables) {
    const query = owners[table] ?? `select organization_id, id, null::uuid member_id, false draft from ${table}`;
    const found =
      await superuser.unsafe<
        { organization_id: string; id: string; member_id: string | null; draft: boolean; asleep?: boolean }[]
      >(query);
    for (const { organization_id: organizationId, id, member_id: memberId, draft, asleep = false } of found)
      rows.push({ table, organizationId, id, memberId, draft, asleep });
  }
  return rows;
}
