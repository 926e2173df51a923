import type { Sql } from "postgres";
import type { RowFacts } from "./reaches";

/** One row of a tenant table as it lies behind row-level security. */
export interface TenantRow extends RowFacts {
  table: string;
  id: string;
}

const between = `jsonb_build_object('subject', r.subject_member_id, 'mentor', r.mentor_member_id,
  'accepted', r.mentor_accepted_at is not null, 'declined', r.mentor_declined_at is not null, 'state', r.state,
  'selfRated', coalesce(r.closing = 'self-rated', false), 'selfIn', r.self_submitted_at is not null,
  'revealed', r.revealed_at is not null)`;
const theirReview = "join review r on r.organization_id = t.organization_id and r.id = t.review_id";

/** Where each table says whose its rows are; a table without an entry belongs to the workspace as a whole. */
const owners: Record<string, string> = {
  organization: "select id organization_id, id, null::uuid member_id, false draft from organization",
  member: ofMember("member", "id"),
  career_aim: ofMember("career_aim"),
  next_step: ofMember("next_step"),
  idempotency_key: ofMember("idempotency_key"),
  audit_event: ofMember("audit_event", "actor_member_id"),
  evidence: ofMember("evidence"),
  observation: ofMember("observation", "author_member_id"),
  review: `select organization_id, id, subject_member_id member_id, state in ('open', 'withdrawn') draft,
    jsonb_build_object('between', ${between}) facts from review r`,
  review_responsibility: `select t.organization_id, t.id, r.subject_member_id member_id, r.state = 'open' draft,
    jsonb_build_object('between', ${between}) facts from review_responsibility t ${theirReview}`,
  assessment: `select t.organization_id, t.id, t.author_member_id member_id, ${draftOf("t")} draft,
    jsonb_build_object('between', ${between}, 'asleep', r.state = 'withdrawn',
      'backable', t.submitted_at is not null and (r.state = 'open' or coalesce(r.closing = 'self-rated', false))) facts
    from assessment t ${theirReview}`,
  rating: ofAssessment("rating"),
  what_happened: ofAssessment("what_happened"),
  attached_evidence: ofAssessment("attached_evidence"),
  private_note: ofAssessment("private_note"),
  agreement: ofReview("agreement", "null::uuid"),
  signature: ofReview("signature", "t.member_id"),
  review_look: ofReview("review_look", "t.viewer_member_id"),
  agreed_rating: ofStanding("agreed_rating"),
  held_rung: ofStanding("held_rung"),
  standing: ofStanding("standing"),
  team: "select organization_id, id, null::uuid member_id, false draft, jsonb_build_object('team', id) facts from team",
  team_membership: ofTeam("team_membership", "jsonb_build_object('team', team_id, 'lasts', left_on is null)"),
  team_sharing: ofTeam("team_sharing"),
  teaching_offer: ofMember("teaching_offer"),
  review_round: `select organization_id, id, null::uuid member_id, false draft, jsonb_build_object('team', team_id,
    'invited', coalesce((select jsonb_agg(p.subject_member_id) from round_place p where p.round_id = r.id), '[]')) facts
    from review_round r`,
  round_place: ofTeam("round_place", undefined, "subject_member_id"),
  review_progress: `select organization_id, id, subject_member_id member_id, false draft, jsonb_build_object(
    'sides', jsonb_build_array(subject_member_id, mentor_member_id), 'belongsTo', coalesce((
      select jsonb_agg(m.team_id) from team_membership m where m.organization_id = t.organization_id
        and m.member_id = t.subject_member_id and m.role = 'member' and m.left_on is null), '[]')) facts
    from review_progress t`,
  published_figure: ofTeam("published_figure", undefined, "null::uuid"),
  mentor_request: `select organization_id, id, null::uuid member_id, false draft, jsonb_build_object(
    'sides', jsonb_build_array(subject_member_id, mentor_member_id), 'answerable', state in ('waiting', 'accepted')) facts
    from mentor_request`,
  notice: `select organization_id, id, member_id, false draft, jsonb_build_object('unread', read_at is null) facts
    from notice`,
};

function ofMember(table: string, by = "member_id"): string {
  return `select organization_id, id, ${by} member_id, false draft from ${table}`;
}

function ofReview(table: string, whose: string): string {
  return `select t.organization_id, t.id, ${whose} member_id, false draft,
    jsonb_build_object('between', ${between}) facts from ${table} t ${theirReview}`;
}

function ofTeam(table: string, facts = "jsonb_build_object('team', team_id)", by = "member_id"): string {
  return `select organization_id, id, ${by} member_id, false draft, ${facts} facts from ${table}`;
}

function ofStanding(table: string): string {
  return `select t.organization_id, t.id, t.member_id, false draft, jsonb_build_object('mentors', coalesce((
      select jsonb_agg(r.mentor_member_id) from review r where r.organization_id = t.organization_id
        and r.subject_member_id = t.member_id and r.mentor_accepted_at is not null and r.state <> 'withdrawn'), '[]'),
    'sharedWith', coalesce((
      select jsonb_agg(s.team_id) from team_sharing s where s.organization_id = t.organization_id
        and s.member_id = t.member_id and exists (select from team_membership m where m.team_id = s.team_id
          and m.member_id = s.member_id and m.role = 'member' and m.left_on is null)), '[]')) facts
    from ${table} t`;
}

/** Not submitted, in an open review, and of a side that is one still. */
function draftOf(assessment: string): string {
  return `(r.state = 'open' and ${assessment}.submitted_at is null and (${assessment}.kind = 'self'
    or (r.mentor_member_id = ${assessment}.author_member_id and r.mentor_accepted_at is not null)))`;
}

function ofAssessment(table: string): string {
  return `select t.organization_id, t.id, a.author_member_id member_id, ${draftOf("a")} draft,
    jsonb_build_object('between', ${between}, 'asleep', r.state = 'withdrawn') facts
    from ${table} t
    join assessment a on a.organization_id = t.organization_id and a.id = t.assessment_id
    join review r on r.organization_id = a.organization_id and r.id = a.review_id`;
}

interface Found {
  organization_id: string;
  id: string;
  member_id: string | null;
  draft: boolean;
  facts?: Partial<RowFacts>;
}

/** All rows of `tables`, read by somebody whom no policy stops. */
export async function tenantRows(superuser: Sql, tables: readonly string[]): Promise<TenantRow[]> {
  const rows: TenantRow[] = [];
  for (const table of tables) {
    const query = owners[table] ?? `select organization_id, id, null::uuid member_id, false draft from ${table}`;
    for (const { organization_id: organizationId, id, member_id: memberId, draft, facts } of await superuser.unsafe<
      Found[]
    >(query))
      rows.push({ table, organizationId, id, memberId, draft, ...facts });
  }
  return rows;
}
