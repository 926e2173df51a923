/** Somebody whom a lead may invite, with what decides whether it would go right. */
export interface RoundPerson {
  memberId: string;
  displayName: string;
  /** Null is "not on the ladder yet" once it is declared. */
  levelNow: string | null;
  levelDeclared: boolean;
  /** Who reviewed them last as mentor; null where nobody did. */
  lastMentorId: string | null;
  /** Reviews that they have with a mentor, and invitations that they have not taken up. Days as `YYYY-MM-DD`. */
  known: readonly { is: "review" | "invitation"; mentorName: string; from: string; to: string }[];
}

/** What is so before anything is chosen. */
export interface RoundFacts {
  /** The lead's day, `YYYY-MM-DD`. */
  today: string;
  /** Keys of the ladder's levels, the lowest first. */
  levels: readonly string[];
  /** Who leads the team. */
  leadIds: readonly string[];
  people: readonly RoundPerson[];
  /** Everybody who is in the workspace now. */
  members: readonly { id: string; name: string }[];
  /** Reviews that wait for a mentor already, each with its due date. */
  waiting: readonly { mentorId: string; dueOn: string }[];
}

export const roundDays = ["periodFrom", "periodTo", "selfDueOn", "mentorDueOn", "signByOn"] as const;
export type RoundDay = (typeof roundDays)[number];

/** One person as the lead has chosen; no mentor is "". */
export interface RoundPick {
  memberId: string;
  included: boolean;
  target: string;
  mentorId: string;
}

export type RoundPlan = Readonly<Record<RoundDay, string>> & { picks: readonly RoundPick[] };

/** At most so many reviews at once are not too many for one mentor. */
export const mentorLimit = 3;
const longestPeriodDays = 366;

export const dayProblems = ["required", "not-a-date", "before-earlier", "in-the-past", "period-too-long"] as const;
export type DayProblem = (typeof dayProblems)[number];

/** The last two are said and stop nobody; every other one leaves a person out. */
export const personProblems = [
  "already-open",
  "already-invited",
  "no-level",
  "no-mentor",
  "mentor-is-oneself",
  "mentor-left",
  "mentor-overloaded",
  "mentor-leads",
] as const;
export type PersonProblemKind = (typeof personProblems)[number];

export interface PersonProblem {
  kind: PersonProblemKind;
  /** Whom it is about; of an overloaded mentor the mentor. */
  memberId: string;
  /** Names the mentor where the sentence does. */
  mentorId: string | null;
  mentorName: string;
  /** Of an overloaded mentor: how many reviews, and on how many days. */
  reviews: number;
  days: number;
  blocks: boolean;
}

export interface RoundProblems {
  days: Readonly<Partial<Record<RoundDay, DayProblem>>>;
  people: readonly PersonProblem[];
  /** Whom the round would invite. */
  ready: readonly RoundPick[];
}

/**
 * What would go wrong if a round were opened as it is planned: what is wrong with its days; whom it would leave out and
 * why, in the order of `facts.people`; and what is said although it stops nobody.
 */
export function roundProblems(facts: RoundFacts, plan: RoundPlan): RoundProblems {
  const picks = new Map(plan.picks.map((pick) => [pick.memberId, pick]));
  const nameOf = new Map(facts.members.map(({ id, name }) => [id, name]));
  const blocked: PersonProblem[] = [];
  const ready: RoundPick[] = [];
  for (const person of facts.people) {
    const pick = picks.get(person.memberId);
    if (!pick?.included) continue;
    const found = whyLeftOut(person, pick, plan, nameOf);
    if (found) blocked.push(found);
    else ready.push(pick);
  }
  const said = [...overloaded(facts, plan, ready, nameOf), ...leading(facts, ready, nameOf)];
  return { days: dayProblemsOf(facts.today, plan), people: [...blocked, ...said], ready };
}

/** The rung above, and at the top the top; from below the ladder its first. */
export function usualTarget(levels: readonly string[], levelNow: string | null): string {
  const at = levelNow === null ? -1 : levels.indexOf(levelNow);
  return levels[at + 1] ?? levels.at(-1) ?? "";
}

/**
 * What a lead finds filled in: the half-year so far, or in its first two months the one before, and two weeks for each
 * step; everybody, towards the next rung, with the mentor of their last review.
 */
export function usualPlan({ today, levels, people }: RoundFacts): RoundPlan {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const first = month <= 6;
  const early = month === 1 || month === 2 || month === 7 || month === 8;
  const begun = early ? (first ? `${year - 1}-07-01` : `${year}-01-01`) : `${year}-${first ? "01" : "07"}-01`;
  const over = first ? `${year - 1}-12-31` : `${year}-06-30`;
  return {
    ...{ periodFrom: begun, periodTo: early ? over : today },
    ...{ selfDueOn: dayAfter(today, 14), mentorDueOn: dayAfter(today, 28), signByOn: dayAfter(today, 42) },
    picks: people.map(({ memberId, levelNow, lastMentorId }) => ({
      ...{ memberId, included: true, target: usualTarget(levels, levelNow), mentorId: lastMentorId ?? "" },
    })),
  };
}

/** Names a problem, so that a form can say which ones its reader has seen. */
export function problemKey({ kind, memberId, mentorId }: PersonProblem): string {
  return [kind, memberId, mentorId ?? ""].map((part) => part.slice(-12)).join(".");
}

function dayProblemsOf(today: string, plan: RoundPlan): RoundProblems["days"] {
  const found: Partial<Record<RoundDay, DayProblem>> = {};
  let earlier = "";
  for (const day of roundDays) {
    const value = plan[day];
    const isDue = day !== "periodFrom" && day !== "periodTo";
    if (value === "") found[day] = "required";
    else if (!isDay(value)) found[day] = "not-a-date";
    else if (value < earlier) found[day] = "before-earlier";
    else if (isDue && value < today) found[day] = "in-the-past";
    else earlier = value;
  }
  if (!found.periodFrom && !found.periodTo && daysBetween(plan.periodFrom, plan.periodTo) > longestPeriodDays)
    found.periodTo = "period-too-long";
  return found;
}

/** The first reason why somebody cannot be invited as planned; null where nothing is in the way. */
function whyLeftOut(
  person: RoundPerson,
  { memberId, mentorId }: RoundPick,
  plan: RoundPlan,
  nameOf: ReadonlyMap<string, string>,
): PersonProblem | null {
  const problem = (kind: PersonProblemKind, mentorName = ""): PersonProblem => {
    return { kind, memberId, mentorId: mentorId || null, mentorName, reviews: 0, days: 0, blocks: true };
  };
  const same = person.known.find(({ from, to }) => isSamePeriod({ from, to }, plan));
  if (same) return problem(same.is === "review" ? "already-open" : "already-invited", same.mentorName);
  if (!person.levelDeclared) return problem("no-level");
  if (mentorId === "") return problem("no-mentor");
  if (mentorId === memberId) return problem("mentor-is-oneself");
  return nameOf.has(mentorId) ? null : problem("mentor-left");
}

function overloaded(
  { waiting }: RoundFacts,
  { selfDueOn, mentorDueOn }: RoundPlan,
  ready: readonly RoundPick[],
  nameOf: ReadonlyMap<string, string>,
): PersonProblem[] {
  if (!isDay(selfDueOn) || !isDay(mentorDueOn)) return [];
  const counts = new Map<string, number>();
  const then = waiting.filter(({ dueOn }) => dueOn >= selfDueOn && dueOn <= mentorDueOn);
  const chosen = new Set(ready.map(({ mentorId }) => mentorId));
  for (const { mentorId } of [...ready, ...then]) counts.set(mentorId, (counts.get(mentorId) ?? 0) + 1);
  return [...counts]
    .filter(([mentorId, reviews]) => reviews > mentorLimit && chosen.has(mentorId))
    .map(([mentorId, reviews]) => ({
      ...{ kind: "mentor-overloaded" as const, memberId: mentorId, mentorId, mentorName: nameOf.get(mentorId) ?? "" },
      ...{ reviews, days: Math.max(daysBetween(selfDueOn, mentorDueOn), 1), blocks: false },
    }));
}

function leading(
  { leadIds }: RoundFacts,
  ready: readonly RoundPick[],
  nameOf: ReadonlyMap<string, string>,
): PersonProblem[] {
  return ready
    .filter(({ mentorId }) => leadIds.includes(mentorId))
    .map(({ memberId, mentorId }) => ({
      ...{ kind: "mentor-leads" as const, memberId, mentorId, mentorName: nameOf.get(mentorId) ?? "" },
      ...{ reviews: 0, days: 0, blocks: false },
    }));
}

/** Two periods are of one review when they have at least half of the shorter in common. */
function isSamePeriod(known: { from: string; to: string }, { periodFrom, periodTo }: RoundPlan): boolean {
  if (!isDay(periodFrom) || !isDay(periodTo)) return false;
  const from = known.from > periodFrom ? known.from : periodFrom;
  const to = known.to < periodTo ? known.to : periodTo;
  if (from > to) return false;
  const shorter = Math.min(daysBetween(known.from, known.to), daysBetween(periodFrom, periodTo)) + 1;
  return (daysBetween(from, to) + 1) * 2 >= shorter;
}

/** `YYYY-MM-DD`, a day that exists, between 2000 and 2099. */
function isDay(value: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
