import { and, eq, isNotNull, sql } from "drizzle-orm";
import { auditEvent, identityEvent, member, mentorRequest, review } from "@/db/schema";
import { type Transaction, transaction } from "@/db/transaction";
import { childrenFirst, columnOf, erasedRows, type RegisteredTable, rowsOfPerson } from "@/lib/auth/personal-rows";
import { fail, type Outcome } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { removeWorkspaceRows } from "./remove-organization";

interface Membership {
  organizationId: string;
  memberId: string;
  /** Nobody else is a member: the workspace goes with them. */
  sole: boolean;
  /** Others are, and none of them administers it. */
  needed: boolean;
}

/**
 * Named job: erases a person in one transaction, as the registry of personal data says. Workspaces where they are alone
 * go whole; in the others their member stays without a name. Runs as the connecting role under policies that hold for
 * this job and one member at a time. Callers have asked who it is. Again for the same account it finds nothing to do.
 *
 * `last-administrator`: a workspace with other members would be left without anybody who administers it; nothing is
 * changed then.
 */
export async function erasePerson(accountId: string): Promise<Outcome<object, "last-administrator">> {
  return transaction("write", async (tx): Promise<Outcome<object, "last-administrator">> => {
    // One at a time: two administrators who leave at once must not both find the other still there.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('erase-person', 0))`);
    const memberships = await membershipsOf(tx, accountId);
    if (memberships.some(({ needed }) => needed)) return fail("last-administrator");
    for (const one of memberships) {
      if (one.sole) await removeWorkspaceRows(tx, one.organizationId);
      else await eraseMember(tx, one);
    }
    if (!(await eraseAccount(tx, accountId))) return { ok: true };
    await tx.insert(identityEvent).values({ id: newId(), code: "account-erased" });
    return { ok: true };
  });
}

/** Whether there is no account behind this member any more, or no such member at all. */
export async function isErased(memberId: string): Promise<boolean> {
  const living = await transaction("read", (tx) =>
    tx
      .select({ id: member.id })
      .from(member)
      .where(and(eq(member.id, memberId), isNotNull(member.accountId))),
  );
  return living.length === 0;
}

async function membershipsOf(tx: Transaction, accountId: string): Promise<Membership[]> {
  const rows = await tx.execute<{ organization_id: string; member_id: string; sole: boolean; needed: boolean }>(sql`
    select m.organization_id, m.id member_id, m.ended_at is null and others.living = 0 sole,
      m.ended_at is null and m.role = 'administrator' and others.living > 0 and others.administrators = 0 needed
    from member m cross join lateral (
      select count(*)::int living, count(*) filter (where o.role = 'administrator')::int administrators
      from member o where o.organization_id = m.organization_id and o.id <> m.id and o.ended_at is null
    ) others
    where m.account_id = ${accountId} order by m.organization_id`);
  return rows.map(({ organization_id: organizationId, member_id: memberId, sole, needed }) => ({
    organizationId,
    memberId,
    sole,
    needed,
  }));
}

async function eraseMember(tx: Transaction, { organizationId, memberId }: Membership): Promise<void> {
  await tx.execute(sql`
    select set_config('app.job', 'erase-person', true), set_config('app.organization_id', ${organizationId}, true),
      set_config('app.member_id', ${memberId}, true)`);
  await emptyRequests(tx, { organizationId, memberId });
  // First, with all that hangs on them: what a mentor wrote in them is nothing that this job could name row by row.
  await tx.delete(review).where(and(eq(review.organizationId, organizationId), eq(review.subjectMemberId, memberId)));
  for (const one of childrenFirst) {
    const rows = erasedRows(one, { organizationId, memberId });
    if (one.stands !== "workspace" || one.whose.is === "sole-member" || !rows) continue;
    if (goesWhole(one)) await tx.delete(one.table).where(rows);
    else if (Object.keys(emptied(one)).length > 0) await tx.update(one.table).set(emptied(one)).where(rows);
  }
  await tx
    .update(member)
    .set({ endedAt: sql`coalesce(${member.endedAt}, now())` })
    .where(and(eq(member.organizationId, organizationId), eq(member.id, memberId)));
  await tx.insert(auditEvent).values({
    organizationId,
    id: newId(),
    actorMemberId: memberId,
    action: "person-erased",
    objectKind: "member",
    objectId: memberId,
  });
}

/** What they wrote to those whom they reviewed, or would not: their words go, and what waited for them waits no more. */
async function emptyRequests(tx: Transaction, { organizationId, memberId }: Omit<Membership, "sole" | "needed">) {
  await tx
    .update(mentorRequest)
    .set({
      word: sql`case origin when 'offer' then '' else word end`,
      answerWord: sql`case origin when 'ask' then '' else answer_word end`,
      state: sql`case state when 'waiting' then 'ended' else state end`,
      answeredAt: sql`coalesce(answered_at, now())`,
    })
    .where(and(eq(mentorRequest.organizationId, organizationId), eq(mentorRequest.mentorMemberId, memberId)));
}

/** Whether there was an account to erase. */
async function eraseAccount(tx: Transaction, accountId: string): Promise<boolean> {
  let erased = 0;
  for (const one of childrenFirst) {
    const rows = rowsOfPerson(one, { accountId });
    if (rows)
      erased += (
        await tx
          .delete(one.table)
          .where(rows)
          .returning({ id: columnOf(one, "id") })
      ).length;
  }
  return erased > 0;
}

function goesWhole({ columns }: RegisteredTable): boolean {
  return Object.values(columns).some((column) => column.personal && column.erasure === "delete-row");
}

/** What the cleared columns of a table become. */
function emptied({ columns }: RegisteredTable): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) =>
      column.personal && column.erasure === "clear" ? [[name, column.emptiedTo ?? null]] : [],
    ),
  );
}
