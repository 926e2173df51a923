import { sql } from "drizzle-orm";
import {
  notice,
  publishedFigure,
  reviewRound,
  roundPlace,
  teachingOffer,
  team,
  teamMembership,
  teamSharing,
} from "@/db/schema";
import { transaction } from "@/db/transaction";
import { newId } from "@/lib/ids";
import { sharedKeys } from "./mentored";
import { as, type TestPerson } from "./people";

/** Whom the teams of the fixture are made of, in two workspaces. */
export interface TeamPeople {
  subject: TestPerson;
  mentor: TestPerson;
  administrator: TestPerson;
  colleague: TestPerson;
  lead: TestPerson;
  formerLead: TestPerson;
  otherLead: TestPerson;
  teammate: TestPerson;
  outsider: TestPerson;
  stranger: TestPerson;
}

/** The subject's team and another one of the same workspace, each with a round. */
export interface Teams {
  teamId: string;
  otherTeamId: string;
  /** The subject is invited and has not begun; the other round invites those who belong to the other team. */
  roundId: string;
  otherRoundId: string;
  /** The team in the outsider's workspace, which they belong to. */
  elsewhereId: string;
}

const joinedOn = "2026-01-15";
const leftOn = "2026-06-30";

/**
 * A team with a lead, one who led it before, the subject who shares, a teammate who does not, and a colleague who left it and
 * whose sharing was forgotten; another team with everybody else; and a third in the outsider's workspace.
 */
export async function teams(people: TeamPeople): Promise<Teams> {
  const { subject, mentor, administrator, colleague, lead, formerLead, otherLead, teammate, outsider, stranger } =
    people;
  const teamId = await teamOf(administrator, "Team", [lead, formerLead], [subject, teammate, colleague]);
  const otherTeamId = await teamOf(administrator, "Another team", [otherLead], [colleague, mentor, administrator]);
  const elsewhereId = await teamOf(outsider, "Team", [stranger], [outsider]);
  for (const person of [subject, colleague]) await shares(person, teamId);
  for (const person of [colleague, mentor, administrator]) await shares(person, otherTeamId);
  await shares(outsider, elsewhereId);
  for (const person of [subject, colleague, mentor, administrator, teammate, outsider]) await teaches(person);
  for (const { memberId } of [formerLead, colleague]) await left(administrator, teamId, memberId);
  const roundId = await invites(lead, teamId, [subject], mentor);
  const otherRoundId = await invites(otherLead, otherTeamId, [colleague, mentor, administrator], subject);
  await invites(stranger, elsewhereId, [outsider], stranger);
  const contributors = [subject, teammate, mentor, administrator, colleague];
  for (const id of [teamId, otherTeamId, null]) await counts(administrator, id, contributors);
  for (const id of [elsewhereId, null]) await counts(outsider, id, [outsider]);
  return { teamId, otherTeamId, roundId, otherRoundId, elsewhereId };
}

/** A team that an administrator makes, with whoever leads it and belongs to it. Returns its id. */
export async function teamOf(
  administrator: TestPerson,
  name: string,
  leads: readonly TestPerson[],
  members: readonly TestPerson[],
): Promise<string> {
  const teamId = newId();
  const { organizationId } = administrator;
  const row = (role: "lead" | "member") => (one: TestPerson) => ({
    ...{ organizationId, id: newId(), teamId, memberId: one.memberId, role, joinedOn },
  });
  await as(administrator, "write", async ({ tx }) => {
    await tx.insert(team).values({ organizationId, id: teamId, name });
    await tx.insert(teamMembership).values([...leads.map(row("lead")), ...members.map(row("member"))]);
  });
  return teamId;
}

/** Shares what is agreed with the leads of a team. */
export function shares(person: TestPerson, teamId: string) {
  return as(person, "write", ({ tx, organizationId, memberId }) =>
    tx.insert(teamSharing).values({ organizationId, id: newId(), teamId, memberId, sharedAt: sql`now()` }),
  );
}

function teaches(person: TestPerson) {
  const [responsibilityKey] = sharedKeys;
  return as(person, "write", ({ tx, organizationId, memberId }) =>
    tx
      .insert(teachingOffer)
      .values({ organizationId, id: newId(), memberId, responsibilityKey, offeredAt: sql`now()` }),
  );
}

function left(administrator: TestPerson, teamId: string, memberId: string) {
  return as(administrator, "write", ({ tx }) =>
    tx.update(teamMembership).set({ leftOn }).where(sql`team_id = ${teamId}::uuid and member_id = ${memberId}::uuid`),
  );
}

/** A round with a place for each of `invited`, of which they are told. Returns its id. */
export async function invites(lead: TestPerson, teamId: string, invited: readonly TestPerson[], mentor: TestPerson) {
  const roundId = newId();
  await as(lead, "write", async ({ tx, organizationId, memberId }) => {
    await tx.insert(reviewRound).values({
      ...{ organizationId, id: roundId, teamId, periodFrom: "2036-07-01", periodTo: "2036-12-20" },
      ...{ selfDueOn: "2036-12-24", mentorDueOn: "2037-01-10", signByOn: "2037-01-20" },
      ...{ openedByMemberId: memberId, openedAt: sql`now()` },
    });
    await tx.insert(roundPlace).values(
      invited.map((one) => ({
        ...{ organizationId, id: newId(), roundId, teamId, subjectMemberId: one.memberId, target: "L3" },
        mentorMemberId: one.memberId === mentor.memberId ? memberId : mentor.memberId,
      })),
    );
    await tx.insert(notice).values(
      invited.map((one) => ({
        ...{ organizationId, id: newId(), memberId: one.memberId, actorMemberId: memberId, roundId },
        kind: "round-opened" as const,
      })),
    );
  });
  return roundId;
}

/** One figure of a team or of the whole workspace (null); without five contributors it is withheld. */
function counts({ organizationId }: TestPerson, teamId: string | null, contributors: readonly TestPerson[]) {
  const isPublished = contributors.length >= 5;
  return transaction("write", async (tx) => {
    await tx.execute(sql`select set_config('app.job', 'freeze-half-year', true),
      set_config('app.organization_id', ${organizationId}, true)`);
    await tx.insert(publishedFigure).values({
      ...{ organizationId, id: newId(), halfYear: "2026-H1", teamId, kind: "held", responsibilityKey: sharedKeys[0] },
      ...{ contributors: isPublished ? contributors.map(({ memberId }) => memberId) : [], frozenAt: sql`now()` },
      high: isPublished ? 3 : null,
    });
  });
}
