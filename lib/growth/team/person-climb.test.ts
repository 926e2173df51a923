import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInLadder } from "@/lib/ladder/built-in";
import { agreedView } from "../agreed-view";
import { standingAsOf } from "./as-of";
import { agreedReviewsOf, personClimb } from "./person-climb";
import type { AgreedEntry } from "./team-people";

const ladder = builtInLadder();
const keys = ladder.levels.flatMap(({ responsibilities }) => responsibilities.map(({ key }) => key));
const partsOf = (levelKey: string) =>
  ladder.levels.find(({ key }) => key === levelKey)?.responsibilities.map(({ key }) => key) ?? [];

const histories = fc
  .array(
    fc.record({
      key: fc.constantFrom(...keys),
      answer: fc.integer({ min: 0, max: 5 }),
      agreedOn: fc.constantFrom("2024-06-30", "2024-12-31", "2025-06-30", "2025-12-31"),
    }),
    { maxLength: 40 },
  )
  .map((entries) => entries.map((entry, order): AgreedEntry => ({ ...entry, memberId: "somebody", order })));

function agreedAll(parts: readonly string[], answer: number, agreedOn: string): AgreedEntry[] {
  return parts.map((key, order) => ({ memberId: "somebody", key, answer, agreedOn, order }));
}

describe("the climb of somebody who shares", () => {
  test("ends where the standing stands, whatever was agreed when", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const numbers = new Map(
          [...agreedView(agreedReviewsOf(ladder.levels, { history, held: [] }))].map(([key, answer]) => [
            key,
            answer.kind === "agreed" ? answer.point : 0,
          ]),
        );
        // Of one day the last word counts; the standing keeps a number before a later "no opportunity".
        const lastOfDay = history.filter(
          (one) =>
            !history.some(
              (other) => other.key === one.key && other.agreedOn === one.agreedOn && other.order > one.order,
            ),
        );
        const standing = standingAsOf(lastOfDay, "9999-12-31").get("somebody") ?? new Map();
        expect(numbers).toEqual(new Map([...standing].map(([key, { answer }]) => [key, answer])));
      }),
    );
  });

  test("takes the rungs below what was reviewed as given, and counts held rungs from their day", () => {
    const history = [
      ...agreedAll(partsOf("L2"), 3, "2025-06-30"),
      ...agreedAll([...partsOf("L2"), ...partsOf("L3").slice(0, 1)], 4, "2025-12-31"),
    ];
    const view = personClimb(
      ladder,
      "L2",
      { history, held: [{ levelKey: "L2", heldOn: "2025-12-31" }] },
      { today: "2026-01-15", locale: "en" },
    );
    expect(view.climb.points.map(({ kind, on, height }) => [kind, on, height])).toEqual([
      ["agreed", "2025-06-30", 1],
      ["agreed", "2025-12-31", 2 + 1 / partsOf("L3").length],
    ]);
    expect(view.rungs.map(({ key, heldSince, isNow, isTarget }) => [key, heldSince, isNow, isTarget])).toEqual([
      ["L1", null, false, false],
      ["L2", "2025-12-31", true, false],
      ...["L3", "L4", "L5"].map((key) => [key, null, false, false]),
    ]);
    const marks = view.rungs.flatMap(({ parts }) => parts.map(({ mark }) => mark));
    expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(["given", "agreed", "ahead"]));
    // With whom it was agreed is not among what is shared.
    expect(marks.flatMap((mark) => ("with" in mark ? [mark.with] : []))).toEqual(
      Array(partsOf("L2").length + 1).fill(""),
    );
  });

  test("without anything shared it has no point", () => {
    const view = personClimb(ladder, null, { history: [], held: [] }, { today: "2026-01-15", locale: "zh-CN" });
    expect(view).toMatchObject({ hasAgreed: false, isOnTheGround: true, climb: { points: [], height: 0 } });
  });
});
