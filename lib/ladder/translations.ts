import { createHash } from "node:crypto";
import type { Locale } from "@/lib/i18n/locales";
import type { CareerLadder, LocalizedText } from "./format";

/*
 * Which texts of a ladder were changed in one language after somebody last held both sides against each other. The
 * record beside the built-in file has, for each text, a mark of both sides as they were then; `npm run ladder -- --settle`
 * writes it anew once both have been read.
 */

/** By the path of a text (`guide-junior-engineers.4/text`): marks of the English and the Chinese side. */
export type TranslationRecord = Readonly<Record<string, readonly [string, string]>>;

/** Every text of a ladder that is said in two languages, with its path: the nearest key, then names and places. */
export function* textsOf(ladder: CareerLadder): Generator<{ path: string; text: LocalizedText }> {
  yield* textsIn(ladder, "");
}

/** The record for a ladder whose sides all say the same. */
export function settled(ladder: CareerLadder): TranslationRecord {
  return Object.fromEntries([...textsOf(ladder)].map(({ path, text }) => [path, [mark(text.en), mark(text["zh-CN"])]]));
}

/** The language whose side is older than the other's last change; null where both are of one time, or new. */
export function olderSide(record: TranslationRecord, path: string, text: LocalizedText): Locale | null {
  const then = record[path];
  if (!then) return null;
  const englishChanged = mark(text.en) !== then[0];
  const chineseChanged = mark(text["zh-CN"]) !== then[1];
  if (englishChanged === chineseChanged) return null;
  return englishChanged ? "zh-CN" : "en";
}

function* textsIn(value: unknown, path: string): Generator<{ path: string; text: LocalizedText }> {
  if (isText(value)) {
    yield { path, text: value };
  } else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* textsIn(entry, `${path}/${index}`);
  } else if (typeof value === "object" && value !== null) {
    const { key } = value as { key?: unknown };
    const from = typeof key === "string" ? key : path;
    for (const [name, entry] of Object.entries(value)) yield* textsIn(entry, from ? `${from}/${name}` : name);
  }
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === "object" && value !== null && "en" in value && "zh-CN" in value;
}

/** Short: it only has to tell a text from its own earlier wording. */
function mark(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 8);
}
