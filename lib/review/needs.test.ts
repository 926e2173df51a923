import { describe, expect, it } from "vitest";
import { needsOf } from "./needs";
import type { NeededReview } from "./queries/home";

const today = "2026-12-01";
const draft: NeededReview = {
  ...{ reviewId: "a", side: "self", other: null, state: "open", mentor: "none", target: "L3", dueOn: null },
  ...{ selfSubmitted: false, mentorSubmitted: false, answered: 2, answeredAt: [], total: 7, decided: 0 },
  ...{ proposedByViewer: 0, proposedByOther: 0, signedByViewer: false, leftOpen: [] },
};
const withMentor: NeededReview = { ...draft, mentor: "accepted", other: "Chen Muyan" };

function kinds(...reviews: NeededReview[]) {
  const { now, waiting } = needsOf(reviews, [], today);
  return [now.map(({ is }) => is), waiting.map(({ is }) => is)];
}

describe("what needs somebody now", () => {
  it("is their own draft, with the minutes and the parts that are left", () => {
    const { now } = needsOf([draft], [], today);
    expect(now).toMatchObject([{ is: "write-self", minutes: 15, progress: { done: 2, total: 7 } }]);
  });

  it("never differs by what the other side has written, only by whether they have submitted", () => {
    for (const mentorSubmitted of [true, false]) {
      expect(kinds({ ...withMentor, mentorSubmitted })).toEqual([["write-self"], []]);
      expect(kinds({ ...withMentor, side: "mentor", selfSubmitted: mentorSubmitted })).toEqual([["write-mentor"], []]);
    }
  });

  it("is the overdue first, then by date, then what has no date", () => {
    const due = (reviewId: string, dueOn: string | null) => ({ ...withMentor, reviewId, dueOn });
    const { now } = needsOf(
      [due("none", null), due("later", "2027-01-01"), due("late", "2026-11-01"), due("soon", "2026-12-02")],
      [{ other: "Noor Haddad" }],
      today,
    );
    expect(now.map(({ reviewId }) => reviewId)).toEqual(["late", "soon", "later", null, "none"]);
  });

  it("is to start in a round that one is invited into, by its date", () => {
    const invitation = { roundId: "r", team: "Applied AI", target: "L3", selfDueOn: "2026-12-02" };
    const { now } = needsOf([{ ...draft, dueOn: "2026-12-03" }], [], today, [invitation]);
    expect(now).toMatchObject([
      { is: "join-round", roundId: "r", reviewId: null, other: "Applied AI", target: "L3", dueOn: "2026-12-02" },
      { is: "write-self" },
    ]);
  });

  it("is to go on without a mentor who is late or gone", () => {
    const submitted = { ...withMentor, selfSubmitted: true, dueOn: "2026-11-30" };
    expect(kinds(submitted)).toEqual([["mentor-late"], []]);
    expect(kinds({ ...submitted, dueOn: today })).toEqual([[], ["wait-submit"]]);
    expect(kinds({ ...submitted, mentor: "none", other: null })).toEqual([["find-mentor"], []]);
  });

  it("is to agree while something is not proposed yet or waits for an answer, then to sign", () => {
    const open = { ...withMentor, state: "revealed" as const, selfSubmitted: true, mentorSubmitted: true, decided: 5 };
    expect(needsOf([open], [], today).now).toMatchObject([
      { is: "decide", minutes: 6, progress: { done: 5, total: 7 } },
    ]);
    expect(kinds({ ...open, proposedByViewer: 2 })).toEqual([[], ["wait-confirm"]]);
    expect(kinds({ ...open, proposedByViewer: 1, proposedByOther: 1 })).toEqual([["decide"], []]);
    expect(kinds({ ...open, decided: 7 })).toEqual([["sign"], []]);
    expect(kinds({ ...open, decided: 7, signedByViewer: true })).toEqual([[], ["wait-sign"]]);
  });

  it("is what was left open until its day, in a closed review as well, and nothing else of that one", () => {
    const leftOpen = [{ key: "k", experiment: "Pair on it", until: "2027-02-01" }];
    const { now, waiting } = needsOf([{ ...withMentor, state: "closed", leftOpen }], [], today);
    expect(now).toMatchObject([{ is: "try", dueOn: "2027-02-01", tried: { experiment: "Pair on it" } }]);
    expect(waiting).toEqual([]);
  });
});
