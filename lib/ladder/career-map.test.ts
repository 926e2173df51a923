import { describe, expect, it } from "vitest";
import { builtInLadder } from "./built-in";
import {
  alternativeSets,
  askedBy,
  careerMap,
  entriesFor,
  findSkill,
  groupsOf,
  groupsServing,
  keysOfGroup,
  levelsBeside,
  nearest,
  practiceIn,
  resourcesByKind,
  resourcesFor,
  servedBy,
  skillsBeside,
  skillsOf,
  stagesBefore,
} from "./career-map";

const map = careerMap(builtInLadder());
const keys = (some: readonly { key: string }[]) => some.map((one) => one.key);

describe("the map beside the ladder", () => {
  it("leads from a responsibility to groups and back from each of them", () => {
    for (const { key } of map.levels.flatMap((level) => level.responsibilities)) {
      const groups = groupsServing(map, key);
      expect(groups.length).toBeGreaterThan(0);
      for (const group of groups) expect(keys(servedBy(map, group).map((one) => one.responsibility))).toContain(key);
    }
  });

  it("puts each level beside the stage that first leads to it", () => {
    expect(map.stages.map((stage) => keys(levelsBeside(map, stage)))).toEqual([["L1"], ["L2"], ["L3"], ["L4", "L5"]]);
    expect(keys(stagesBefore(map, "L3"))).toEqual(["professional", "expert"]);
  });

  it("finds what names a skill or its whole group, and what is nearest where nothing does", () => {
    const detection = findSkill(map, "object-detection");
    if (!detection) throw new Error("The map has no object detection.");
    expect(entriesFor(map, "projects", ["object-detection", "computer-vision"])).toEqual([]);
    const asked: string[][] = [];
    nearest(detection, (some) => {
      asked.push(some);
      return [];
    });
    expect(asked).toEqual([["object-detection", "computer-vision"], keysOfGroup(detection.group)]);
    const own = nearest(detection, (some) => resourcesFor(map, some));
    expect(own).toEqual(resourcesFor(map, ["object-detection", "computer-vision"]));
  });

  it("knows who asks for a group, and of which groups one is enough", () => {
    const levelsOf = (groupKey: string) => {
      const group = groupsOf(map).find((one) => one.key === groupKey);
      const asked = group && askedBy(map, group);
      return asked && [asked.from.key, asked.to.key];
    };
    expect(levelsOf("programming")).toEqual(["L1", "L5"]);
    expect(levelsOf("cloud-platforms")).toEqual(["L2", "L5"]);
    expect(levelsOf("mlops-tools")).toEqual(["L1", "L4"]);
    const specialities = ["llm-engineering", "computer-vision", "natural-language-processing"];
    expect(alternativeSets(map).map(keys)).toEqual([specialities]);
  });

  it("walks over all skills once, and over all resources by kind", () => {
    const walked: string[] = [];
    for (let at = skillsOf(map)[0]?.skill; at; at = skillsBeside(map, at.key).next ?? undefined) walked.push(at.key);
    expect(walked).toEqual(skillsOf(map).map(({ skill }) => skill.key));
    expect(resourcesByKind(map).map(({ kind, resources }) => [kind, resources.length])).toEqual([
      ["official", 3],
      ["course", 4],
      ["book", 4],
      ["writing", 3],
      ["open-source", 3],
    ]);
    expect(practiceIn(map, "fintech").map(({ stage }) => stage.key)).toEqual(keys(map.stages));
  });

  it("is not there for a ladder without it", () => {
    const { skills, ...ladder } = builtInLadder();
    expect(skills).toBeDefined();
    expect(() => careerMap(ladder)).toThrow();
  });
});
