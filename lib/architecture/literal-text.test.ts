import { describe, expect, it } from "vitest";
import { nodesIn, type SourceFile, sourceFiles } from "./source-files";

const screens = sourceFiles("app", "components").filter((file) => file.path.endsWith(".tsx"));

/** Attributes that people see or hear. */
const spoken = /^(title|alt|label|placeholder|summary|content|aria-(label|description|roledescription|valuetext))$/;

/** Texts that stand in both languages at once, where no language is known or the name is the same in each. */
const bilingual: Record<string, string> = {
  "app/global-not-found.tsx": "an address without a language gets both",
};

describe("text in screens", () => {
  it("is never Chinese outside the catalogues", () => {
    expect(literals((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it("is never an English word outside the catalogues", () => {
    expect(shown().filter(({ text }) => isSentence(text))).toEqual([]);
  });

  it("needs no exception that is gone", () => {
    for (const path of Object.keys(bilingual)) {
      const file = screens.find((one) => one.path === path);
      expect(file && textsOf(file).some(isSentence), path).toBe(true);
    }
  });

  it("is told from code", () => {
    for (const text of ["Save", "Try again.", "a b"]) expect(isSentence(text), text).toBe(true);
    for (const text of ["·", "L1", " / ", "{}", "4.1", "→", "\n    "]) expect(isSentence(text), text).toBe(false);
  });
});

/** Text between tags and in spoken attributes, as it is written. */
function shown(): { path: string; text: string }[] {
  return screens
    .filter((file) => !(file.path in bilingual))
    .flatMap((file) => textsOf(file).map((text) => ({ path: file.path, text: text.trim() })));
}

function textsOf(file: SourceFile): string[] {
  return nodesIn(file.ast).flatMap((node) => {
    if (node.type === "JSXText") return [String(node.value)];
    if (node.type === "JSXAttribute") {
      const name = String((node.name as { name?: unknown }).name);
      const value = node.value as { type?: string; value?: unknown } | null;
      return spoken.test(name) && value?.type === "Literal" ? [String(value.value)] : [];
    }
    if (node.type !== "JSXExpressionContainer") return [];
    const expression = node.expression as { type: string; value?: unknown };
    return expression.type === "Literal" && typeof expression.value === "string" ? [expression.value] : [];
  });
}

/** Any text of a file, wherever it stands: strings, templates, JSX. */
function literals(wrong: (text: string) => boolean): string[] {
  return screens
    .filter((file) => !(file.path in bilingual))
    .flatMap((file) =>
      nodesIn(file.ast)
        .map((node) => (node.type === "TemplateElement" ? (node.value as { cooked: string }).cooked : node.value))
        .filter((value): value is string => typeof value === "string" && wrong(value))
        .map((text) => `${file.path}: ${text}`),
    );
}

/** A word of at least two letters, or several letters apart: more than a mark, a number or the key of a level. */
function isSentence(text: string): boolean {
  return /\p{L}{2,}|\p{L}\s+\p{L}/u.test(text);
}
