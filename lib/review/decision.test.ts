import { describe, expect, it } from "vitest";
import { answersOfOther, decisionOf, type Proposal, standsOut } from "./decision";

const proposal = (more: Partial<Proposal> = {}): Proposal => ({
  ...{ outcome: "rating", proposedBy: "self", confirmed: false },
  ...more,
});

describe("where a responsibility stands", () => {
  it("depends on whose proposal waits", () => {
    expect(decisionOf(null, "self")).toBe("to-agree");
    expect(decisionOf(proposal(), "self")).toBe("mine-waits");
    expect(decisionOf(proposal(), "mentor")).toBe("theirs-waits");
  });

  it("is the same for both once it is confirmed", () => {
    for (const reader of ["self", "mentor"] as const) {
      expect(decisionOf(proposal({ confirmed: true }), reader)).toBe("agreed");
      expect(decisionOf(proposal({ confirmed: true, outcome: "left-open" }), reader)).toBe("left-open");
      expect(decisionOf(proposal({ confirmed: true, proposedBy: null }), reader)).toBe("agreed");
    }
  });
});

describe("a filter", () => {
  const left = proposal({ outcome: "left-open", confirmed: true });
  const waiting = proposal({ outcome: "left-open" });
  it("lets a proposal to leave open count as to agree until it is confirmed", () => {
    expect([null, waiting, left, proposal({ confirmed: true })].map((one) => standsOut(one, "to-agree"))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([null, waiting, left].map((one) => standsOut(one, "left-open"))).toEqual([false, false, true]);
    expect(standsOut(null, "all")).toBe(true);
  });
});

describe("what the other side has done", () => {
  const of = (agreement: Proposal | null, signed = false, version = 1) =>
    answersOfOther([{ key: "a", agreement: agreement && { ...agreement, version } }], "mentor", signed);
  it("changes with their proposal, each new one, their confirmation and their signature", () => {
    const texts = [of(null), of(proposal()), of(proposal(), false, 2), of(null, true)];
    texts.push(of(proposal({ proposedBy: "mentor", confirmed: true })));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("does not change with one's own", () => {
    expect(of(proposal({ proposedBy: "mentor" }))).toBe(of(null));
    expect(of(proposal({ proposedBy: null, confirmed: true }))).toBe(of(null));
  });
});
