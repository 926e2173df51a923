import type { z } from "zod";
import type { CareerLadder } from "../format";

type Path = (string | number)[];
type Report = (path: Path, code: string, message: string) => void;

/** What the shape alone cannot say: places follow the order, keys are unique, references lead somewhere. */
export function checkCoherence(ladder: CareerLadder, context: z.RefinementCtx): void {
  const report: Report = (path, code, message) => context.addIssue({ code: "custom", path, params: { code }, message });
  checkLevels(ladder, report);
  checkUniqueKeys(ladder, report);
  checkSkills(ladder, report);
  checkStages(ladder, report);
  checkResources(ladder, report);
  checkGuides(ladder, report);
}

function checkLevels(ladder: CareerLadder, report: Report): void {
  ladder.levels.forEach((level, levelIndex) => {
    const at: Path = ["levels", levelIndex];
    const ordinal = levelIndex + 1;
    if (level.ordinal !== ordinal) report([...at, "ordinal"], "out-of-order", `this must be ${ordinal}`);
    checkComparisons(ladder, levelIndex, report);
    level.responsibilities.forEach((responsibility, index) => {
      const path: Path = [...at, "responsibilities", index];
      const code = `${ordinal}.${index + 1}`;
      if (responsibility.code !== code) report([...path, "code"], "out-of-order", `this must be ${code}`);
      responsibility.anchors.forEach((anchor, anchorIndex) => {
        const anchorPath: Path = [...path, "anchors", anchorIndex];
        const expected = `${responsibility.key}.${anchor.point}`;
        if (anchor.point !== anchorIndex + 1)
          report([...anchorPath, "point"], "out-of-order", `this must be ${anchorIndex + 1}`);
        if (anchor.key !== expected) report([...anchorPath, "key"], "bad-key", `this must be ${expected}`);
      });
    });
  });
}

function checkComparisons(ladder: CareerLadder, index: number, report: Report): void {
  const level = ladder.levels[index];
  const isHighest = index === ladder.levels.length - 1;
  if (level?.comparedWithBelow === null && index > 0)
    report(["levels", index, "comparedWithBelow"], "missing", "only the lowest level may leave this out");
  if (level?.comparedWithAbove === null && !isHighest)
    report(["levels", index, "comparedWithAbove"], "missing", "only the highest level may leave this out");
  if (level?.comparedWithAbove && isHighest)
    report(["levels", index, "comparedWithAbove"], "not-allowed", "there is no level above the highest");
}

/** One namespace for the whole document, so that a key alone says what is meant wherever it is stored. */
function checkUniqueKeys(ladder: CareerLadder, report: Report): void {
  const seen = new Set<string>();
  for (const { key, path } of keysIn(ladder, [])) {
    if (seen.has(key)) report(path, "duplicate-key", `the key ${key} is already used`);
    seen.add(key);
  }
}

function* keysIn(value: unknown, path: Path): Generator<{ key: string; path: Path }> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* keysIn(entry, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, entry] of Object.entries(value)) {
      if (name === "key" && typeof entry === "string") yield { key: entry, path: [...path, name] };
      else yield* keysIn(entry, [...path, name]);
    }
  }
}

function checkSkills(ladder: CareerLadder, report: Report): void {
  const levels = ladder.levels.map((level) => level.key);
  const responsibilities = keySet(ladder.levels.flatMap((level) => level.responsibilities));
  const categories = ladder.skills?.categories ?? [];
  const groups = keySet(categories.flatMap((category) => category.groups));
  categories.forEach((category, categoryIndex) => {
    category.groups.forEach((group, groupIndex) => {
      const at: Path = ["skills", "categories", categoryIndex, "groups", groupIndex];
      const named = group.expected.map((entry) => entry.level);
      checkReferences(named, new Set(levels), [...at, "expected"], report, "level");
      if (named.join() !== levels.join())
        report([...at, "expected"], "levels-incomplete", `this must name ${levels.join(", ")} once each, in order`);
      checkReferences(group.serves, responsibilities, [...at, "serves"], report);
      checkReferences(group.alternatives ?? [], groups, [...at, "alternatives"], report);
    });
  });
}

function checkStages(ladder: CareerLadder, report: Report): void {
  const levels = keySet(ladder.levels);
  const skills = skillAndGroupKeys(ladder);
  const industries = keySet(ladder.reference?.industries ?? []);
  let earliest = 0;
  ladder.stages?.forEach((stage, index) => {
    const { from, to } = stage.months;
    if (from < earliest || (to !== null && to <= from))
      report(["stages", index, "months"], "out-of-order", "stages follow each other, and each ends after it starts");
    earliest = from;
    checkReferences(stage.preparesFor, levels, ["stages", index, "preparesFor"], report);
    const practised = stage.practice.map((entry) => entry.industry);
    checkReferences(practised, industries, ["stages", index, "practice"], report, "industry");
    for (const list of ["topics", "projects"] as const) {
      stage[list].forEach((entry, place) => {
        checkReferences(entry.skills, skills, ["stages", index, list, place, "skills"], report);
      });
    }
  });
}

function checkResources(ladder: CareerLadder, report: Report): void {
  const stages = keySet(ladder.stages ?? []);
  const skills = skillAndGroupKeys(ladder);
  ladder.resources?.forEach((resource, index) => {
    checkReferences(resource.stages, stages, ["resources", index, "stages"], report);
    checkReferences(resource.skills, skills, ["resources", index, "skills"], report);
  });
}

function checkGuides(ladder: CareerLadder, report: Report): void {
  const skills = skillAndGroupKeys(ladder);
  const responsibilities = keySet(ladder.levels.flatMap((level) => level.responsibilities));
  ladder.reference?.guides.forEach((guide, guideIndex) => {
    guide.sections.forEach((section, sectionIndex) => {
      section.points.forEach((one, pointIndex) => {
        const at: Path = ["reference", "guides", guideIndex, "sections", sectionIndex, "points", pointIndex];
        checkReferences(one.skills ?? [], skills, [...at, "skills"], report);
        checkReferences(one.responsibilities ?? [], responsibilities, [...at, "responsibilities"], report);
      });
    });
  });
}

function skillAndGroupKeys(ladder: CareerLadder): ReadonlySet<string> {
  const groups = (ladder.skills?.categories ?? []).flatMap((category) => category.groups);
  return keySet([...groups, ...groups.flatMap((group) => group.skills)]);
}

function keySet(entries: readonly { key: string }[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.key));
}

function checkReferences(
  keys: readonly string[],
  known: ReadonlySet<string>,
  path: Path,
  report: Report,
  property?: string,
): void {
  keys.forEach((key, index) => {
    const at = property === undefined ? [...path, index] : [...path, index, property];
    if (!known.has(key)) report(at, "unknown-reference", `nothing in this ladder has the key ${key}`);
  });
}
