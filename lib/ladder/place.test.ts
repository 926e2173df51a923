import { describe, expect, it } from "vitest";
import { fillGaps, nextAct, type Place, readPlace } from "./place";

const place: Place = {
  signedIn: true,
  workspace: "lin-zhixia-4k2m9p7q",
  displayName: "林知夏",
  initials: "夏",
  levelNow: "L2",
  levelDeclared: true,
  target: "L3",
  openReview: { id: "019", answered: 5, total: 7 },
};

describe("one's place on a static page", () => {
  it("goes on with what is open before it starts anything", () => {
    expect(nextAct(place)).toBe("review");
    expect(nextAct({ ...place, openReview: null })).toBe("target");
    expect(nextAct({ target: null, openReview: null })).toBe("start");
  });

  it("fills the gaps that the server left", () => {
    expect(fillGaps("/en/w/{workspace}/reviews/{review}/self", place)).toBe(
      "/en/w/lin-zhixia-4k2m9p7q/reviews/019/self",
    );
    expect(fillGaps("{progress}", place)).toBe("5 / 7");
    expect(fillGaps("{progress}{unknown}", { ...place, openReview: null })).toBe("");
    expect(fillGaps("{name} {initials} {target}", place)).toBe("林知夏 夏 L3");
  });

  it("takes nobody for somebody", () => {
    expect(readPlace(place)).toEqual(place);
    for (const nobody of [null, undefined, "signed in", {}, { signedIn: false }, { signedIn: true }, []])
      expect(readPlace(nobody)).toBeNull();
  });
});
