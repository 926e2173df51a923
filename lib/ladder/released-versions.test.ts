import { describe, expect, it } from "vitest";
import { builtInLadder } from "./built-in";
import { contentHash } from "./content-hash";
import { releasedVersions } from "./released-versions";

const ladder = builtInLadder();
const released = releasedVersions[ladder.key] ?? {};

describe("the built-in ladder", () => {
  it("is word for word what was released under its version", () => {
    expect(contentHash(ladder), "The text was changed: give the file a new version, and note its hash.").toBe(
      released[ladder.version],
    );
  });

  it("is the newest version, counted up by one from the first", () => {
    expect(Object.keys(released).map(Number)).toEqual(Array.from({ length: ladder.version }, (_, index) => index + 1));
    expect(new Set(Object.values(released)).size).toBe(ladder.version);
  });

  it("has another hash as soon as one word of it differs, and the same however it is ordered", () => {
    const changed = structuredClone(ladder);
    const [level] = changed.levels;
    if (level) level.lead.en += ".";
    expect(contentHash(changed)).not.toBe(contentHash(ladder));
    const reordered = Object.fromEntries(Object.entries(ladder).reverse()) as typeof ladder;
    expect(contentHash(reordered)).toBe(contentHash(ladder));
  });
});
