import { describe, expect, it } from "vitest";
import { circumstancesOf, fillGaps, type Place, readPlace } from "./place";

const place: Place = {
  signedIn: true,
  workspace: "lin-zhixia-4k2m9p7q",
  displayName: "林知夏",
  initials: "夏",
  levelNow: "L2",
  levelDeclared: true,
  target: "L3",
  openReview: { id: "019", answered: 5, total: 7 },
  singleKeys: true,
};

describe("one's place on a static page", () => {
  it("goes on with what is open before it starts anything", () => {
    const acts = (of: Place) => [...circumstancesOf(of)].filter((one) => one.startsWith("act-"));
    expect(acts(place)).toEqual(["act-review"]);
    expect(acts({ ...place, openReview: null })).toEqual(["act-target"]);
    expect(acts({ ...place, target: null, openReview: null })).toEqual(["act-start"]);
  });

  it("fills the gaps that the server left", () => {
    expect(fillGaps("/en/w/{workspace}/reviews/{review}/self", place)).toBe(
      "/en/w/lin-zhixia-4k2m9p7q/reviews/019/self",
    );
    expect(fillGaps("{progress}", place)).toBe("5 / 7");
    expect(fillGaps("{progress}{unknown}", { ...place, openReview: null })).toBe("");
    expect(fillGaps("{name} {initials} {levelNow} {target}", place)).toBe("林知夏 夏 L2 L3");
  });

  it("tells not on the ladder from not declared", () => {
    expect(circumstancesOf(place)).toContain("on-ladder");
    expect(circumstancesOf({ ...place, levelNow: null })).toContain("off-ladder");
    const undeclared = circumstancesOf({ ...place, levelNow: null, levelDeclared: false });
    expect(undeclared).not.toContain("off-ladder");
    expect(undeclared).not.toContain("on-ladder");
  });

  it("takes nobody for somebody", () => {
    expect(readPlace(place)).toEqual(place);
    for (const nobody of [null, undefined, "signed in", {}, { signedIn: false }, { signedIn: true }, []])
      expect(readPlace(nobody)).toBeNull();
  });
});
