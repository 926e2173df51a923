import fc from "fast-check";
import { expect, test } from "vitest";
import { moved, standingAsOf } from "./as-of";
import type { AgreedEntry, StandingCell } from "./team-people";
import { smallKeys } from "./testing";

const histories = fc
  .array(
    fc.record({
      memberId: fc.constantFrom("one", "two"),
      key: fc.constantFrom(...smallKeys.slice(0, 3)),
      answer: fc.integer({ min: 0, max: 5 }),
      day: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 40 },
  )
  .map((entries) =>
    entries.map(({ day, ...entry }, order): AgreedEntry => ({ ...entry, agreedOn: dayOf(day), order })),
  );

function dayOf(day: number): string {
  return `2026-01-0${day}`;
}

test("as of a day equals the snapshot that was taken at its end", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const kept = new Map<string, Map<string, StandingCell>>();
      const inOrder = history.toSorted((a, b) => a.agreedOn.localeCompare(b.agreedOn) || a.order - b.order);
      for (let day = 1; day <= 9; day++) {
        for (const entry of inOrder.filter(({ agreedOn }) => agreedOn === dayOf(day))) {
          const cells = kept.get(entry.memberId) ?? new Map<string, StandingCell>();
          kept.set(entry.memberId, cells.set(entry.key, moved(cells.get(entry.key) ?? null, entry)));
        }
        // In whatever order the history comes.
        expect(standingAsOf(history.toReversed(), dayOf(day))).toEqual(kept);
      }
    }),
  );
});

test("a number replaces a number, and no opportunity replaces none", () => {
  const at = (day: number, answer: number) => ({ memberId: "one", key: "a", answer, agreedOn: dayOf(day), order: day });
  const stands = (...answers: number[]) =>
    standingAsOf(
      answers.map((answer, index) => at(index + 1, answer)),
      dayOf(9),
    )
      .get("one")
      ?.get("a");
  expect(stands(0)).toMatchObject({ answer: 0, previous: null });
  expect(stands(0, 3)).toMatchObject({ answer: 3, previous: null });
  expect(stands(4, 3)).toMatchObject({ answer: 3, previous: 4, agreedOn: dayOf(2) });
  expect(stands(4, 0)).toMatchObject({ answer: 4, previous: null, agreedOn: dayOf(1) });
  expect(stands(4, 0, 2)).toMatchObject({ answer: 2, previous: 4 });
});
