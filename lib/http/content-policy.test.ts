import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentPolicy, inlineScriptHashes, nonceSource } from "./content-policy";
import { isOwnOrigin } from "./origin";
import { plainRefusal } from "./plain-refusal";

function hash(text: string) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

describe("contentPolicy", () => {
  it("allows own files and the named scripts, and nothing unsafe", () => {
    expect(contentPolicy({ scripts: [nonceSource("abc")] })).toBe(
      "default-src 'none'; script-src 'self' 'nonce-abc'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
    );
  });

  it("loosens only for development", () => {
    expect(contentPolicy({ scripts: [], development: true })).toContain("'unsafe-eval'");
  });
});

describe("inlineScriptHashes", () => {
  it("hashes each inline script once and leaves files and data alone", () => {
    const html = `<head><script>let a = "</div>";</script><script src="/a.js" async=""></script>
      <script type="application/ld+json">{"@type":"Thing"}</script></head>
      <script id="_R_">b()\n</script><script>b()\n</script><script type="module">c()</script>`;
    expect(inlineScriptHashes(html)).toEqual([hash('let a = "</div>";'), hash("b()\n"), hash("c()")]);
  });

  it("does not take an attribute that ends in src for a file", () => {
    expect(inlineScriptHashes('<script data-src="x">d()</script>')).toEqual([hash("d()")]);
  });
});

describe("isOwnOrigin", () => {
  const ours = ["https://rung.example.com"];
  it.each([
    ["GET", null, true],
    ["HEAD", "https://evil.example", true],
    ["POST", "https://rung.example.com", true],
    ["POST", null, false],
    ["POST", "null", false],
    ["PUT", "https://rung.example.com.evil.example", false],
    ["DELETE", "http://rung.example.com", false],
  ])("%s from %s: %s", (method, origin, expected) => {
    expect(isOwnOrigin(method, origin, ours)).toBe(expected);
  });
});

describe("plainRefusal", () => {
  it("answers JSON by default and a page in both languages to a browser", async () => {
    const json = plainRefusal("foreign-origin", "*/*");
    expect([json.status, await json.json()]).toEqual([403, { code: "foreign-origin" }]);
    const page = plainRefusal("unavailable", "text/html,*/*;q=0.8");
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
    const text = await page.text();
    expect(text).toContain("cannot reach its database");
    expect(text).toContain("暂时连不上数据库");
  });
});
