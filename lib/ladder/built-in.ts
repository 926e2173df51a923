import type { Locale } from "@/lib/i18n/locales";
import document from "./content/ai-engineer.json";
import record from "./content/ai-engineer.translations.json";
import { type CareerLadder, type Level, type LocalizedText, parseCareerLadder, type Responsibility } from "./format";
import { olderSide, type TranslationRecord, textsOf } from "./translations";

let parsed: CareerLadder | undefined;

/**
 * The ladder that comes with the product, checked once per process. Throws when the file breaks its own format, with
 * every problem: it is part of the build, so nothing can go on without it.
 */
export function builtInLadder(): CareerLadder {
  parsed ??= parsedOrThrow();
  return parsed;
}

/** A text of the ladder in one language; both are always there. */
export function textIn(text: LocalizedText, locale: Locale): string {
  return text[locale];
}

/**
 * A text as the properties of the element that holds it, and nothing else: marked, so that the other language can be
 * shown beside it, and marked as `older` where the other side was changed after it.
 */
export function bothWays(text: LocalizedText, locale: Locale): { children: string; "data-both": "" | "older" } {
  older ??= new Map(olderTexts());
  return { children: textIn(text, locale), "data-both": older.get(text) === locale ? "older" : "" };
}

let older: Map<LocalizedText, Locale> | undefined;

function* olderTexts(): Generator<[LocalizedText, Locale]> {
  const known: unknown = record;
  for (const { path, text } of textsOf(builtInLadder())) {
    const side = olderSide(known as TranslationRecord, path, text);
    if (side) yield [text, side];
  }
}

/** A level by its key ("L3"), or null. */
export function findLevel(ladder: CareerLadder, levelKey: string): Level | null {
  return ladder.levels.find((level) => level.key === levelKey) ?? null;
}

/** The levels one down and one up; null below the lowest and above the highest. */
export function neighboursOf(ladder: CareerLadder, level: Level): { below: Level | null; above: Level | null } {
  const at = (ordinal: number) => ladder.levels.find((other) => other.ordinal === ordinal) ?? null;
  return { below: at(level.ordinal - 1), above: at(level.ordinal + 1) };
}

/** A responsibility by its stable key, with the level it belongs to, or null. */
export function findResponsibility(
  ladder: CareerLadder,
  responsibilityKey: string,
): { level: Level; responsibility: Responsibility } | null {
  for (const level of ladder.levels) {
    const responsibility = level.responsibilities.find((one) => one.key === responsibilityKey);
    if (responsibility) return { level, responsibility };
  }
  return null;
}

/** Highest first, as a ladder is drawn. */
export function levelsFromTop(ladder: CareerLadder): Level[] {
  return [...ladder.levels].reverse();
}

function parsedOrThrow(): CareerLadder {
  const result = parseCareerLadder(document);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join("\n"));
  return result.ladder;
}
