import { expect, it } from "vitest";
import lock from "../package-lock.json";
import { missingOptionalPackages } from "./package-lock-gaps.mjs";

it("holds the optional packages of every platform, without which npm ci refuses it", () => {
  // When this fails, run: node scripts/complete-package-lock.mjs
  expect(missingOptionalPackages(lock as Parameters<typeof missingOptionalPackages>[0])).toEqual([]);
});
