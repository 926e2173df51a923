import { afterAll, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { freezeHalfYears } from "@/db/jobs/freeze-half-year";
import { testDatabase } from "@/db/testing/test-database";
import { withVisitor } from "@/lib/auth/visitor";
import { demoTeam } from "./demo-team-story";
import { tellDemo } from "./demo-workspace";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

it("gives the demo a team of ten with two who do not share, a newcomer, and a round half-way", async () => {
  await withVisitor((visitor) => tellDemo(visitor, new Date("2026-11-30T08:00:00Z")));
  const members = await behind`select member_id, joined_on::text from team_membership where role = 'member'`;
  expect(members).toHaveLength(demoTeam.members.length);
  const shown = await behind<{ display_name: string }[]>`
    select distinct m.display_name from standing s join member m on m.id = s.member_id
    where exists (select from team_sharing t where t.member_id = m.id) order by 1`;
  expect(shown.map((one) => one.display_name)).toHaveLength(demoTeam.sharing.length);
  const unshared = await behind<{ display_name: string }[]>`
    select distinct m.display_name from standing s join member m on m.id = s.member_id
    where not exists (select from team_sharing t where t.member_id = m.id)`;
  expect(unshared.map((one) => one.display_name)).toEqual(["白松涛 Bai Songtao"]);
  const steps = await behind<{ step: string; many: number }[]>`
    select step, count(*)::int many from review_progress where round_id is not null group by 1 order by 1`;
  expect(steps).toEqual([
    { step: "comparing", many: 1 },
    { step: "engineer", many: 1 },
    { step: "mentor", many: 1 },
    { step: "signed", many: 3 },
  ]);
  const [{ places }] = (await behind`select count(*)::int places from round_place`) as unknown as [{ places: number }];
  expect(places).toBe(9);
  const [arjun] = await behind`
    select s.answer, s.previous from standing s join member m on m.id = s.member_id
    where m.display_name = 'Arjun Mehta' and s.responsibility_key = 'join-architecture-decisions'`;
  expect(arjun).toEqual({ answer: 3, previous: 4 });
});

it("publishes of the last half-year what cannot single anybody out", async () => {
  // Several processes may see the half-year end at the same moment.
  await Promise.all([1, 2, 3].map(() => freezeHalfYears("2026-11-30")));
  const figures = await behind<{ kind: string; team: boolean; key: string; people: number; high: number | null }[]>`
    select kind, team_id is not null team, responsibility_key key, cardinality(contributors) people, high
    from published_figure where half_year = '2026-H1' order by kind, team, key`;
  expect(figures.filter(({ high }) => high !== null).every(({ people }) => people >= 5)).toBe(true);
  expect(figures.filter(({ high, people }) => high === null && people > 0)).toEqual([]);
  expect(figures.some(({ high }) => high !== null)).toBe(true);
  await freezeHalfYears("2026-11-30");
  expect(await behind`select from published_figure`).toHaveLength(figures.length);
});
