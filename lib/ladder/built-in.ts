import type { Locale } from "@/lib/i18n/locales";
import content from "./content/ai-engineer.json";
import { type CareerLadder, type Level, type LocalizedText, parseCareerLadder, type Responsibility } from "./format";

let parsed: CareerLadder | undefined;

/** The built-in ladder of this release: what public pages show, and what every workspace receives rows of. */
export function builtInLadder(): CareerLadder {
  if (!parsed) {
    const result = parseCareerLadder(content);
    if (!result.ok) throw new Error(`The built-in ladder is malformed: ${result.problems[0]?.message}`);
    parsed = result.ladder;
  }
  return parsed;
}

export function textIn(text: LocalizedText, locale: Locale): string {
  return text[locale];
}

export function findLevel(ladder: CareerLadder, key: string): Level | undefined {
  return ladder.levels.find((level) => level.key === key);
}

export function findResponsibility(
  ladder: CareerLadder,
  key: string,
): { level: Level; responsibility: Responsibility } | undefined {
  for (const level of ladder.levels) {
    const responsibility = level.responsibilities.find((candidate) => candidate.key === key);
    if (responsibility) return { level, responsibility };
  }
  return undefined;
}
