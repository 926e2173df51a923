import { sql } from "drizzle-orm";
import { authorize } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { TeamLead } from "./team";

/** A team that the viewer belongs to, and whether they share their agreed ratings with its leads. */
export interface OwnSharing {
  teamId: string;
  name: string;
  leads: TeamLead[];
  /** Since when; null where they do not share. */
  sharedAt: Date | null;
}

/** The viewer's teams, by name. One statement. */
export async function listOwnSharing(viewer: Viewer): Promise<OwnSharing[]> {
  authorize(viewer, "sharing.read");
  const { organizationId, memberId, ownTeams } = viewer;
  const rows = await viewer.tx.execute<Omit<OwnSharing, "sharedAt"> & { shared: string | null }>(sql`
    select t.id "teamId", t.name, s.shared_at shared,
      (select coalesce(jsonb_agg(jsonb_build_object('memberId', m.id, 'displayName', m.display_name)
          order by m.display_name, m.id), '[]')
        from team_membership tm
        join member m on m.organization_id = tm.organization_id and m.id = tm.member_id and m.ended_at is null
        where tm.organization_id = t.organization_id and tm.team_id = t.id and tm.role = 'lead' and tm.left_on is null) leads
    from team t
    left join team_sharing s on s.organization_id = t.organization_id and s.team_id = t.id
      and s.member_id = ${memberId}::uuid
    where t.organization_id = ${organizationId}::uuid and t.id = any (${`{${ownTeams.join()}}`}::uuid[])
    order by t.name, t.id`);
  return rows.map(({ shared, ...row }) => ({ ...row, sharedAt: shared === null ? null : new Date(shared) }));
}

/** Who offers to teach one responsibility. */
export interface Teaching {
  key: string;
  /** The viewer does. */
  isMine: boolean;
  /** By name, at most fifty. */
  names: string[];
  /** How many do. */
  count: number;
}

const namesLimit = 50;

/** Who of the workspace offers to teach what, for everybody in it. One statement, one row for each responsibility. */
export async function listTeaching(viewer: Viewer): Promise<Teaching[]> {
  authorize(viewer, "teaching.read");
  const rows = await viewer.tx.execute<Teaching & Record<string, unknown>>(sql`
    select responsibility_key key, bool_or(member_id = ${viewer.memberId}::uuid) "isMine", count(*)::int count,
      jsonb_agg(display_name order by place) filter (where place <= ${namesLimit}) names
    from (
      select o.responsibility_key, o.member_id, m.display_name,
        row_number() over (partition by o.responsibility_key order by m.display_name, m.id) place
      from teaching_offer o
      join member m on m.organization_id = o.organization_id and m.id = o.member_id and m.ended_at is null
      where o.organization_id = ${viewer.organizationId}::uuid
    ) offered
    group by responsibility_key`);
  return [...rows];
}
