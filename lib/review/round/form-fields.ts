import { mentorIdOf } from "./mentor-name";
import { type RoundDay, type RoundFacts, type RoundPlan, roundDays } from "./plan";

/** The fields of the form by their names, as a browser sends them: a box that is not ticked is not there. */
export type RoundFields = Readonly<Record<string, string>>;

/** What a form shows of a plan. Where mentors are typed, by their name; whoever has left has none. */
export function fieldsOf(plan: RoundPlan, { members }: RoundFacts, typed: boolean): RoundFields {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const rows = plan.picks.flatMap(({ memberId, included, target, mentorId }) => [
    ...(included ? [[`in-${memberId}`, "on"] as const] : []),
    [`target-${memberId}`, target] as const,
    [`mentor-${memberId}`, typed ? (names.get(mentorId) ?? "") : mentorId] as const,
  ]);
  return Object.fromEntries([...roundDays.map((day) => [day, plan[day]] as const), ...rows]);
}

/** The plan that the fields of a form say. */
export function planOf(fields: RoundFields, { people, members }: RoundFacts): RoundPlan {
  const day = (name: RoundDay) => fields[name] ?? "";
  return {
    ...{ periodFrom: day("periodFrom"), periodTo: day("periodTo"), selfDueOn: day("selfDueOn") },
    ...{ mentorDueOn: day("mentorDueOn"), signByOn: day("signByOn") },
    picks: people.map(({ memberId }) => ({
      ...{ memberId, included: fields[`in-${memberId}`] !== undefined },
      ...{
        target: fields[`target-${memberId}`] ?? "",
        mentorId: mentorIdOf(members, fields[`mentor-${memberId}`] ?? ""),
      },
    })),
  };
}
