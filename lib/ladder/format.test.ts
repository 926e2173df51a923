import fc from "fast-check";
import { describe, expect, it } from "vitest";
import builtIn from "./content/ai-engineer.json";
import { careerLadderSchema, parseCareerLadder } from "./format";
import { careerLadderJsonSchema } from "./json-schema";

type Path = (string | number)[];

/** Every text in the document that is said in two languages, with its path. */
const texts = [...textsIn(builtIn, [])];
/** Without the names of products and books, which are the same in every language. */
const sentences = texts.filter(({ path, en, zh }) => en !== zh || !["name", "title"].includes(String(path.at(-1))));

describe("the built-in ladder", () => {
  it("is a valid ladder, accepted unchanged", () => {
    expect(parseCareerLadder(builtIn)).toEqual({ ok: true, ladder: builtIn });
  });

  it("is complete: 5 levels, 18 responsibilities, 90 behaviours, 36 examples, 36 questions", () => {
    const responsibilities = builtIn.levels.flatMap((level) => level.responsibilities);
    expect(builtIn.levels.map((level) => level.responsibilities.length)).toEqual([3, 3, 4, 4, 4]);
    for (const language of ["en", "zh-CN"] as const) {
      const said = (parts: { text: { en: string; "zh-CN": string } }[]) => new Set(parts.map((p) => p.text[language]));
      expect(new Set(responsibilities.map((one) => one.statement[language])).size).toBe(18);
      expect(said(responsibilities.flatMap((one) => one.anchors)).size).toBe(90);
      expect(said(responsibilities.flatMap((one) => one.evidence)).size).toBe(36);
      expect(said(responsibilities.flatMap((one) => one.questions)).size).toBe(36);
    }
  });

  it("holds the whole map: what the role is, what to learn, with what, and where it is used", () => {
    const { role, skills, stages, resources, reference } = builtIn;
    const groups = skills.categories.flatMap((category) => category.groups);
    expect({
      duties: role.duties.length,
      roles: role.related.length,
      categories: skills.categories.map((category) => category.groups.length),
      skills: groups.flatMap((group) => group.skills).length,
      aims: new Set(stages.map((stage) => stage.aim.en)).size,
      topics: stages.flatMap((stage) => stage.topics).length,
      projects: stages.flatMap((stage) => stage.projects).length,
      practice: stages.map((stage) => stage.practice.length),
      resources: resources.length,
      industries: reference.industries.map((industry) => industry.applications.length),
      trends: reference.trends.length,
      guides: reference.guides.length,
    }).toEqual({
      duties: 5,
      roles: 5,
      categories: [4, 4, 4, 4],
      skills: 60,
      aims: 4,
      topics: 19,
      projects: 12,
      practice: [4, 4, 4, 4],
      resources: 17,
      industries: [4, 4, 4, 4],
      trends: 4,
      guides: 2,
    });
  });

  it("leads on from every responsibility, every group and every stage", () => {
    const groups = builtIn.skills.categories.flatMap((category) => category.groups);
    const namesOf = (group: (typeof groups)[number]) => [group.key, ...group.skills.map((skill) => skill.key)];
    const entries = builtIn.stages.flatMap((stage) => [...stage.topics, ...stage.projects]);
    const named = (lists: { skills: string[] }[], keys: string[]) =>
      lists.some((one) => one.skills.some((key) => keys.includes(key)));
    const responsibilities = builtIn.levels.flatMap((level) => level.responsibilities.map((one) => one.key));
    expect(responsibilities.filter((key) => !groups.some((group) => group.serves.includes(key)))).toEqual([]);
    expect(groups.filter((group) => !named(entries, namesOf(group)))).toEqual([]);
    expect(groups.filter((group) => !named(builtIn.resources, namesOf(group)))).toEqual([]);
    expect(builtIn.stages.filter((stage) => !builtIn.resources.some((one) => one.stages.includes(stage.key)))).toEqual(
      [],
    );
  });

  it("is written in Chinese where it says Chinese, with Chinese punctuation and spacing", () => {
    const gitInBrackets = "版本控制 (Git)";
    const broken = sentences.filter(
      ({ zh }) =>
        zh !== gitInBrackets &&
        (!/\p{Script=Han}/u.test(zh) ||
          /[,;:?!()'"]|\p{Script=Han}\.|\.$/u.test(zh) ||
          /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(zh) ||
          / [，。；：？、（）“”]|[，。；：？、（）“”] /.test(zh)),
    );
    expect(broken).toEqual([]);
  });

  it("is written in English where it says English, with typographic marks", () => {
    expect(sentences.filter(({ en }) => /\p{Script=Han}|['"!]|[，。；：？！]/u.test(en))).toEqual([]);
  });

  it("keeps to the product's terms and names nobody's gender", () => {
    const avoided = /锚点|考核|KPI|您|他们|她|！|\b(he|she|his|her|him|understands|is familiar with)\b/i;
    expect(texts.filter(({ en, zh }) => avoided.test(en) || avoided.test(zh))).toEqual([]);
  });

  it("ends behaviours with a full stop and questions with a question mark, in both languages", () => {
    const responsibilities = builtIn.levels.flatMap((level) => level.responsibilities);
    for (const { text } of responsibilities.flatMap((one) => one.anchors)) {
      expect(text.en).toMatch(/[^.]\.$/);
      expect(text["zh-CN"]).toMatch(/。$/);
    }
    for (const { text } of responsibilities.flatMap((one) => one.questions)) {
      expect(text.en).toMatch(/\?$/);
      expect(text["zh-CN"]).toMatch(/？$/);
    }
  });
});

describe("parseCareerLadder", () => {
  const firstAnchors: Path = ["levels", 0, "responsibilities", 0, "anchors"];
  const shown = "levels[0].responsibilities[0].anchors";
  const group = builtIn.skills.categories[0]?.groups[0];
  const firstGroup: Path = ["skills", "categories", 0, "groups", 0];
  const shownGroup = "skills.categories[0].groups[0]";

  it.each<[string, Path, unknown, string, string]>([
    ["a missing language", ["title", "zh-CN"], undefined, "title.zh-CN", "missing"],
    ["an empty text", ["summary", "en"], "", "summary.en", "empty"],
    ["a text with a space at its end", ["summary", "en"], "Rungs ", "summary.en", "untrimmed"],
    ["a text that is too long", ["summary", "en"], "a".repeat(601), "summary.en", "too-long"],
    ["an unpaired surrogate", ["summary", "zh-CN"], "级\ud83d别", "summary.zh-CN", "unpaired-surrogate"],
    ["a control character", ["summary", "en"], "Run\u0000gs", "summary.en", "control-character"],
    ["a text that is a number", ["summary", "en"], 4, "summary.en", "wrong-type"],
    ["another format", ["format"], "career-ladder/2", "format", "not-allowed"],
    ["version 0", ["version"], 0, "version", "too-small"],
    ["an unknown key", ["skils"], [], "skils", "unknown-key"],
    ["an unknown key deep inside", [...firstAnchors, 0, "note"], "x", `${shown}[0].note`, "unknown-key"],
    ["a duplicate key", ["levels", 1, "key"], "L1", "levels[1].key", "duplicate-key"],
    ["a key with a capital", ["key"], "AI-engineer", "key", "bad-key"],
    ["rating 6", [...firstAnchors, 4, "point"], 6, `${shown}[4].point`, "not-allowed"],
    ["points out of order", [...firstAnchors, 1, "point"], 3, `${shown}[1].point`, "out-of-order"],
    ["four behaviours", firstAnchors, builtIn.levels[0]?.responsibilities[0]?.anchors.slice(1), shown, "too-few"],
    ["a renamed rating", ["ratings", 3, "label", "en"], "Good", "ratings[3].label.en", "not-allowed"],
    ["levels out of order", ["levels", 2, "ordinal"], 4, "levels[2].ordinal", "out-of-order"],
    [
      "a code out of place",
      ["levels", 2, "responsibilities", 1, "code"],
      "3.1",
      "levels[2].responsibilities[1].code",
      "out-of-order",
    ],
    ["no comparison upwards", ["levels", 2, "comparedWithAbove"], null, "levels[2].comparedWithAbove", "missing"],
    ["an http address", ["sources", 0, "url"], "http://example.org/", "sources[0].url", "bad-url"],
    ["a script address", ["sources", 0, "url"], "javascript:alert(1)", "sources[0].url", "bad-url"],
    ["a space before an address", ["sources", 0, "url"], " https://example.org/", "sources[0].url", "bad-url"],
    ["an address without slashes", ["sources", 0, "url"], "https:a:b@example.org", "sources[0].url", "bad-url"],
    ["a password in an address", ["sources", 0, "url"], "https://a:b@example.org/", "sources[0].url", "bad-url"],
    ["a resource with a bad address", ["resources", 0, "url"], "ftp://example.org/", "resources[0].url", "bad-url"],
    ["a stage for no level", ["stages", 0, "preparesFor", 0], "L9", "stages[0].preparesFor[0]", "unknown-reference"],
    ["a stage that ends first", ["stages", 1, "months"], { from: 6, to: 6 }, "stages[1].months", "out-of-order"],
    [
      "a topic for no skill",
      ["stages", 0, "topics", 0, "skills", 0],
      "x",
      "stages[0].topics[0].skills[0]",
      "unknown-reference",
    ],
    [
      "practice in no industry",
      ["stages", 0, "practice", 0, "industry"],
      "x",
      "stages[0].practice[0].industry",
      "unknown-reference",
    ],
    [
      "a group that serves nothing known",
      [...firstGroup, "serves", 0],
      "x",
      `${shownGroup}.serves[0]`,
      "unknown-reference",
    ],
    [
      "a group without all levels",
      [...firstGroup, "expected"],
      group?.expected.slice(1),
      `${shownGroup}.expected`,
      "levels-incomplete",
    ],
    [
      "a guide to no skill",
      ["reference", "guides", 0, "sections", 0, "points", 0, "skills"],
      ["x"],
      "reference.guides[0].sections[0].points[0].skills[0]",
      "unknown-reference",
    ],
  ])("refuses %s", (_name, path, value, problemPath, code) => {
    const result = parseCareerLadder(changed(path, value));
    const problems = result.ok ? [] : result.problems;
    expect(problems).toContainEqual({ path: problemPath, code, message: expect.stringContaining(problemPath) });
  });

  it("accepts a ladder without the optional sections", () => {
    const { role, skills, stages, resources, reference, ...ladder } = builtIn;
    expect(parseCareerLadder(ladder)).toEqual({ ok: true, ladder });
  });

  it("misses any text taken away in either language, wherever it stands", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom("en", "zh-CN"), ({ path }, language) => {
        const result = parseCareerLadder(changed([...path, language], undefined));
        expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual(["missing"]);
      }),
    );
  });

  it("never throws, and lists 1 to 50 problems of anything that is not a ladder", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), fc.dictionary(fc.string(), fc.anything())), (input) => {
        const result = parseCareerLadder(input);
        expect(result.ok ? 0 : result.problems.length).toBeGreaterThanOrEqual(1);
        expect(result.ok ? 51 : result.problems.length).toBeLessThanOrEqual(50);
      }),
    );
    const crowd = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x${index}`, 1]));
    const result = parseCareerLadder({ ...builtIn, ...crowd });
    expect(result.ok ? [] : result.problems).toHaveLength(50);
  });
});

describe("careerLadderJsonSchema", () => {
  it("asks for the keys that the built-in ladder has, and for no others", () => {
    const schema = careerLadderJsonSchema();
    const optional = ["reference", "resources", "role", "skills", "stages"];
    expect([...(schema.required ?? []), ...optional].sort()).toEqual(Object.keys(builtIn).sort());
    expect(schema.additionalProperties).toBe(false);
    const level = schema.properties?.levels;
    const levelSchema = typeof level === "object" && !Array.isArray(level.items) ? level.items : undefined;
    expect(typeof levelSchema === "object" ? [...(levelSchema.required ?? [])].sort() : []).toEqual(
      Object.keys(builtIn.levels[0] ?? {}).sort(),
    );
  });

  it("describes the schema that reads ladders, section by section", () => {
    expect(Object.keys(careerLadderJsonSchema().properties ?? {})).toEqual(Object.keys(careerLadderSchema.shape));
  });
});

/** A copy of the built-in ladder with one value replaced, or taken away when `value` is undefined. */
function changed(path: Path, value: unknown): unknown {
  const copy: unknown = structuredClone(builtIn);
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), copy);
  const last = path[path.length - 1] ?? "";
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return copy;
}

function* textsIn(value: unknown, path: Path): Generator<{ path: Path; en: string; zh: string }> {
  if (typeof value !== "object" || value === null) return;
  const { en, "zh-CN": zh } = value as Record<string, unknown>;
  if (typeof en === "string" && typeof zh === "string") yield { path, en, zh };
  for (const [name, entry] of Object.entries(value))
    yield* textsIn(entry, [...path, Array.isArray(value) ? Number(name) : name]);
}
