import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import type { MemberRole, Theme } from "@/db/schema";
import { type Transaction, type TransactionMode, transaction } from "@/db/transaction";
import { lastUseMinutes, noteSessionUse } from "./session-use";
import { tokenHash } from "./tokens";

declare const minted: unique symbol;

/**
 * A member who is asking, inside one transaction. Minted only by `withViewer`; every query and command takes it first.
 * `tx` runs as `rung_app` with the member's ids set, so row-level security applies to whatever it is used for.
 */
export interface Viewer {
  readonly [minted]: true;
  readonly tx: Transaction;
  readonly accountId: string;
  readonly sessionId: string;
  readonly memberId: string;
  readonly organizationId: string;
  /** The workspace's slug, as in its addresses. */
  readonly workspace: string;
  readonly workspaceName: string;
  readonly isDemo: boolean;
  readonly role: MemberRole;
  readonly displayName: string;
  /** Key of the declared level; null is "not on the ladder yet" once `levelDeclaredAt` is set. */
  readonly levelNow: string | null;
  readonly levelDeclaredAt: Date | null;
  readonly timeZone: string;
  readonly theme: Theme;
  /** Whether keys without a modifier do something. */
  readonly singleKeys: boolean;
  /** Every workspace of this account, in the order they were joined. */
  readonly workspaces: readonly { slug: string; name: string }[];
  readonly unreadNotices: number;
  /** Ids of the teams that the member leads now, and of those they belong to now. */
  readonly ledTeams: readonly string[];
  readonly ownTeams: readonly string[];
  /** One of the fictional people, whose account is everybody's: it has no password and keeps its address. */
  readonly isDemoPerson: boolean;
}

/** What `withViewer` hands back. A failure among its values (`ok: false`) stored nothing: its transaction is undone. */
export type ViewerResult<T> = { is: "done"; value: T } | { is: "signed-out" } | { is: "outside" };

interface Opening extends Record<string, unknown> {
  account_id: string;
  session_id: string;
  long_unnoted: boolean;
  time_zone: string;
  theme: Theme;
  single_keys: boolean;
  is_demo_person: boolean;
  member_id: string | null;
  display_name: string;
  role: MemberRole;
  level_now: string | null;
  level_declared_at: string | null;
  organization_id: string;
  slug: string;
  name: string;
  is_demo: boolean;
  workspaces: { slug: string; name: string }[];
  unread_notices: number;
  led_teams: string[];
  own_teams: string[];
}

const inside = new AsyncLocalStorage<true>();

/**
 * Opens one transaction as the member that `sessionToken` has in `workspace` (null: their own) and runs `work` in it.
 * One statement checks the session and sets role, member and organization; once an hour the session's use is noted
 * afterwards (`noteSessionUse`).
 *
 * `signed-out`: the session is unknown, ended or expired. `outside`: signed in, but no member there (which looks the
 * same as a workspace that does not exist). Throws when called inside itself: on a full pool that would wait for ever.
 */
export async function withViewer<T>(
  sessionToken: string | null,
  workspace: string | null,
  mode: TransactionMode,
  work: (viewer: Viewer) => Promise<T>,
): Promise<ViewerResult<T>> {
  if (inside.getStore()) throw new Error("withViewer inside withViewer: use the viewer that is already open.");
  if (!sessionToken) return { is: "signed-out" };
  let longUnnoted: string | null = null;
  const result = await inside.run(true, async (): Promise<ViewerResult<T>> => {
    try {
      return await transaction(mode, async (tx): Promise<ViewerResult<T>> => {
        const [row] = await tx.execute<Opening>(opening(sessionToken, workspace));
        if (!row) return { is: "signed-out" };
        if (row.long_unnoted) longUnnoted = row.session_id;
        if (!row.member_id) return { is: "outside" };
        const value = await work(mint(tx, row));
        if (isFailure(value)) throw new Undo(value);
        return { is: "done", value };
      });
    } catch (thrown) {
      if (thrown instanceof Undo) return { is: "done", value: thrown.value as T };
      throw thrown;
    }
  });
  if (longUnnoted) await noteSessionUse(longUnnoted);
  return result;
}

/** Carries a failure out of a transaction that it undoes. */
class Undo {
  constructor(readonly value: unknown) {}
}

function isFailure(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}

function opening(sessionToken: string, wanted: string | null) {
  // What cannot be a slug is no workspace; some of it could not even be asked for.
  const workspace = wanted === null || /^[\w-]{1,64}$/.test(wanted) ? wanted : "";
  return sql`
    select a.id account_id, a.time_zone, a.theme, a.single_keys, a.demo_key is not null is_demo_person,
      s.id session_id, s.last_used_at < now() - make_interval(mins => ${lastUseMinutes}) long_unnoted,
      m.id member_id, m.display_name, m.role, m.level_now, m.level_now_declared_at level_declared_at,
      m.organization_id, m.slug, m.name, m.is_demo,
      (select jsonb_agg(jsonb_build_object('slug', oo.slug, 'name', oo.name) order by mm.created_at, mm.id)
        from member mm join organization oo on oo.id = mm.organization_id
        where mm.account_id = a.id and mm.ended_at is null) workspaces,
      (select count(*)::int from notice n
        where n.organization_id = m.organization_id and n.member_id = m.id and n.read_at is null) unread_notices,
      t.led led_teams, t.own own_teams,
      set_config('role', 'rung_app', true),
      set_config('app.organization_id', coalesce(m.organization_id::text, ''), true),
      set_config('app.member_id', coalesce(m.id::text, ''), true),
      set_config('app.member_role', coalesce(m.role, ''), true),
      set_config('app.led_teams', t.led::text, true), set_config('app.own_teams', t.own::text, true)
    from session s
    join account a on a.id = s.account_id
    left join lateral (
      select m.*, o.slug, o.name, o.is_demo
      from member m join organization o on o.id = m.organization_id
      where m.account_id = a.id and m.ended_at is null and (${workspace}::text is null or o.slug = ${workspace})
      order by m.created_at, m.id
      limit 1
    ) m on true
    cross join lateral (
      select coalesce(array_agg(team_id) filter (where role = 'lead'), '{}') led,
        coalesce(array_agg(team_id) filter (where role = 'member'), '{}') own
      from team_membership
      where organization_id = m.organization_id and member_id = m.id and left_on is null
    ) t
    where s.token_hash = ${tokenHash(sessionToken)} and s.ended_at is null and s.expires_at > now()`;
}

function mint(tx: Transaction, row: Opening): Viewer {
  const viewer: Omit<Viewer, typeof minted> = {
    tx,
    accountId: row.account_id,
    sessionId: row.session_id,
    memberId: row.member_id ?? "",
    organizationId: row.organization_id,
    workspace: row.slug,
    workspaceName: row.name,
    isDemo: row.is_demo,
    role: row.role,
    displayName: row.display_name,
    levelNow: row.level_now,
    levelDeclaredAt: row.level_declared_at === null ? null : new Date(row.level_declared_at),
    timeZone: row.time_zone,
    theme: row.theme,
    singleKeys: row.single_keys,
    isDemoPerson: row.is_demo_person,
    workspaces: row.workspaces,
    unreadNotices: row.unread_notices,
    ledTeams: row.led_teams,
    ownTeams: row.own_teams,
  };
  return viewer as Viewer;
}
