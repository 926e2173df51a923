import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFields } from "@/lib/http/form";
import { nextStepInput } from "./input";

const today = "2026-11-24";
const good = { responsibilityKey: "lead-complex-projects", text: "Write a list of risks", dueOn: today, version: "0" };

const schema = nextStepInput(today);

function read(change: Record<string, string>) {
  return parseFields(schema, { ...good, ...change });
}

describe("a next step", () => {
  test("is trimmed, and its version is a number", () => {
    expect(read({ text: "  Write a list of risks  ", version: "3" })).toEqual({
      ok: true,
      value: { ...good, version: 3 },
    });
  });

  test.each([
    ["text", "", "required"],
    ["text", "   ", "required"],
    ["text", "字".repeat(141), "too-long"],
    ["text", "half of one: \ud83d", "unpaired-surrogate"],
    ["text", "NUL\0", "unpaired-surrogate"],
    ["dueOn", "", "required"],
    ["dueOn", "2026-02-30", "not-a-date"],
    ["dueOn", "tomorrow", "not-a-date"],
    ["dueOn", "2026-11-23", "in-the-past"],
    ["responsibilityKey", "", "unknown-key"],
    ["version", "-1", "required"],
    ["version", "one", "required"],
  ])("%s %j is refused as %s", (field, value, code) => {
    expect(read({ [field]: value })).toEqual({ ok: false, code: "invalid-input", fields: { [field]: code } });
  });

  test("140 code points fit, whatever they are made of", () => {
    expect(read({ text: "😀".repeat(140) }).ok).toBe(true);
    expect(read({ text: ` ${"字".repeat(140)} ` }).ok).toBe(true);
  });

  test("exactly what is well formed and has 1 to 140 code points after trimming is accepted, and stored as trimmed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", " ", "字", "😀", "\ud83d", "\u0000"), minLength: 1, maxLength: 160 }),
        (text) => {
          const result = read({ text });
          const fits = [...text.trim()].length <= 140 && text.trim() !== "" && !/[\p{Surrogate}\0]/u.test(text);
          expect(result.ok).toBe(fits);
          if (result.ok) expect(result.value.text).toBe(text.trim());
        },
      ),
    );
  });

  test("a missing form field is a field to fill in, not a surprise", () => {
    expect(parseFields(schema, {})).toMatchObject({ ok: false, fields: { text: "required" } });
  });
});
