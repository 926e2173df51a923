import { afterAll, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/connection";
import { joinedAs } from "@/db/testing/pairs";
import { as, signedUp, type TestPerson } from "@/db/testing/people";
import {
  aTeam,
  belongs,
  boardOf,
  inputOf,
  leaves,
  made,
  open,
  opened,
  type Plan,
  problemsOf,
  type roundDays,
} from "@/db/testing/rounds";
import { testDatabase } from "@/db/testing/test-database";
import { declareLevelNow } from "@/lib/organization/commands";
import { listNotices } from "../queries/notices";
import { getRoundBoard, getRoundDraft } from "../queries/round";
import { openRound, remindOfRound } from "./round";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

describe("a round", () => {
  it("invites everybody it can, tells each of them once, and leaves out whom it cannot", async () => {
    const { lead, ada, bo, mentor, teamId } = await aTeam();
    const newcomer = await joinedAs("member", lead, "Newcomer");
    await belongs(lead, teamId, newcomer, "member");
    const plan = {
      teamId,
      picks: { [ada.memberId]: mentor.memberId, [bo.memberId]: "Mentor", [newcomer.memberId]: "Mentor" },
    };
    expect(await open(lead, plan, [])).toEqual({ ok: false, code: "incomplete" });
    expect(await count("review_round", lead)).toBe(0);
    const { roundId } = await opened(lead, plan);
    const board = await boardOf(lead, teamId, roundId);
    expect(board?.places).toMatchObject([
      { displayName: "Ada", step: null, mentor: { name: "Mentor" }, remindedAt: null },
      { displayName: "Bo", step: null, mentor: { name: "Mentor" } },
    ]);
    for (const person of [ada, bo])
      expect(await as(person, "read", listNotices)).toMatchObject([{ kind: "round-opened", actor: "Lead" }]);
    for (const person of [lead, mentor, newcomer]) expect(await as(person, "read", listNotices)).toEqual([]);
    expect(await audited(lead, "round-opened")).toBe(1);
  });

  it("does not tell whoever opens it that they are invited", async () => {
    const { lead, mentor, teamId } = await aTeam();
    await as(lead, "write", (viewer) => declareLevelNow(viewer, "L3"));
    await belongs(lead, teamId, lead, "member");
    await opened(lead, { teamId, picks: { [lead.memberId]: mentor.memberId } });
    expect(await as(lead, "read", listNotices)).toEqual([]);
  });

  it("is opened once by one key, however many send it at once over connections of their own", async () => {
    const { lead, ada, bo, mentor, teamId } = await aTeam();
    const plan = { teamId, picks: { [ada.memberId]: mentor.memberId, [bo.memberId]: mentor.memberId } };
    const input = await inputOf(lead, plan);
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => as(lead, "write", (viewer) => openRound(viewer, input))),
    );
    expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ ok: true });
    expect([await count("review_round", lead), await count("round_place", lead), await count("notice", lead)]).toEqual([
      ...[1, 2, 2],
    ]);
    expect(await audited(lead, "round-opened")).toBe(1);
    // Another click on the same plan would invite nobody: all of them are invited already.
    const again = await open(lead, { ...plan }, await problemsOf(lead, plan));
    expect(again).toMatchObject({ code: "invalid-input", fields: { people: "required" } });
  });

  it("has its days in order, all of them to come, and targets of the ladder", async () => {
    const { lead, ada, mentor, teamId } = await aTeam();
    const plan = { teamId, picks: { [ada.memberId]: mentor.memberId } };
    const withDays = (change: Partial<typeof roundDays>) => open(lead, { ...plan, ...change }, []);
    expect(await withDays({ periodTo: "2036-02-01" })).toMatchObject({ fields: { periodTo: "period-reversed" } });
    expect(await withDays({ signByOn: "2037-02-30" })).toMatchObject({ fields: { signByOn: "not-a-date" } });
    expect(await withDays({ periodFrom: "2020-01-01", periodTo: "2020-06-30", selfDueOn: "2020-07-01" })).toMatchObject(
      {
        fields: { selfDueOn: "in-the-past" },
      },
    );
    expect(await open(lead, { ...plan, target: "L9" }, [])).toMatchObject({
      fields: { [`target-${ada.memberId}`]: "not-a-level" },
    });
    expect(await count("review_round", lead)).toBe(0);
  });

  it("holds a team of five hundred, in as many statements as one of two", async () => {
    const { lead, ada, mentor, teamId } = await aTeam();
    const counted = async (plan: Plan) => {
      const input = await inputOf(lead, plan);
      return as(lead, "write", async (viewer) => {
        const statements = vi.spyOn(viewer.tx, "insert");
        const outcome = await openRound(viewer, input);
        return { outcome, inserts: statements.mock.calls.length };
      });
    };
    const few = await counted({ teamId, picks: { [ada.memberId]: mentor.memberId } });
    const { organizationId } = lead;
    const many = await behind`
      with made as (
        insert into member (organization_id, id, display_name, role, level_now, level_now_declared_at)
        select ${organizationId}, gen_random_uuid(), 'Person ' || n, 'member', 'L2', now() from generate_series(1, 500) n
        returning id
      )
      insert into team_membership (organization_id, id, team_id, member_id, role, joined_on)
      select ${organizationId}, gen_random_uuid(), ${teamId}, id, 'member', '2025-01-01' from made returning member_id`;
    const picks = Object.fromEntries(many.map((row) => [row.member_id as string, mentor.memberId]));
    const all = await counted({ teamId, picks });
    if (!all.outcome.ok) throw new Error(JSON.stringify(all.outcome));
    expect(all.inserts).toBe(few.inserts);
    expect((await boardOf(lead, teamId, all.outcome.roundId))?.places).toHaveLength(500);
  });

  it("ignores people who are not of the team, and refuses mentors who are not of the workspace", async () => {
    const { lead, ada, bo, mentor, teamId } = await aTeam();
    const outsider = await signedUp("Outsider");
    const plan = {
      teamId,
      picks: {
        ...{ [ada.memberId]: outsider.memberId, [bo.memberId]: mentor.memberId },
        ...{ [mentor.memberId]: bo.memberId, [outsider.memberId]: bo.memberId },
      },
    };
    const { roundId } = await opened(lead, plan);
    expect((await boardOf(lead, teamId, roundId))?.places.map((one) => one.displayName)).toEqual(["Bo"]);
  });

  it("is for who leads the team now: nobody else opens it, follows it or reminds of it", async () => {
    const { administrator, lead, ada, bo, mentor, teamId } = await aTeam();
    const plan = { teamId, picks: { [ada.memberId]: mentor.memberId } };
    const { roundId } = await opened(lead, plan);
    const otherLead = await joinedAs("member", administrator, "Other lead");
    await belongs(administrator, await made(administrator, "Others"), otherLead, "lead");
    const formerLead = await joinedAs("member", administrator, "Former lead");
    await belongs(administrator, teamId, formerLead, "lead");
    await leaves(administrator, teamId, formerLead);
    const outsider = await signedUp("Outsider");
    const input = await inputOf(lead, plan);
    const asks = (person: TestPerson) => ({
      open: () => as(person, "write", (viewer) => openRound(viewer, input)),
      draft: () => as(person, "read", (viewer) => getRoundDraft(viewer, teamId)),
      board: () => as(person, "read", (viewer) => getRoundBoard(viewer, teamId, roundId)),
      remind: () => as(person, "write", (viewer) => remindOfRound(viewer, teamId, { roundId, memberId: ada.memberId })),
    });
    for (const [person, code] of [
      ...[bo, ada].map((one) => [one, "forbidden"] as const),
      ...[otherLead, formerLead, mentor].map((one) => [one, "not-found"] as const),
    ]) {
      for (const ask of Object.values(asks(person))) await expect(ask()).rejects.toThrow(code);
    }
    const byAdministrator = asks(administrator);
    for (const ask of [byAdministrator.open, byAdministrator.draft, byAdministrator.remind])
      await expect(ask()).rejects.toThrow("forbidden");
    expect(await byAdministrator.board()).toMatchObject({ places: [{ displayName: "Ada" }] });
    // In a workspace of their own an administrator sees every team there is, and no round of this one.
    expect(await asks(outsider).board()).toBeNull();
    for (const ask of [asks(outsider).open, asks(outsider).draft, asks(outsider).remind])
      await expect(ask()).rejects.toThrow("not-found");
    // The round of one team is nothing to the lead of another, whatever team they name.
    const elsewhere = await as(otherLead, "read", (viewer) => getRoundBoard(viewer, viewer.ledTeams[0] ?? "", roundId));
    expect(elsewhere).toBeNull();
  });
});

async function count(table: string, { organizationId }: TestPerson): Promise<number> {
  const [row] = await behind`select count(*)::int n from ${behind(table)} where organization_id = ${organizationId}`;
  return row?.n;
}

async function audited({ organizationId }: TestPerson, action: string): Promise<number> {
  const [row] = await behind`select count(*)::int n from audit_event
    where organization_id = ${organizationId} and action = ${action}`;
  return row?.n;
}
