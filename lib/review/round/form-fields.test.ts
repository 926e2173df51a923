import fc from "fast-check";
import { expect, it } from "vitest";
import { fieldsOf, planOf } from "./form-fields";
import { openRoundInput } from "./input";
import { mentorIdOf } from "./mentor-name";
import type { RoundFacts } from "./plan";

const ids = [1, 2, 3].map((n) => `0199c000-0000-7000-8000-00000000000${n}`);
const facts: RoundFacts = {
  ...{ today: "2026-11-30", levels: ["L1", "L2"], leadIds: [], waiting: [] },
  members: ids.map((id, index) => ({ id, name: `Person ${index}` })),
  people: ids.map((memberId) => ({
    ...{ memberId, displayName: "", levelNow: null, levelDeclared: true, lastMentorId: null, known: [] },
  })),
};
const plans = fc.record({
  ...{ periodFrom: fc.string(), periodTo: fc.string(), selfDueOn: fc.string(), mentorDueOn: fc.string() },
  signByOn: fc.string(),
  picks: fc.tuple(
    ...ids.map((memberId) =>
      fc.record({
        ...{ memberId: fc.constant(memberId), included: fc.boolean(), target: fc.constantFrom("L1", "L2") },
        mentorId: fc.constantFrom("", ...ids),
      }),
    ),
  ),
});

it("a plan comes back from the fields of its form, whether mentors are chosen or typed", () => {
  fc.assert(
    fc.property(plans, fc.boolean(), (plan, typed) => {
      expect(planOf(fieldsOf(plan, facts, typed), facts)).toEqual(plan);
    }),
  );
});

it("the server reads the same plan from them", () => {
  fc.assert(
    fc.property(plans, fc.boolean(), (plan, typed) => {
      const short = Object.fromEntries(
        Object.entries(fieldsOf(plan, facts, typed)).map(([k, v]) => [k, v.slice(0, 60)]),
      );
      const read = openRoundInput.safeParse({
        ...short,
        teamId: ids[0],
        clientKey: "12345678",
        seen: "a b",
        $ACTION: "x",
      });
      if (!read.success)
        return expect(Object.values(plan).some((day) => typeof day === "string" && day.length > 20)).toBe(true);
      const picks = read.data.picks.map(({ mentor, ...pick }) => ({
        ...pick,
        mentorId: mentorIdOf(facts.members, mentor),
      }));
      expect({ picks, seen: read.data.seen }).toEqual({ picks: plan.picks, seen: ["a", "b"] });
    }),
  );
});
