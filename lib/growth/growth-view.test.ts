import { describe, expect, test } from "vitest";
import builtIn from "@/lib/ladder/content/ai-engineer.json";
import type { CareerLadder } from "@/lib/ladder/format";
import { type GrowthInput, growthView } from "./growth-view";
import type { Answer } from "./own-view";

const ladder = builtIn as CareerLadder;

function answers(levelKey: string, digits: string): Record<string, Answer> {
  const parts = ladder.levels.find((level) => level.key === levelKey)?.responsibilities ?? [];
  return Object.fromEntries(parts.map((part, i) => [part.key, Number(digits[i]) as Answer]));
}

const base: GrowthInput = {
  ladder,
  levelNow: "L2",
  levelDeclaredAt: "2026-09-10",
  aim: { target: "L3", reachBy: "2027-06-30" },
  reviews: [
    {
      kind: "self",
      closedOn: "2026-11-20",
      levelNow: "L2",
      target: "L3",
      ratings: { ...answers("L2", "444"), ...answers("L3", "3204") },
    },
  ],
  leftOpen: [],
  workspaceName: "Lighthouse",
  nextSteps: [],
  today: "2026-11-24",
  locale: "en",
};

const marksOf = (view: ReturnType<typeof growthView>, level: number) =>
  view.rungs[level - 1]?.parts.map((part) => part.mark);

describe("what stands in the cells", () => {
  test("own ratings, given below the level now, no opportunity, and what is ahead", () => {
    const view = growthView(base);
    expect(marksOf(view, 1)).toEqual(Array(3).fill({ kind: "given" }));
    expect(marksOf(view, 2)).toEqual(Array(3).fill({ kind: "self", point: 4 }));
    expect(marksOf(view, 3)?.[2]).toEqual({ kind: "no-opportunity" });
    expect(marksOf(view, 4)).toEqual(Array(4).fill({ kind: "ahead" }));
  });

  test("the level now is not given by itself", () => {
    expect(marksOf(growthView({ ...base, reviews: [] }), 2)).toEqual(Array(3).fill({ kind: "ahead" }));
  });

  test("one rung may be level now and target", () => {
    const view = growthView({ ...base, aim: { target: "L2", reachBy: null } });
    expect(view.rungs.filter((rung) => rung.isNow && rung.isTarget).map((rung) => rung.key)).toEqual(["L2"]);
    expect(view.target?.direction).toBe("same");
  });
});

describe("what the sentence counts", () => {
  test.each([
    ["L2", "L3", { from: "L3", to: "L3", there: 1, parts: 4 }],
    ["L2", "L5", { from: "L3", to: "L5", there: 1, parts: 12 }],
    ["L2", "L2", { from: "L2", to: "L2", there: 3, parts: 3 }],
    ["L3", "L2", { from: "L2", to: "L2", there: 3, parts: 3 }],
    [null, "L1", { from: "L1", to: "L1", there: 0, parts: 3 }],
  ])("from %s to %s", (levelNow, target, counted) => {
    expect(growthView({ ...base, levelNow, aim: { target, reachBy: null } }).counted).toEqual(counted);
  });

  test("nothing before the first review, and nothing without a target", () => {
    expect(growthView({ ...base, reviews: [] }).counted).toBeNull();
    expect(growthView({ ...base, aim: null }).counted).toBeNull();
  });
});

describe("gaps and their next steps", () => {
  const step = { responsibilityKey: "lead-complex-projects", text: "风险清单", dueOn: "2026-11-23", version: 2 };

  test("carry the words of the ladder in the reader's language, and the step with whether it is overdue", () => {
    const [first] = growthView({ ...base, locale: "zh-CN", nextSteps: [step] }).gaps;
    expect(first).toMatchObject({
      code: "3.1",
      name: "领导复杂项目",
      nowLabel: "上手",
      next: { point: 4, label: "胜任" },
    });
    expect(first?.evidence).toHaveLength(2);
    expect(first?.step).toEqual({ ...step, overdue: true });
  });

  test("a step due today is not overdue", () => {
    const [first] = growthView({ ...base, nextSteps: [{ ...step, dueOn: base.today }] }).gaps;
    expect(first?.step?.overdue).toBe(false);
  });

  test("there are none before the first review: nobody has said anything yet", () => {
    expect(growthView({ ...base, reviews: [] }).gaps).toEqual([]);
  });
});

test("the history has each answer once, and the change between the last two numbers", () => {
  const earlier = { ...answers("L2", "234"), ...answers("L3", "3100") };
  const first = { kind: "self" as const, closedOn: "2026-05-20", levelNow: "L1", target: "L3", ratings: earlier };
  const { history } = growthView({ ...base, reviews: [...base.reviews, first] });
  expect(history.reviews.map((review) => review.closedOn)).toEqual(["2026-05-20", "2026-11-20"]);
  expect(history.rows.map((row) => row.code)).toEqual(["2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "3.4"]);
  expect(history.rows.map((row) => row.change)).toEqual([2, 1, 0, 0, 1, null, null]);
});

test("a level that nobody declared, or that this ladder does not know, is undeclared", () => {
  expect(growthView({ ...base, levelDeclaredAt: null }).levelNow).toEqual({ kind: "undeclared" });
  expect(growthView({ ...base, levelNow: "L9" }).levelNow).toEqual({ kind: "undeclared" });
  expect(growthView({ ...base, levelNow: null }).levelNow.kind).toBe("not-on-the-ladder");
});
