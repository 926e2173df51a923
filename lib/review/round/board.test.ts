import { describe, expect, it } from "vitest";
import { boardGroups, groupOf, isOverdue, mayRemindAgain, stepDueOn, waitsFor } from "./board";

const round = { selfDueOn: "2026-12-04", mentorDueOn: "2026-12-15", signByOn: "2026-12-25" };
const mentor = { id: "mentor", name: "Mentor" };

describe("the board of a round", () => {
  it("gives each step its date, and what is over none", () => {
    expect(boardGroups.map((group) => stepDueOn(group, round))).toEqual([
      ...[null, "2026-12-25", "2026-12-15", "2026-12-04", "2026-12-04", null],
    ]);
  });

  it("calls a step overdue from the day after its date", () => {
    expect(isOverdue("mentor", round, "2026-12-15")).toBe(false);
    expect(isOverdue("mentor", round, "2026-12-16")).toBe(true);
    expect(isOverdue("signed", round, "2030-01-01")).toBe(false);
  });

  it("has whoever has no review among those who have not started", () => {
    expect(groupOf({ step: null })).toBe("waiting");
  });
});

describe("a reminder", () => {
  const forStep = (step: Parameters<typeof waitsFor>[0]["step"], by = "lead", who: typeof mentor | null = mentor) =>
    waitsFor({ memberId: "engineer", step, mentor: who }, by);

  it("goes to whoever the review waits for", () => {
    expect(forStep(null)).toEqual(["engineer"]);
    expect(forStep("engineer")).toEqual(["engineer"]);
    expect(forStep("mentor")).toEqual(["mentor"]);
    expect(forStep("mentor", "lead", null)).toEqual(["engineer"]);
    expect(forStep("comparing")).toEqual(["engineer", "mentor"]);
    expect([forStep("signed"), forStep("closed")]).toEqual([[], []]);
  });

  it("never goes to whoever sends it", () => {
    expect(forStep("mentor", "mentor")).toEqual([]);
    expect(forStep("comparing", "mentor")).toEqual(["engineer"]);
  });

  it("is sent once a day", () => {
    const sent = new Date("2026-12-01T10:00:00Z");
    expect(mayRemindAgain(null, sent)).toBe(true);
    expect(mayRemindAgain(sent, new Date("2026-12-02T09:59:59Z"))).toBe(false);
    expect(mayRemindAgain(sent, new Date("2026-12-02T10:00:00Z"))).toBe(true);
  });
});
