import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Locale, locales, otherLocale } from "@/lib/i18n/locales";
import { fold, readSearch } from "@/lib/search-text";
import { builtInLadder, textIn } from "./built-in";
import { careerMap } from "./career-map";
import type { LocalizedText } from "./format";
import { searchLadder } from "./search";
import { searchablesOf } from "./searchable";
import { textsOf } from "./translations";

const map = careerMap(builtInLadder());
const things = searchablesOf(map);

function search(text: string, locale: Locale, limit?: number) {
  const reading = readSearch(text);
  if (reading.is !== "search") throw new Error(reading.is);
  return searchLadder(reading.search, locale, limit);
}

describe.each(locales)("a search of the ladder on a page in %s", (locale) => {
  it("finds a code first, and says that it is just that", () => {
    const codes = map.levels.flatMap((level) => [level.key, ...level.responsibilities.map((one) => one.code)]);
    expect(codes).toHaveLength(23);
    for (const code of codes) {
      const [first, second] = search(code.toLowerCase(), locale).hits;
      expect(first?.title.parts.slice(0, 2), code).toEqual(["", code]);
      expect([first?.exact, second?.exact ?? false], code).toEqual([true, false]);
    }
  });

  it("finds everything by its name in either language, before what only mentions it", () => {
    for (const thing of things) {
      for (const written of locales) {
        const name = textIn(thing.title, written);
        const found = search(name.slice(0, 90), locale, 100).hits;
        const at = found.findIndex((hit) => hit.address === thing.address(locale) && hit.kind === thing.kind);
        expect(at, name).toBeGreaterThanOrEqual(0);
        if (name.length <= 90)
          expect(
            found.slice(0, at + 1).every((hit) => hit.exact),
            name,
          ).toBe(true);
      }
    }
  });

  it("shows a name in the language of the page, and the words in the language they stand in", () => {
    const [first] = search(locale === "en" ? "指导初级" : "guide junior", locale).hits;
    expect(first?.address).toContain("guide-junior-engineers");
    expect(first?.title.parts.join("")).toBe(locale === "en" ? "3.3 Guide junior engineers" : "3.3 指导初级工程师");
    expect(first?.excerpt.lang).toBe(otherLocale(locale));
    expect(first?.excerpt.parts.length).toBeGreaterThan(1);
  });

  it("counts a behaviour for its responsibility", () => {
    for (const level of map.levels) {
      for (const responsibility of level.responsibilities) {
        const anchor = textIn(responsibility.anchors[4]?.text as LocalizedText, locale);
        const hits = search(anchor.slice(0, 90), locale).hits;
        expect(hits[0]?.address, anchor).toContain(responsibility.key);
        expect(hits[0]?.kind).toBe("responsibility");
      }
    }
  });
});

describe("a search of the ladder", () => {
  it("reaches every text of the file in both languages, but for words that stand nowhere by themselves", () => {
    const searched = new Set(things.flatMap(({ title, texts }) => [title, ...texts]));
    const left = [...textsOf(map)].filter(({ text }) => !searched.has(text)).map(({ path }) => path);
    // The names of the four shelves that skills lie on.
    expect(left).toEqual(map.skills.categories.map(({ key }) => `${key}/name`));
  });

  it("wants every word, and takes wildcards and quotes for what they are", () => {
    const whole = search("junior", "en").total;
    expect(search("junior guide", "en").total).toBeLessThan(whole);
    expect(search("junior zzzz", "en")).toEqual({ hits: [], total: 0 });
    for (const wild of ["juni_r", "j%r", "jun*", ".*", "\\", '"junior"', "'; --"])
      expect(search(wild, "en").total, wild).toBe(0);
  });

  it("finds Chinese by any part of it, with or without the space beside Latin", () => {
    expect(search("级工程", "en").total).toBeGreaterThan(0);
    expect(search("AI工程师", "en").hits.map((hit) => hit.address)).toContain("/en/ladder/L1");
    expect(search("ＡＩ　工程师", "zh-CN").hits.map((hit) => hit.address)).toContain("/zh-CN/ladder/L1");
  });

  it("is bounded and counts the rest", () => {
    const { hits, total } = search("e", "en");
    expect(hits).toHaveLength(30);
    expect(total).toBeGreaterThan(100);
    expect(search("e", "en", 8).hits).toEqual(hits.slice(0, 8));
  });

  it("gives only things that hold all words, each once, and the same every time", () => {
    const pieces = things.flatMap(({ title, texts }) => [title, ...texts]).flatMap((text) => [text.en, text["zh-CN"]]);
    const part = fc
      .tuple(fc.constantFrom(...pieces), fc.nat(), fc.integer({ min: 1, max: 12 }))
      .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom(...locales), (parts, locale) => {
        const reading = readSearch(parts.join(" "));
        if (reading.is !== "search") return;
        const { hits, total } = searchLadder(reading.search, locale, 500);
        expect(searchLadder(reading.search, locale, 500)).toEqual({ hits, total });
        expect(hits).toHaveLength(total);
        expect(new Set(hits.map((hit) => `${hit.kind} ${hit.address}`)).size).toBe(total);
        if (parts.length === 1) expect(total).toBeGreaterThan(0);
        for (const hit of hits) {
          const thing = things.find((one) => one.kind === hit.kind && one.address(locale) === hit.address);
          const all = [thing?.title, ...(thing?.texts ?? [])].flatMap((text) => (text ? [text.en, text["zh-CN"]] : []));
          const folded = fold(`${thing?.code ?? ""}\n${all.join("\n")}`);
          for (const word of reading.search.words) expect(folded.includes(word), word).toBe(true);
          expect(hit.title.lang).toBe(locale);
        }
      }),
      { numRuns: 200 },
    );
  });
});
