import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Lock {
  packages: Record<string, { version?: string }>;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;

/** Below these there are known holes in what the product relies on. */
const floors = { next: "16.3.3", react: "19.2.6", "react-dom": "19.2.6", "next-auth": "4.24.15" };

it.each(Object.entries(floors))("%s is at least %s, wherever it is installed", (name, floor) => {
  const versions = Object.entries(lock.packages)
    .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    .map(([, { version }]) => version ?? "0");
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) expect(isAtLeast(version, floor), version).toBe(true);
});

it("compares versions as numbers, and takes a preliminary one for older", () => {
  expect(isAtLeast("16.10.0", "16.3.3")).toBe(true);
  expect(isAtLeast("16.3.2", "16.3.3")).toBe(false);
  expect(isAtLeast("17.0.0", "16.3.3")).toBe(true);
  expect(isAtLeast("16.3.3-canary.1", "16.3.3")).toBe(false);
  expect(isAtLeast("4.24.15", "4.24.15")).toBe(true);
});

function isAtLeast(version: string, floor: string): boolean {
  const [core = "", preliminary] = version.split("-");
  const [own, wanted] = [core, floor].map((text) => text.split(".").map(Number));
  for (const [place, number] of (wanted ?? []).entries()) {
    const difference = (own?.[place] ?? 0) - number;
    if (difference !== 0) return difference > 0;
  }
  return preliminary === undefined;
}
