import { describe, expect, it } from "vitest";
import { memberRoles } from "@/db/schema";
import { demoPeople } from "@/lib/auth/demo-people";
import { errorStatus } from "@/lib/errors";
import { pageErrorWords } from "@/lib/i18n/page-error-words";
import { placeholdersOf } from "./icu-placeholders";
import { canName, messageUse, sentencesIn } from "./message-use";
import { sourceFiles } from "./source-files";

const english = sentencesIn("en");
const chinese = sentencesIn("zh-CN");
const files = sourceFiles("app", "components", "lib").filter((file) => !file.forTests);
const uses = files.map((file) => ({ path: file.path, ...messageUse(file) }));

/** Keys that no file names in one piece, by how they are reached. */
const reached = {
  "fields of the demo people": demoPeople.flatMap(({ role, about }) => [
    `account.demo.${role}`,
    `account.demo.${about}`,
  ]),
  "the code of a failure": Object.keys(errorStatus).map((code) => `errors.${code}`),
  "the code of a problem in a ladder file": [...english.keys()].filter((key) =>
    key.startsWith("errors.ladderProblem."),
  ),
  "the role of a member": memberRoles.map((role) => `organization.settings.${role}`),
  "the codes that the format of a ladder gives": files
    .filter((file) => file.path.startsWith("lib/ladder/format/"))
    .flatMap((file) => [...messageUse(file).literals].map((code) => `errors.ladderProblem.${code}`))
    .filter((key) => english.has(key)),
  "words of the error page, read from the file itself": Object.keys(pageErrorWords.en).map(
    (key) => `errors.page.${key}`,
  ),
};

/** What stands in both languages everywhere. */
const bilingual = ["shell.otherLanguage", "shell.siteName"];

describe("sentences of the interface", () => {
  it("exist in both languages", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("take the same values in both languages", () => {
    const named = (sentence: string) => placeholdersOf(sentence).map((name) => name.replace(/, (plural|number)$/, ""));
    const different = [...english].filter(([key, sentence]) => {
      const zh = named(chinese.get(key) ?? "");
      // Chinese has no plural: what only chooses between English forms may be missing there, and nothing else.
      const wanted = placeholdersOf(sentence).filter((name) => !name.endsWith(", plural"));
      return zh.some((name) => !named(sentence).includes(name)) || wanted.some((name) => !zh.includes(name));
    });
    expect(different).toEqual([]);
  });

  it("say something in their own language", () => {
    for (const [key, sentence] of [...english, ...chinese]) expect(sentence.trim(), key).not.toBe("");
    const han = [...english].filter(([, sentence]) => /\p{Script=Han}/u.test(sentence)).map(([key]) => key);
    expect(han.sort()).toEqual(bilingual);
    const latin = [...chinese].filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([key]) => key);
    // The name of the other language stands in that language.
    expect(latin.filter((key) => !bilingual.includes(key) && !sayingNothing(chinese.get(key) ?? ""))).toEqual([]);
  });

  it("are all used", () => {
    const excused: string[] = Object.values(reached).flat();
    const unused = [...english.keys()].filter(
      (key) => !uses.some((use) => canName(use, key)) && !excused.includes(key),
    );
    expect(unused).toEqual([]);
  });

  it("exist wherever one is named", () => {
    const missing = uses
      .filter((use) => use.namespaces.length === 1)
      .flatMap((use) => use.direct.map((key) => ({ path: use.path, key: `${use.namespaces[0]}.${key}` })))
      .filter(({ key }) => !english.has(key) && ![...english.keys()].some((other) => other.startsWith(`${key}.`)));
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(reached))("need an exception for %s", (_, keys) => {
    expect(keys.filter((key) => !english.has(key))).toEqual([]);
    expect(keys.some((key) => !uses.some((use) => canName(use, key)))).toBe(true);
  });
});

describe("the values of a sentence", () => {
  it("are read as ICU reads them", () => {
    expect(placeholdersOf("{count, plural, one {# review of {name}} other {reviews}} by <b>{whom}</b>")).toEqual([
      "<b>",
      "count, plural",
      "name",
      "whom",
    ]);
    expect(placeholdersOf("nothing")).toEqual([]);
    for (const broken of ["{a", "a}", "{a, plural, one {x}", "{}"]) expect(() => placeholdersOf(broken)).toThrow();
  });
});

/** Values, marks, names and digits only: the same in every language. */
function sayingNothing(text: string): boolean {
  return text.replace(/\{[^}]*\}|<\/?\w+>|Rung|EN|GitHub|CSV|PDF|L\d|\W|\d/g, "") === "";
}
