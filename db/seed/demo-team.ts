import { sql } from "drizzle-orm";
import { reviewRound, roundPlace, teachingOffer, team, teamMembership, teamSharing } from "@/db/schema";
import { enterWorkspace, type Visitor } from "@/lib/auth/visitor";
import { newId } from "@/lib/ids";
import { builtInLadder } from "@/lib/ladder/built-in";
import { dayOf, halfYear } from "./demo-days";
import { insertMentoredReview } from "./demo-mentored";
import type { DemoAnswer, DemoMentored } from "./demo-story";
import {
  type AgreedNumbers,
  type DemoTeammate,
  demoTeam,
  demoTeammates,
  earlierOfChen,
  earlierOfEmeka,
} from "./demo-team-story";

interface TeamScene {
  visitor: Visitor;
  organizationId: string;
  memberOf: ReadonlyMap<string, string>;
  today: Date;
}

const day = 86_400_000;

/** The team with who leads it, who belongs to it, who shares and who teaches what. Returns the round that runs. */
export async function insertDemoTeam(scene: TeamScene): Promise<{ roundId: string }> {
  const { visitor, organizationId, today } = scene;
  const idOf = (key: string) => scene.memberOf.get(key) ?? "";
  const leadId = idOf(demoTeam.lead);
  const teamId = newId();
  const roundId = newId();
  const joined = (key: string) =>
    key === demoTeam.newcomer ? dayOf(new Date(today.getTime() - 20 * day)) : halfYear(today, 4).from;
  const tx = await enterWorkspace(visitor, organizationId, leadId);
  await tx.execute(sql`select set_config('app.led_teams', ${`{${teamId}}`}, true)`);
  await tx.insert(team).values({ organizationId, id: teamId, name: demoTeam.name });
  await tx.insert(teamMembership).values([
    { organizationId, id: newId(), teamId, memberId: leadId, role: "lead", joinedOn: halfYear(today, 4).from },
    ...demoTeam.members.map((key) => ({
      ...{ organizationId, id: newId(), teamId, memberId: idOf(key) },
      ...{ role: "member" as const, joinedOn: joined(key) },
    })),
  ]);
  const running = halfYear(today, 0);
  const inDays = (days: number) => dayOf(new Date(today.getTime() + days * day));
  await tx.insert(reviewRound).values({
    ...{ organizationId, id: roundId, teamId, periodFrom: running.from, periodTo: dayOf(today) },
    ...{ selfDueOn: inDays(4), mentorDueOn: inDays(12), signByOn: inDays(24) },
    ...{ openedByMemberId: leadId, openedAt: new Date(today.getTime() - 21 * day) },
  });
  await tx.insert(roundPlace).values(
    demoTeam.members
      .filter((key) => key !== demoTeam.newcomer)
      .map((key) => ({
        ...{ organizationId, id: newId(), roundId, teamId, subjectMemberId: idOf(key) },
        ...invitationOf(key, idOf),
      })),
  );
  for (const key of demoTeam.members) {
    await enterWorkspace(visitor, organizationId, idOf(key));
    await tx.execute(sql`select set_config('app.own_teams', ${`{${teamId}}`}, true)`);
    const row = { organizationId, id: newId(), memberId: idOf(key) };
    if (demoTeam.sharing.some((one) => one === key))
      await tx.insert(teamSharing).values({ ...row, teamId, sharedAt: new Date(today.getTime() - 300 * day) });
    const topics = demoTeam.teaching[key] ?? [];
    if (topics.length > 0) {
      await tx.insert(teachingOffer).values(
        topics.map((responsibilityKey) => ({
          ...{ ...row, id: newId(), responsibilityKey },
          offeredAt: new Date(today.getTime() - 200 * day),
        })),
      );
    }
  }
  return { roundId };
}

/** What the people of the team have signed, and how far they are in the round. */
export async function insertTeamReviews(scene: TeamScene & { roundId: string }): Promise<void> {
  const idOf = (key: string) => scene.memberOf.get(key) ?? "";
  const chen = { key: "chen-muyan", levelNow: "L4", target: "L5", mentor: demoTeam.lead };
  const emeka = { key: "emeka-obi", levelNow: "L1", target: "L2", mentor: "chen-muyan", signed: earlierOfEmeka };
  for (const person of [{ ...chen, signed: earlierOfChen, now: "signed" as const }, emeka, ...demoTeammates]) {
    const sides = { ...scene, subjectId: idOf(person.key), mentorId: idOf(person.mentor) };
    for (const story of storiesOf(person))
      await insertMentoredReview({ ...sides, roundId: story.halfYearsAgo === 0 ? scene.roundId : null }, story);
  }
}

type Told = Pick<DemoTeammate, "levelNow" | "target" | "mentor" | "signed"> & { now?: DemoTeammate["now"] };

/** The review that runs repeats what was agreed last, so that it moves nobody. */
function storiesOf(person: Told): DemoMentored[] {
  const stories = person.signed.map((one) => storyOf(person, one, "signed"));
  const last = person.signed.at(-1);
  if (!person.now || !last) return stories;
  return [...stories, storyOf(person, { ...last, halfYearsAgo: 0, selfHigher: [] }, person.now)];
}

function storyOf(
  { levelNow, target, mentor }: Told,
  { halfYearsAgo, agreed, selfHigher = [] }: Told["signed"][number],
  until: DemoMentored["until"],
): DemoMentored {
  const numbers = Object.entries(byResponsibility(agreed));
  const answers = (answerOf: (key: string, answer: number) => number): Record<string, DemoAnswer> =>
    Object.fromEntries(numbers.map(([key, answer]) => [key, { answer: answerOf(key, answer) }]));
  const apart = numbers.filter(([key]) => selfHigher.includes(key));
  return {
    ...{ halfYearsAgo, mentor, levelNow: levelNow ?? "L1", target, until },
    self: answers((key, answer) => (selfHigher.includes(key) ? answer + 1 : answer)),
    mentorSide: answers((_, answer) => answer),
    agreed: Object.fromEntries(
      apart.map(([key, answer]) => [key, { by: "mentor" as const, confirmed: true, reason: "", answer }]),
    ),
  };
}

function byResponsibility(agreed: AgreedNumbers): Record<string, number> {
  const parts = builtInLadder().levels.flatMap(({ key: level, responsibilities }) =>
    responsibilities.flatMap(({ key }, index) => {
      const answer = agreed[level as keyof AgreedNumbers]?.[index];
      return answer === undefined ? [] : [[key, answer] as const];
    }),
  );
  return Object.fromEntries(parts);
}

/** The target and the mentor that the lead suggests. */
function invitationOf(key: string, idOf: (key: string) => string) {
  const own = demoTeammates.find((one) => one.key === key);
  const others: Record<string, { target: string; mentor: string }> = {
    "chen-muyan": { target: "L5", mentor: demoTeam.lead },
    "lin-zhixia": { target: "L3", mentor: "chen-muyan" },
    "emeka-obi": { target: "L2", mentor: "chen-muyan" },
  };
  const told = own ?? others[key];
  if (!told) throw new Error(`The demo invites ${key} without saying to what.`);
  return { target: told.target, mentorMemberId: idOf(told.mentor) };
}
