import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mentorLimit,
  type PersonProblemKind,
  personProblems,
  problemKey,
  type RoundFacts,
  type RoundPerson,
  type RoundPlan,
  roundProblems,
  usualPlan,
  usualTarget,
} from "./plan";

const levels = ["L1", "L2", "L3"];
const days = {
  ...{ periodFrom: "2026-07-01", periodTo: "2026-11-30" },
  ...{ selfDueOn: "2026-12-04", mentorDueOn: "2026-12-15", signByOn: "2026-12-25" },
};
const person = (memberId: string, change: Partial<RoundPerson> = {}): RoundPerson => ({
  ...{ memberId, displayName: memberId, levelNow: "L1", levelDeclared: true, lastMentorId: "mentor", known: [] },
  ...change,
});
const facts = (people: RoundPerson[], change: Partial<RoundFacts> = {}): RoundFacts => ({
  ...{ today: "2026-11-30", levels, leadIds: ["lead"], people, waiting: [] },
  members: ["mentor", "lead", "other", ...people.map(({ memberId }) => memberId)].map((id) => ({ id, name: id })),
  ...change,
});
const planFor = (all: RoundFacts, change: Partial<RoundPlan> = {}): RoundPlan => ({
  ...usualPlan(all),
  ...days,
  ...change,
});
const kindsOf = (all: RoundFacts, change?: Partial<RoundPlan>) =>
  roundProblems(all, planFor(all, change)).people.map(({ kind, memberId }) => [kind, memberId]);

describe("whom a round leaves out", () => {
  it("is whoever has no mentor, no level, themselves as mentor, or one who left", () => {
    const all = facts([
      person("a", { lastMentorId: null }),
      person("b", { levelDeclared: false, levelNow: null }),
      person("c", { lastMentorId: "c" }),
      person("d", { lastMentorId: "gone" }),
      person("e"),
    ]);
    expect(kindsOf(all)).toEqual([
      ["no-mentor", "a"],
      ["no-level", "b"],
      ["mentor-is-oneself", "c"],
      ["mentor-left", "d"],
    ]);
    expect(roundProblems(all, planFor(all)).ready.map(({ memberId }) => memberId)).toEqual(["e"]);
  });

  it("is whoever has a review or an invitation of that period, and nobody with one of another", () => {
    const known = (is: "review" | "invitation", from: string, to: string) => ({
      known: [{ is, mentorName: "Ingrid", from, to }],
    });
    const all = facts([
      person("a", known("review", "2026-06-01", "2026-11-30")),
      person("b", known("invitation", "2026-07-01", "2026-11-20")),
      person("c", known("review", "2026-01-01", "2026-07-15")),
    ]);
    expect(kindsOf(all)).toEqual([
      ["already-open", "a"],
      ["already-invited", "b"],
    ]);
    expect(roundProblems(all, planFor(all)).people[0]).toMatchObject({ mentorName: "Ingrid", blocks: true });
    expect(kindsOf(all, { periodFrom: "2026-01-01", periodTo: "2026-06-30" })).toEqual([["already-open", "c"]]);
  });

  it("is whoever the lead does not want, without a word", () => {
    const all = facts([person("a", { lastMentorId: null })]);
    const picks = planFor(all).picks.map((pick) => ({ ...pick, included: false }));
    expect(roundProblems(all, planFor(all, { picks }))).toMatchObject({ people: [], ready: [] });
  });
});

describe("what is said and stops nobody", () => {
  it("is a mentor with more than three at once, those that wait already included", () => {
    const people = ["a", "b", "c"].map((id) => person(id));
    expect(kindsOf(facts(people))).toEqual([]);
    const waiting = [
      { mentorId: "mentor", dueOn: "2026-12-10" },
      { mentorId: "mentor", dueOn: "2026-09-01" },
    ];
    const all = facts(people, { waiting });
    const found = roundProblems(all, planFor(all));
    expect(found.people).toMatchObject([{ kind: "mentor-overloaded", memberId: "mentor", reviews: 4, days: 11 }]);
    expect(found.ready).toHaveLength(3);
  });

  it("is a mentor who leads the team", () => {
    const all = facts([person("a", { lastMentorId: "lead" })]);
    expect(roundProblems(all, planFor(all))).toMatchObject({
      people: [{ kind: "mentor-leads", memberId: "a", mentorId: "lead", blocks: false }],
      ready: [{ memberId: "a" }],
    });
  });
});

describe("days", () => {
  const all = facts([]);
  const wrong = (change: Partial<RoundPlan>) => roundProblems(all, planFor(all, change)).days;

  it("are in order, not over, and of a year at most", () => {
    expect(wrong({})).toEqual({});
    expect(wrong({ periodTo: "2026-06-30" })).toEqual({ periodTo: "before-earlier" });
    expect(wrong({ mentorDueOn: "2026-12-01" })).toEqual({ mentorDueOn: "before-earlier" });
    expect(wrong({ periodTo: "2026-11-20", selfDueOn: "2026-11-29" })).toEqual({ selfDueOn: "in-the-past" });
    expect(wrong({ periodFrom: "2025-11-01" })).toEqual({ periodTo: "period-too-long" });
    expect(wrong({ signByOn: "2026-02-30", periodFrom: "" })).toEqual({
      ...{ signByOn: "not-a-date", periodFrom: "required" },
    });
  });

  it.each(["2026-01-15", "2026-03-01", "2026-07-31", "2026-11-30", "2028-02-29"])(
    "of the usual plan are right on %s",
    (today) => {
      const then = facts([person("a")], { today });
      expect(roundProblems(then, usualPlan(then)).days).toEqual({});
    },
  );
});

describe("the usual target", () => {
  it("is the next rung, at the top the top", () => {
    expect([null, "L1", "L3", "L9"].map((now) => usualTarget(levels, now))).toEqual(["L1", "L2", "L3", "L1"]);
  });
});

describe("any plan", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const period = fc.constantFrom(
    ["2026-07-01", "2026-11-30"],
    ["2026-01-01", "2026-06-30"],
    ["2025-01-01", "2025-06-30"],
  );
  const someone = (memberId: string) =>
    fc
      .record({ declared: fc.boolean(), known: fc.array(fc.tuple(period, fc.boolean()), { maxLength: 2 }) })
      .map((made) =>
        person(memberId, {
          levelDeclared: made.declared,
          known: made.known.map(([[from = "", to = ""], taken]) => ({
            ...{ is: taken ? ("review" as const) : ("invitation" as const), mentorName: "x", from, to },
          })),
        }),
      );
  const chosen = (memberId: string) =>
    fc.record({
      memberId: fc.constant(memberId),
      included: fc.boolean(),
      target: fc.constant("L2"),
      mentorId: fc.constantFrom("", "mentor", "lead", "other", "gone", memberId),
    });
  const world = fc.tuple(fc.tuple(...ids.map(someone)), fc.tuple(...ids.map(chosen)));
  const blocking = new Set<PersonProblemKind>(personProblems.slice(0, 6));

  it("invites exactly those who are wanted and have nothing in their way, each of them fit to be", () => {
    fc.assert(
      fc.property(world, ([people, picks]) => {
        const all = facts(people);
        const { ready, people: problems } = roundProblems(all, planFor(all, { picks }));
        const out = problems.filter(({ blocks }) => blocks).map(({ memberId }) => memberId);
        const wanted = picks.filter(({ included }) => included).map(({ memberId }) => memberId);
        expect([...ready.map(({ memberId }) => memberId), ...out].sort()).toEqual([...wanted].sort());
        expect(problems.every(({ kind, blocks }) => blocks === blocking.has(kind))).toBe(true);
        for (const { memberId, mentorId } of ready) {
          expect(mentorId).not.toBe(memberId);
          expect(all.members.some(({ id }) => id === mentorId)).toBe(true);
          expect(people.find((one) => one.memberId === memberId)?.levelDeclared).toBe(true);
        }
      }),
    );
  });

  it("says each thing once, whatever order the people were chosen in", () => {
    fc.assert(
      fc.property(world, ([people, picks]) => {
        const all = facts(people);
        const found = roundProblems(all, planFor(all, { picks }));
        const keys = found.people.map(problemKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(roundProblems(all, planFor(all, { picks: [...picks].reverse() }))).toEqual(found);
      }),
    );
  });

  it("names a mentor as overloaded exactly when more than the limit fall to them", () => {
    fc.assert(
      fc.property(world, ([people, picks]) => {
        const all = facts(people);
        const { ready, people: problems } = roundProblems(all, planFor(all, { picks }));
        for (const mentorId of ["mentor", "lead", "other"]) {
          const count = ready.filter((pick) => pick.mentorId === mentorId).length;
          expect(problems.some((one) => one.kind === "mentor-overloaded" && one.memberId === mentorId)).toBe(
            count > mentorLimit,
          );
        }
      }),
    );
  });
});
