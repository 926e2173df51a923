import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paths, safeNext } from "./paths";

const home = "https://rung.example.com";

describe("where to go after sign-in", () => {
  it("follows every address of the product", () => {
    const id = "0190a6c2-7d7c-7aaa-8bbb-0123456789ab";
    for (const locale of ["en", "zh-CN"] as const) {
      const own = [
        paths.home(locale),
        paths.ladder(locale),
        paths.compare(locale, "L2", "L3"),
        paths.level(locale, "L3"),
        paths.responsibility(locale, "L3", "3.1"),
        paths.assess(locale, "L3"),
        paths.ownWorkspace(locale, "L3"),
        paths.workspace(locale, "k2m9p7qr"),
        paths.newReview(locale, "k2m9p7qr", "L3"),
        paths.selfReview(locale, "k2m9p7qr", id, "lead-complex-projects"),
        paths.submitReview(locale, "k2m9p7qr", id),
      ];
      for (const address of own) expect(safeNext(address)).toBe(address);
    }
  });

  const elsewhere = [
    ["//evil.example", "another host"],
    ["///evil.example", "another host"],
    ["/\\evil.example", "what browsers read as //"],
    ["\\\\evil.example", "what browsers read as //"],
    ["https://evil.example/en", "another host"],
    ["https:evil.example", "another host"],
    ["javascript:alert(1)", "a script"],
    ["JaVaScRiPt:alert(1)//en", "a script"],
    ["data:text/html,x", "a document of its own"],
    ["/en//evil.example", "an empty part"],
    ["/en/%2f%2fevil.example", "an escaped host"],
    ["/%2f/evil.example", "an escaped host"],
    ["/en/%5cevil.example", "an escaped backslash"],
    ["/en/../api/me", "a way up"],
    ["/en/w/..", "a way up"],
    ["/en/\t/evil.example", "a tab, which browsers drop"],
    ["/en\n//evil.example", "a line break, which browsers drop"],
    ["/en\u2028/x", "a line separator"],
    ["/english", "no language of ours"],
    ["/api/me", "no page"],
    ["en/ladder", "no path"],
    ["/en@evil.example", "a user name"],
    ["/en?next=//evil.example", "a second address behind the first"],
    [`/en/${"a".repeat(600)}`, "too long"],
    ["", "nothing"],
  ] as const;

  it.each(elsewhere)("does not follow %j: %s", (value) => {
    expect(safeNext(value)).toBeNull();
  });

  it("does not follow nothing", () => {
    expect(safeNext(null)).toBeNull();
    expect(safeNext(undefined)).toBeNull();
  });

  it("stays in the product whatever is tried", () => {
    const parts = fc.constantFrom(
      "/",
      "//",
      "\\",
      "en",
      "zh-CN",
      "w",
      "..",
      "%2f",
      "%5c",
      "@",
      ":",
      "?",
      "#",
      "&",
      "evil.example",
      "\t",
      "\n",
      "https:",
      "javascript:",
      "=",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 10 }), fc.boolean(), (tried, ours) => {
        const followed = safeNext(`${ours ? "/en" : ""}${tried.join("")}`);
        if (followed === null) return;
        const url = new URL(followed, home);
        expect(url.origin).toBe(home);
        expect(url.pathname).toMatch(/^\/(en|zh-CN)(\/|$)/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("addresses", () => {
  it("escape what people brought along", () => {
    expect(paths.newReview("en", "k2m9p7qr", "L3&x=//")).toBe("/en/w/k2m9p7qr/reviews/new?target=L3%26x%3D%2F%2F");
    expect(paths.signIn("en", "/en/w?assess=L3")).toBe("/en/sign-in?next=%2Fen%2Fw%3Fassess%3DL3");
  });
});
