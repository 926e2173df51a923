import { and, eq } from "drizzle-orm";
import { team, teamMembership } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { declareLevelNow } from "@/lib/organization/commands";
import { openReview } from "@/lib/review/commands/assessment";
import { openRound, remindOfRound } from "@/lib/review/commands/round";
import { openReviewInput } from "@/lib/review/input";
import { getRoundBoard, getRoundDraft } from "@/lib/review/queries/round";
import { type OpenRoundInput, openRoundInput } from "@/lib/review/round/input";
import { problemKey, roundProblems } from "@/lib/review/round/plan";
import { joinedAs } from "./pairs";
import { as, signedUp, type TestPerson } from "./people";

/** Days of a round that are all to come. */
export const roundDays = {
  ...{ periodFrom: "2036-07-01", periodTo: "2036-12-20" },
  ...{ selfDueOn: "2036-12-24", mentorDueOn: "2037-01-10", signByOn: "2037-01-20" },
};

/** A lead who is no administrator, with two people at L2, and somebody outside the team who mentors. */
export async function aTeam() {
  const administrator = await signedUp("Administrator");
  const join = (name: string) => joinedAs("member", administrator, name);
  const [lead, ada, bo, mentor] = [await join("Lead"), await join("Ada"), await join("Bo"), await join("Mentor")];
  const teamId = await made(administrator, "Team");
  await belongs(administrator, teamId, lead, "lead");
  for (const person of [ada, bo]) {
    await belongs(administrator, teamId, person, "member");
    await as(person, "write", (viewer) => declareLevelNow(viewer, "L2"));
  }
  return { administrator, lead, ada, bo, mentor, teamId };
}

export async function made(administrator: TestPerson, name: string): Promise<string> {
  const id = newId();
  await as(administrator, "write", ({ tx, organizationId }) => tx.insert(team).values({ organizationId, id, name }));
  return id;
}

export async function belongs(by: TestPerson, teamId: string, who: TestPerson, role: "lead" | "member"): Promise<void> {
  const { memberId } = who;
  await as(by, "write", ({ tx, organizationId }) =>
    tx.insert(teamMembership).values({ organizationId, id: newId(), teamId, memberId, role, joinedOn: "2025-01-01" }),
  );
}

export async function leaves(by: TestPerson, teamId: string, { memberId }: TestPerson): Promise<void> {
  await as(by, "write", ({ tx }: Viewer) =>
    tx
      .update(teamMembership)
      .set({ leftOn: "2026-01-01" })
      .where(and(eq(teamMembership.teamId, teamId), eq(teamMembership.memberId, memberId))),
  );
}

export type Plan = { teamId: string; target?: string; picks: Record<string, string> } & Partial<typeof roundDays>;

function parsed({ teamId, target = "L3", picks, ...change }: Plan, seen: readonly string[]): OpenRoundInput {
  const rows = Object.entries(picks).flatMap(([id, mentor]) => [
    ...[
      [`in-${id}`, "on"],
      [`target-${id}`, target],
      [`mentor-${id}`, mentor],
    ],
  ]);
  const given = {
    ...roundDays,
    ...change,
    teamId,
    clientKey: newId(),
    seen: seen.join(" "),
    ...Object.fromEntries(rows),
  };
  return openRoundInput.parse(given);
}

export function open(lead: TestPerson, plan: Plan, seen: readonly string[]) {
  return as(lead, "write", (viewer) => openRound(viewer, parsed(plan, seen)));
}

/** What the page of the round would have shown. */
export async function problemsOf(lead: TestPerson, plan: Plan): Promise<string[]> {
  const draft = await as(lead, "read", (viewer) => getRoundDraft(viewer, plan.teamId));
  if (!draft) throw new Error("The lead opens rounds.");
  const idOf = (mentor: string) => draft.facts.members.find(({ name }) => name === mentor)?.id ?? mentor;
  const { picks, ...rest } = parsed(plan, []);
  const chosen = picks.map(({ mentor, ...pick }) => ({ ...pick, mentorId: idOf(mentor) }));
  return roundProblems(draft.facts, { ...rest, picks: chosen }).people.map(problemKey);
}

export async function inputOf(lead: TestPerson, plan: Plan): Promise<OpenRoundInput> {
  return parsed(plan, await problemsOf(lead, plan));
}

export async function opened(lead: TestPerson, plan: Plan): Promise<{ roundId: string }> {
  const input = await inputOf(lead, plan);
  const outcome = await as(lead, "write", (viewer) => openRound(viewer, input));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

export function start(person: TestPerson, roundId: string, mentorMemberId: string | null) {
  const input = openReviewInput.parse({
    ...{ levelNow: "L2", target: "L2", periodFrom: "2030-01-01", periodTo: "2030-02-01", roundId },
    ...{ mentorMemberId: mentorMemberId ?? "", clientKey: newId() },
  });
  return as(person, "write", (viewer) => openReview(viewer, input));
}

export function remind(lead: TestPerson, teamId: string, roundId: string, { memberId }: TestPerson) {
  return as(lead, "write", (viewer) => remindOfRound(viewer, teamId, { roundId, memberId }));
}

export function boardOf(person: TestPerson, teamId: string, roundId: string) {
  return as(person, "read", (viewer) => getRoundBoard(viewer, teamId, roundId));
}
