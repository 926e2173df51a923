import type { CareerLadder, Level, LocalizedText, Responsibility } from "./format";

/** A ladder that also says what to learn, in which order, with what, and where it is used. */
export type CareerMap = CareerLadder & Required<Pick<CareerLadder, MapSection>>;
type MapSection = "role" | "skills" | "stages" | "resources" | "reference";

export type SkillCategory = CareerMap["skills"]["categories"][number];
export type SkillGroup = SkillCategory["groups"][number];
export type Skill = SkillGroup["skills"][number];
export type Stage = CareerMap["stages"][number];
export type StageEntry = Stage["topics"][number];
export type Resource = CareerMap["resources"][number];
export type Industry = CareerMap["reference"]["industries"][number];
export type Guide = CareerMap["reference"]["guides"][number];

/** Throws for a ladder without one of the sections: the built-in one has all. */
export function careerMap(ladder: CareerLadder): CareerMap {
  const { role, skills, stages, resources, reference } = ladder;
  if (!role || !skills || !stages || !resources || !reference) throw new Error("The ladder has no map beside it.");
  return { ...ladder, role, skills, stages, resources, reference };
}

export function groupsOf(map: CareerMap): SkillGroup[] {
  return map.skills.categories.flatMap((category) => category.groups);
}

export interface PlacedSkill {
  category: SkillCategory;
  group: SkillGroup;
  skill: Skill;
}

/** A skill by its key with where it belongs, or null. */
export function findSkill(map: CareerMap, skillKey: string): PlacedSkill | null {
  return skillsOf(map).find(({ skill }) => skill.key === skillKey) ?? null;
}

/** Every skill in the order of the map. */
export function skillsOf(map: CareerMap): PlacedSkill[] {
  return map.skills.categories.flatMap((category) =>
    category.groups.flatMap((group) => group.skills.map((skill) => ({ category, group, skill }))),
  );
}

/** A skill or a whole group by its key: what the lists of stages and resources name. */
export function skillOrGroup(map: CareerMap, key: string): Skill | SkillGroup | null {
  return findSkill(map, key)?.skill ?? groupsOf(map).find((group) => group.key === key) ?? null;
}

export function groupsServing(map: CareerMap, responsibilityKey: string): SkillGroup[] {
  return groupsOf(map).filter((group) => group.serves.includes(responsibilityKey));
}

/** The responsibilities that a group helps with, lowest first. */
export function servedBy(map: CareerMap, group: SkillGroup): { level: Level; responsibility: Responsibility }[] {
  return map.levels.flatMap((level) =>
    level.responsibilities
      .filter((responsibility) => group.serves.includes(responsibility.key))
      .map((responsibility) => ({ level, responsibility })),
  );
}

export function findStage(map: CareerMap, stageKey: string): Stage | null {
  return map.stages.find((stage) => stage.key === stageKey) ?? null;
}

/** The stages that prepare for a level, first to last. */
export function stagesBefore(map: CareerMap, levelKey: string): Stage[] {
  return map.stages.filter((stage) => stage.preparesFor.includes(levelKey));
}

/**
 * Topics or projects that name one of `keys`, each with its stage, in their order. With the keys of a skill and of its
 * group: what concerns the skill itself or all of its group.
 */
export function entriesFor(
  map: CareerMap,
  list: "topics" | "projects",
  keys: readonly string[],
): { stage: Stage; entry: StageEntry }[] {
  return map.stages.flatMap((stage) =>
    stage[list].filter((entry) => namesOneOf(entry.skills, keys)).map((entry) => ({ stage, entry })),
  );
}

/** Resources that name one of `keys`: of skills, groups or stages. */
export function resourcesFor(map: CareerMap, keys: readonly string[]): Resource[] {
  return map.resources.filter((one) => namesOneOf(one.skills, keys) || namesOneOf(one.stages, keys));
}

/** The keys that stand for a group as a whole or for one of its skills. */
export function keysOfGroup(group: SkillGroup): string[] {
  return [group.key, ...group.skills.map((skill) => skill.key)];
}

function namesOneOf(named: readonly string[], keys: readonly string[]): boolean {
  return named.some((key) => keys.includes(key));
}

/** The lowest and the highest level that ask for a group, or null where none does. */
export function askedBy(map: CareerMap, group: SkillGroup): { from: Level; to: Level } | null {
  const asking = map.levels.filter((level) => pointAt(group, level.key) !== null);
  const [from] = asking;
  const to = asking.at(-1);
  return from && to ? { from, to } : null;
}

/** How well a level asks for a group, or null where it does not ask for it. */
export function pointAt(group: SkillGroup, levelKey: string) {
  return group.expected.find((entry) => entry.level === levelKey)?.point ?? null;
}

/** What a point of a rating is called. */
export function labelOf(map: CareerMap, point: number): LocalizedText {
  return (map.ratings.find((rating) => rating.point === point) ?? map.ratings[0]).label;
}

/** Sets of groups of which one is enough, each set once and in the order of the map. */
export function alternativeSets(map: CareerMap): SkillGroup[][] {
  const groups = groupsOf(map);
  const sets = groups.map((group) =>
    groups.filter((other) => other === group || group.alternatives?.includes(other.key)),
  );
  return sets.filter((set, index) => set.length > 1 && set[0] === groups[index]);
}

/** The skills before and after one, over the whole map. */
export function skillsBeside(map: CareerMap, skillKey: string): { previous: Skill | null; next: Skill | null } {
  const skills = skillsOf(map).map(({ skill }) => skill);
  const index = skills.findIndex((skill) => skill.key === skillKey);
  return { previous: skills[index - 1] ?? null, next: skills[index + 1] ?? null };
}

/**
 * What concerns a skill, by `find`: things that name it or all of its group; where there are none, things that name its
 * neighbours in the group, since those are the nearest there is.
 */
export function nearest<Found>({ skill, group }: PlacedSkill, find: (keys: string[]) => Found[]): Found[] {
  const own = find([skill.key, group.key]);
  return own.length > 0 ? own : find(keysOfGroup(group));
}

/** The levels that a stage prepares for, lowest first. */
export function levelsAfter(map: CareerMap, stage: Stage): Level[] {
  return map.levels.filter((level) => stage.preparesFor.includes(level.key));
}

/** Those of them that no earlier stage prepares for: the rungs that stand beside this stage, lowest first. */
export function levelsBeside(map: CareerMap, stage: Stage): Level[] {
  return levelsAfter(map, stage).filter((level) => stagesBefore(map, level.key)[0]?.key === stage.key);
}

export interface KindOfResources {
  kind: Resource["kind"];
  resources: Resource[];
}

/** Resources by kind, the kinds in the order in which the ladder first names them. */
export function resourcesByKind(map: CareerMap): KindOfResources[] {
  const kinds = [...new Set(map.resources.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, resources: map.resources.filter((one) => one.kind === kind) }));
}

export function findGuide(map: CareerMap, guideKey: string): Guide | null {
  return map.reference.guides.find((guide) => guide.key === guideKey) ?? null;
}

/** What to build in an industry, stage by stage. */
export function practiceIn(map: CareerMap, industryKey: string): { stage: Stage; text: LocalizedText }[] {
  return map.stages.flatMap((stage) =>
    stage.practice.filter(({ industry }) => industry === industryKey).map(({ text }) => ({ stage, text })),
  );
}
