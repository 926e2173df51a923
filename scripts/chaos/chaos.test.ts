import { describe, expect, it } from "vitest";
import { Ledger } from "./ledger";
import { seeded } from "./random";
import { parseRequest } from "./request";

function saying(comment: string, key = "a") {
  return { key, answer: null, comment, happened: "" };
}

describe("what is asked for", () => {
  it("is a number of runs and the seed of the first", () => {
    expect(parseRequest(["--runs", "50", "--seed", "7"], 1)).toEqual({ runs: 50, seed: 7 });
    expect(parseRequest([], 42)).toEqual({ runs: 5, seed: 42 });
    for (const wrong of [["--runs"], ["--runs", "0"], ["--runs", "ten"], ["--seed", "-1"], ["50"], ["--times", "3"]]) {
      expect(parseRequest(wrong, 1)).toEqual({ sentence: expect.stringContaining("--runs N --seed S") });
    }
  });
});

it("the same seed draws the same again, another one does not", () => {
  const draw = (seed: number) => {
    const random = seeded(seed);
    return Array.from({ length: 20 }, () => random.between(1, 1_000));
  };
  expect(draw(5)).toEqual(draw(5));
  expect(draw(5)).not.toEqual(draw(6));
  expect(draw(5).every((one) => one >= 1 && one <= 1_000)).toBe(true);
});

describe("what was shown as saved", () => {
  const ledger = new Ledger();
  ledger.edited(1, saying("h"), 1_000);
  ledger.edited(1, saying("he"), 1_100);
  ledger.saidSaved(1);
  ledger.edited(1, saying("hel"), 1_200);
  ledger.edited(2, saying("other", "b"), 1_300);

  it("is lost when the row is older, or not there", () => {
    expect(ledger.lostAcknowledged({ stored: [saying("h")] })).toEqual(["a"]);
    expect(ledger.lostAcknowledged({ stored: [] })).toEqual(["a"]);
  });

  it("is not lost when the row is it or newer, and nothing is asked of another page's unsaved text", () => {
    expect(ledger.lostAcknowledged({ stored: [saying("he")] })).toEqual([]);
    expect(ledger.lostAcknowledged({ stored: [saying("hel")] })).toEqual([]);
  });

  it("counts for the page that said it", () => {
    expect(ledger.claims).toBe(1);
    ledger.saidSaved(2);
    expect(ledger.lostAcknowledged({ stored: [saying("he")] })).toEqual(["b"]);
  });
});

describe("the oldest edit that a kill took", () => {
  const ledger = new Ledger();
  ledger.edited(1, saying("h"), 1_000);
  ledger.edited(1, saying("he"), 1_100);
  ledger.edited(1, saying("hel"), 1_200);
  ledger.edited(1, saying("hell"), 9_000);

  it("is the first that neither database nor device has, nor anything typed over it", () => {
    expect(ledger.oldestLostMs({ stored: [saying("h")], onDevice: [] }, 2_000)).toBe(900);
    expect(ledger.oldestLostMs({ stored: [], onDevice: [saying("he")] }, 2_000)).toBe(800);
    expect(ledger.oldestLostMs({ stored: [], onDevice: [] }, 2_000)).toBe(1_000);
  });

  it("is none when the very last sign was kept, but the page was killed before it told of it", () => {
    expect(ledger.oldestLostMs({ stored: [], onDevice: [saying("hello")] }, 9_500)).toBe(0);
    expect(ledger.oldestLostMs({ stored: [], onDevice: [saying("hello w")] }, 9_500)).toBe(8_500);
  });

  it("is counted at the kill that took it, and what was kept then and is gone later at the later one", () => {
    const twice = new Ledger();
    twice.edited(1, saying("h"), 1_000);
    twice.edited(1, saying("he"), 1_990);
    const atFirst = { stored: [], onDevice: [saying("h")] };
    expect(twice.oldestLostMs(atFirst, 2_000)).toBe(10);
    twice.writeOff(atFirst, 2_000);
    expect(twice.oldestLostMs({ stored: [saying("h")], onDevice: [] }, 9_000)).toBe(0);
    expect(twice.oldestLostMs({ stored: [], onDevice: [] }, 9_000)).toBe(8_000);
  });

  it("is none when the newest before the kill is somewhere", () => {
    expect(ledger.oldestLostMs({ stored: [saying("h")], onDevice: [saying("hel")] }, 2_000)).toBe(0);
    expect(ledger.oldestLostMs({ stored: [saying("hell")], onDevice: [] }, 2_000)).toBe(0);
  });
});
