import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { themeKey, themeScript, themeScriptHash } from "./theme-script";

it("is allowed by the hash that stands beside it", () => {
  expect(themeScriptHash).toBe(`sha256-${createHash("sha256").update(themeScript).digest("base64")}`);
  expect(themeScript).toContain(`"${themeKey}"`);
});
