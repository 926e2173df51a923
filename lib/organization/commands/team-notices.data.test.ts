import { expect, it } from "vitest";
import type { TeamRole } from "@/db/schema";
import { joinedAs } from "@/db/testing/pairs";
import { as, signedUp, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import { markNoticesRead } from "@/lib/review/commands/notices";
import { listNotices } from "@/lib/review/queries/notices";
import { listTeamPeople } from "../queries/team";
import { addToTeam, endTeamMembership, makeTeam } from "./team";

await testDatabase();

it("people are told who added them, once, and nobody else is; it leads to the team while they are in it", async () => {
  const administrator = await signedUp("Administrator");
  const lead = await joinedAs("member", administrator, "Lead");
  const member = await joinedAs("member", administrator, "Member");
  const other = await joinedAs("member", administrator, "Other");
  const made = await as(administrator, "write", (viewer) =>
    makeTeam(viewer, { name: "Platform", clientKey: newId(), leads: [lead.memberId] }),
  );
  const teamId = made.ok ? made.teamId : "";
  const add = (who: TestPerson, role: TeamRole, added: TestPerson[]) =>
    as(who, "write", (viewer) =>
      addToTeam(viewer, { teamId, role, joinedOn: undefined, people: added.map(({ memberId }) => memberId) }),
    );
  for (let time = 0; time < 2; time++) await add(lead, "member", [member, lead]);
  await add(administrator, "lead", [member, administrator]);

  const notices = (person: TestPerson) => as(person, "read", listNotices);
  expect(await notices(member)).toMatchObject([
    { kind: "team-led", actor: "Administrator", team: "Platform", about: null },
    { kind: "team-joined", actor: "Lead", team: "Platform", about: null },
  ]);
  expect(await notices(lead)).toMatchObject([{ kind: "team-led", actor: "Administrator" }]);
  for (const person of [other, administrator]) expect(await notices(person)).toEqual([]);

  const noticeId = (await notices(member))[1]?.id ?? "";
  const open = () => as(member, "write", (viewer) => markNoticesRead(viewer, { noticeId }));
  expect(await open()).toMatchObject({ opens: { kind: "team-joined", teamId } });
  const { now } = await as(administrator, "read", (viewer) => listTeamPeople(viewer, teamId));
  for (const { memberId, id: membershipId } of now) {
    if (memberId !== member.memberId) continue;
    await as(administrator, "write", (viewer) => endTeamMembership(viewer, { teamId, membershipId }));
  }
  // Where they no longer belong, the team has no name and no page for them.
  expect(await open()).toMatchObject({ opens: { teamId: null } });
  expect(await notices(member)).toMatchObject([{ team: null }, { team: null }]);
});
