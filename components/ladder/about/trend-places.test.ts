import { expect, it } from "vitest";
import { builtInLadder, findResponsibility } from "@/lib/ladder/built-in";
import { careerMap, findGuide, skillOrGroup } from "@/lib/ladder/career-map";
import { placesOfTrend } from "./trend-places";

const map = careerMap(builtInLadder());

it.each(map.reference.trends.map(({ key }) => key))("%s leads somewhere that exists", (key) => {
  const { skills = [], responsibilities = [], guides = [], pages = [] } = placesOfTrend(key);
  expect(skills.length + responsibilities.length + guides.length + pages.length).toBeGreaterThan(0);
  expect(skills.filter((one) => !skillOrGroup(map, one))).toEqual([]);
  expect(responsibilities.filter((one) => !findResponsibility(map, one))).toEqual([]);
  expect(guides.filter((one) => !findGuide(map, one))).toEqual([]);
});

it("a trend that nobody placed stops the build", () => {
  expect(() => placesOfTrend("trend-nobody-placed")).toThrow("trend-nobody-placed");
});
