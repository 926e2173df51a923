import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpted, fold, holdsAll, marked, readSearch, searchLimit } from "./search-text";

/** Text as people type it: both scripts, spaces of every kind, marks, wildcards, and characters that fold to several. */
const typed = fc
  .array(fc.constantFrom(..."aBé ĹİßΣ指导工程师 　%_\\'\"*.…，Ｌ３①ﬁ👍🏽한e\u0301\u200d\n"), { maxLength: 60 })
  .map((characters) => characters.join(""));

/** Whatever a request may bring, halves of pairs among it. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
  .map((units) => String.fromCharCode(...units));

describe("what is searched for", () => {
  it.each<[string, string | readonly string[] | null | undefined, string]>([
    ["nothing", undefined, "empty"],
    ["null", null, "empty"],
    ["no text", "", "empty"],
    ["spaces of all kinds", " \t\u3000\n", "empty"],
    ["no value", [], "empty"],
    ["the first half of a pair", "half \ud83d", "broken"],
    ["the second half of a pair", "\udc4d", "broken"],
    ["what a decoder makes of a half", "half \ufffd", "broken"],
    ["NUL", "nul \0", "broken"],
    ["an escape", "\u001b[0m", "broken"],
    ["one character too many", "x".repeat(searchLimit + 1), "too-long"],
    ["ten thousand characters", "长".repeat(10_000), "too-long"],
    ["as many characters as may be", "👍".repeat(searchLimit), "search"],
    ["a wildcard", "%", "search"],
    ["wildcards and quotes", "_\\'\"*?", "search"],
    ["two values", ["first", "second"], "search"],
  ])("reads %s", (_, value, is) => {
    expect(readSearch(value).is).toBe(is);
  });

  it("is taken apart at every kind of space, each word once, alike whatever its width or case", () => {
    expect(readSearch(" Ｇuide　JUNIOR guide\t指导 ")).toEqual({
      is: "search",
      text: "Ｇuide　JUNIOR guide\t指导",
      search: { text: "Ｇuide　JUNIOR guide\t指导", words: ["guide", "junior", "指导"] },
    });
  });

  it("is never more than its limit, and says how long it was", () => {
    expect(readSearch(`  ${"👍".repeat(101)} `)).toMatchObject({ is: "too-long", length: 101 });
  });

  it("is read whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(typed, anyUnits), (text) => {
        const reading = readSearch(text);
        if (reading.is !== "search") return;
        const { words } = reading.search;
        expect([...new Set(words)]).toEqual(words);
        expect(words.join(" ").split(/\s/)).toEqual(words);
        expect(words).not.toContain("");
      }),
      { numRuns: 500 },
    );
  });
});

describe("folding", () => {
  it("forgets the space that some type between Han and Latin", () => {
    expect(fold("AI 工程师 L3")).toBe("ai工程师l3");
    expect(fold("two words")).toBe("two words");
    expect(fold("第 3 级，ＡＩ")).toBe("第3级,ai");
  });
});

describe("finds in a text", () => {
  it("are every second piece", () => {
    expect(marked("Guide junior engineers", ["junior"])).toEqual(["Guide ", "junior", " engineers"]);
    expect(marked("junior", ["junior"])).toEqual(["", "junior"]);
    expect(marked("nothing of it", ["junior"])).toEqual(["nothing of it"]);
    expect(marked("", ["junior"])).toEqual([""]);
  });

  it("stand where the words begin a word, where any does", () => {
    expect(marked("AI in training", ["ai"])).toEqual(["", "AI", " in training"]);
    expect(marked("training", ["ai"])).toEqual(["tr", "ai", "ning"]);
  });

  it("are marked as they are written", () => {
    expect(marked("高级 ＡＩ 工程师", ["ai工程师"])).toEqual(["高级 ", "ＡＩ 工程师"]);
    expect(marked("ﬁne-tuning", ["fin"])).toEqual(["", "ﬁn", "e-tuning"]);
    expect(marked("100 % sure_ly", ["%", "_"])).toEqual(["100 ", "%", " sure", "_", "ly"]);
    expect(marked("İstanbul 指导", ["指导"])).toEqual(["İstanbul ", "指导"]);
    expect(marked("prompt engineering", ["prompt", "engineering"])).toEqual(["", "prompt engineering"]);
  });

  it("lose nothing of the text, and mark nothing that was not searched for", () => {
    fc.assert(
      fc.property(typed, typed, (text, wanted) => {
        const reading = readSearch(wanted);
        if (reading.is !== "search") return;
        const { words } = reading.search;
        const pieces = marked(text, words);
        expect(pieces.join("")).toBe(text);
        const found = pieces.filter((_, index) => index % 2 === 1);
        for (const find of found)
          expect(
            words.some((word) => fold(find).includes(word[0] ?? "")),
            find,
          ).toBe(true);
        expect(pieces.slice(1, -1)).not.toContain("");
      }),
      { numRuns: 2_000 },
    );
  });

  it("are there whenever a part of the text was searched for", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aB指导 3.工，"), minLength: 1, maxLength: 40 }),
        fc.nat(),
        (text, at) => {
          const reading = readSearch(text.slice(at % text.length, (at % text.length) + 5));
          if (reading.is !== "search" || !holdsAll(fold(text), reading.search.words)) return;
          expect(marked(text, reading.search.words).length).toBeGreaterThan(1);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe("an excerpt", () => {
  const long = `${"before it ".repeat(40)}the needle stands here ${"and after it ".repeat(40)}`;

  it("begins shortly before the first find, at a word, and says where something is left out", () => {
    const [before = "", find, after = ""] = excerpted(long, ["needle"]);
    expect(find).toBe("needle");
    expect(before).toMatch(/^…(before|it) .*the $/);
    expect(after).toMatch(/ (and|after|it)…$/);
  });

  it("is the whole of a short text, and the beginning of a long one without a find", () => {
    expect(excerpted("short", ["x"])).toEqual(["short"]);
    expect(excerpted(long, ["absent"]).join("")).toMatch(/^before it .*[a-z]…$/);
  });

  it("is short, is part of the text, and cuts no character in two", () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 30 }), typed, (texts, wanted) => {
        const text = texts.join("");
        const reading = readSearch(wanted);
        const shown = excerpted(text, reading.is === "search" ? reading.search.words : []).join("");
        expect(shown.length).toBeLessThanOrEqual(163);
        expect(shown).not.toMatch(/\p{Surrogate}/u);
        expect(text).toContain(shown.replace(/^…/, "").replace(/…$/, ""));
      }),
      { numRuns: 1_000 },
    );
  });
});
