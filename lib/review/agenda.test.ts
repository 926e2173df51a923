import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaOf, type Topic } from "./agenda";

const topic = (key: string, self: number, mentor: number, more: Partial<Topic> = {}): Topic => ({
  ...{ key, self: { answer: self }, mentor: { answer: mentor }, levelKey: "L2", withoutEvidence: false },
  ...more,
});
const minutesOf = (topics: Topic[], key: string) =>
  agendaOf(topics, "L3").points.find((point) => point.key === key)?.minutes ?? 0;

describe("the agenda", () => {
  it("opens with surprises, closes with a goal, and leaves out what is close", () => {
    const { points, later } = agendaOf([topic("a", 4, 4), topic("b", 2, 4), topic("c", 0, 3), topic("d", 3, 2)], "L3");
    expect(points.map(({ is, key, minutes }) => [is, key, minutes])).toEqual([
      ["surprises", null, 5],
      ["apart", "b", 10],
      ["no-chance", "c", 8],
      ["goal", null, 13],
    ]);
    expect(later).toBe(0);
  });

  it("puts the widest first, then the target's rung, then what has nothing to look at", () => {
    const topics = [
      topic("lower", 2, 4),
      topic("bare", 2, 4, { withoutEvidence: true }),
      topic("target", 4, 2, { levelKey: "L3" }),
      topic("wide", 1, 4),
    ];
    const { points } = agendaOf(topics, "L3");
    expect(points.flatMap(({ key }) => key ?? [])).toEqual(["wide", "target", "bare", "lower"]);
  });

  it("gives more time to a wider distance, to the target's rung and to missing evidence", () => {
    const usual = minutesOf([topic("a", 2, 4)], "a");
    expect(minutesOf([topic("a", 1, 4)], "a")).toBeGreaterThan(usual);
    expect(minutesOf([topic("a", 2, 4, { levelKey: "L3" })], "a")).toBeGreaterThan(usual);
    expect(minutesOf([topic("a", 2, 4, { withoutEvidence: true })], "a")).toBeGreaterThan(usual);
  });

  it("says how many do not fit", () => {
    const { points, later } = agendaOf(
      Array.from({ length: 20 }, (_, index) => topic(String(index), 1, 5)),
      "L3",
    );
    expect(points.length - 2 + later).toBe(20);
    expect(later).toBeGreaterThan(0);
  });
});

it("stays under an hour with time for everything on it, and lists nothing twice", () => {
  const answer = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, answer, fc.boolean(), fc.boolean()), { maxLength: 60 }), (rows) => {
      const topics = rows.map(([self, mentor, onTarget, withoutEvidence], index) =>
        topic(String(index), self, mentor, { levelKey: onTarget ? "L3" : "L2", withoutEvidence }),
      );
      const { points } = agendaOf(topics, "L3");
      expect(points.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThan(60);
      expect(points.every(({ minutes }) => minutes >= 3)).toBe(true);
      const keys = points.flatMap(({ key }) => key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
