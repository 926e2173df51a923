import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFields } from "@/lib/http/form";
import { boundedText, demoInput, foldEmail, nameLimit, setupInput, signInInput, signUpInput } from "./input";

const person = {
  displayName: "Lin Zhixia",
  email: "lin@example.com",
  password: "a long enough password",
  locale: "zh-CN",
  timeZone: "Asia/Shanghai",
};

function refused(change: Record<string, unknown>, schema: typeof signUpInput | typeof signInInput = signUpInput) {
  const parsed = parseFields(schema, { ...person, ...change });
  return parsed.ok ? {} : parsed.fields;
}

describe("text with a limit", () => {
  const five = boundedText(5);

  it("counts code points: the limit passes, one more does not", () => {
    for (const sign of ["a", "字", "😀", "𠮷"]) {
      expect(five.safeParse(sign.repeat(5)).success, sign).toBe(true);
      expect(five.safeParse(sign.repeat(6)).success, sign).toBe(false);
    }
  });

  it("counts any text as the database does, and accepts exactly what fits", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "字", "😀", "𠮷", "\u0301", " "), { maxLength: 8 }), (signs) => {
        const text = signs.join("");
        expect(five.safeParse(text).success).toBe([...text].length <= 5);
      }),
    );
  });

  it("refuses what cannot be stored: half a pair, wherever it stands, and NUL", () => {
    for (const broken of ["\ud800", "\udc00", "a\ud83d", "\ude00b", "\ud83d\ud83d\ude00", "a\0b"])
      expect(five.safeParse(broken).error?.issues[0]?.message, JSON.stringify(broken)).toBe("unpaired-surrogate");
    for (const whole of ["😀", "a\ufffdb", "\ud83d\ude00"]) expect(five.safeParse(whole).success).toBe(true);
  });

  it("misses what is no text", () => {
    for (const nothing of [undefined, null, 5, ["a"]])
      expect(five.safeParse(nothing).error?.issues[0]?.message).toBe("required");
  });
});

describe("signing up", () => {
  it("takes a person as they are", () => {
    expect(parseFields(signUpInput, person)).toEqual({ ok: true, value: person });
  });

  it("names each field that is wrong", () => {
    expect(refused({ displayName: "   " })).toEqual({ displayName: "required" });
    expect(refused({ displayName: "字".repeat(nameLimit + 1) })).toEqual({ displayName: "too-long" });
    expect(refused({ displayName: "字".repeat(nameLimit) })).toEqual({});
    expect(refused({ displayName: "a\ud83d" })).toEqual({ displayName: "unpaired-surrogate" });
    expect(refused({ password: "too short" })).toEqual({ password: "too-short" });
    expect(refused({ password: "x".repeat(201) })).toEqual({ password: "too-long" });
    expect(refused({ password: "long enough \ud83d" })).toEqual({ password: "unpaired-surrogate" });
    expect(refused({ locale: "fr" })).toHaveProperty("locale");
  });

  it("takes addresses that exist and no others", () => {
    for (const good of ["a@b.co", "first.last+tag@sub.example.org", "李@例子.公司", " lin@example.com "])
      expect(refused({ email: good }), good).toEqual({});
    const bad = ["lin", "lin@", "@example.com", "lin@example", "a b@c.de", "lin@@example.com", "<lin@example.com>"];
    for (const email of [...bad, "lin@example.com,he@example.com", "li\0n@example.com", "li\ud83dn@example.com"])
      expect(refused({ email }), JSON.stringify(email)).toEqual({ email: "not-an-email" });
    expect(refused({ email: "" })).toEqual({ email: "required" });
    expect(refused({ email: `${"a".repeat(250)}@example.com` })).toEqual({ email: "too-long" });
  });

  it("takes a zone that is none for UTC", () => {
    for (const timeZone of ["Mars/Olympus", "", "x".repeat(65), 5])
      expect(parseFields(signUpInput, { ...person, timeZone })).toMatchObject({ value: { timeZone: "UTC" } });
    const { timeZone, ...without } = person;
    expect(parseFields(signUpInput, without)).toEqual({ ok: true, value: without });
  });
});

describe("signing in", () => {
  it("asks for both and looks at nothing else", () => {
    expect(refused({ email: "", password: "" }, signInInput)).toEqual({ email: "required", password: "required" });
    expect(refused({ email: "not an address" }, signInInput)).toEqual({});
  });

  it("refuses what cannot be looked up", () => {
    expect(refused({ email: "li\0n@example.com" }, signInInput)).toEqual({ email: "not-an-email" });
    expect(parseFields(demoInput, { person: "lin\0" }).ok).toBe(false);
  });
});

describe("an address", () => {
  it("is the same however it is spelt", () => {
    expect(foldEmail("Lin@Example.COM")).toBe("lin@example.com");
    // One sign, or a letter and a combining accent; full-width letters of an input method.
    expect(foldEmail("ren\u00e9@example.com")).toBe(foldEmail("rene\u0301@example.com"));
    expect(foldEmail("ｌｉｎ＠example.com")).toBe("lin@example.com");
  });

  it("is folded once and for all", () => {
    fc.assert(fc.property(fc.emailAddress(), (address) => foldEmail(foldEmail(address)) === foldEmail(address)));
  });
});

it("setting up asks for a workspace and a token as well", () => {
  const parsed = parseFields(setupInput, { ...person, workspaceName: " ", token: "" });
  expect(parsed).toMatchObject({ fields: { workspaceName: "required", token: "required" } });
});
