/** Code points that a search may have; more is answered in words and not searched. */
export const searchLimit = 100;

/** What somebody searches for: every word has to occur. */
export interface Search {
  /** As it was typed, without spaces around it. */
  text: string;
  /** Folded, each once. There is at least one. */
  words: readonly string[];
}

/** What came out of the field of a search. `text` is what the field shows again. */
export type SearchReading =
  | { is: "search"; text: string; search: Search }
  | { is: "empty"; text: string }
  | { is: "too-long"; text: string; length: number }
  | { is: "broken"; text: string };

/** Reads the `q` of an address, whatever it is. Wildcards and quotes are characters like any other. */
export function readSearch(value: string | readonly string[] | null | undefined): SearchReading {
  const text = ([value].flat()[0] ?? "").trim();
  const length = [...text].length;
  if (length > searchLimit) return { is: "too-long", text, length };
  if (broken.test(text)) return { is: "broken", text };
  const words = [...new Set(plain(text).split(/\s+/).filter(Boolean))];
  return words.length === 0 ? { is: "empty", text } : { is: "search", text, search: { text, words } };
}

/** Half of a surrogate pair, what a decoder puts in its place, and control characters: NUL is none that PostgreSQL takes. */
const broken = /[\p{Surrogate}\ufffd]|[^\P{Cc}\s]/u;

/**
 * A text as it is compared: compatibility forms and cases alike, and without the spaces that some type between Han and
 * Latin and others do not.
 */
export function fold(text: string): string {
  return plain(text).replace(spaceAtHan, "");
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

const spaceAtHan = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

export function holdsAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** A text in pieces, of which every second one is a find: `["Guide ", "junior", " engineers"]`. */
export type Marked = readonly string[];

export interface MarkedText {
  /** The language of the text, or "" where that is not known. */
  lang: string;
  parts: Marked;
}

/** A whole text with its finds. */
export function marked(text: string, words: readonly string[]): Marked {
  return piecesOf(text, findsIn(text, words), 0, text.length);
}

/** A part of a text with its finds, from shortly before the first one; with "…" where something is left out. */
export function excerpted(text: string, words: readonly string[]): Marked {
  const finds = findsIn(text, words);
  const room = /\p{Script=Han}/u.test(text) ? 80 : 160;
  if (text.length <= room) return piecesOf(text, finds, 0, text.length);
  const wanted = Math.max(0, Math.min((finds[0]?.[0] ?? 0) - room / 4, text.length - room));
  const from = wanted === 0 ? 0 : cutAfter(text, wanted);
  const to = from + room >= text.length ? text.length : cutBefore(text, from + room);
  const pieces = [...piecesOf(text, finds, from, to)];
  if (from > 0) pieces[0] = `…${pieces[0]}`;
  if (to < text.length) pieces.push(...(pieces.length % 2 === 0 ? ["…"] : [`${pieces.pop()}…`]));
  return pieces;
}

type Range = readonly [from: number, to: number];

function piecesOf(text: string, finds: readonly Range[], from: number, to: number): Marked {
  const pieces: string[] = [];
  let at = from;
  for (const [start, end] of finds) {
    if (end <= at || start >= to) continue;
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    pieces.push(text.slice(at, first), text.slice(first, last));
    at = last;
  }
  return at < to || pieces.length === 0 ? [...pieces, text.slice(at, to)] : pieces;
}

/** Where the words stand in the text as it is written; in order, with more than a space between them. */
function findsIn(text: string, words: readonly string[]): Range[] {
  const { folded, at } = foldedPlaces(text);
  const found: Range[] = [];
  for (const word of words) {
    const places = [...placesOf(folded, word)];
    // Where a word begins one, that is what was meant: not the "ai" in "training".
    const first = places.filter((place) => beginsWord(folded, place));
    for (const place of first.length > 0 ? first : places) {
      const [start, end] = [at(place), at(place + word.length - 1)];
      if (start && end) found.push([start[0], end[1]]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const apart: [number, number][] = [];
  for (const [from, to] of found) {
    const before = apart.at(-1);
    if (before && text.slice(before[1], from).trim() === "") before[1] = Math.max(before[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/** Every place of a word in a folded text, none overlapping. */
export function* placesOf(folded: string, word: string): Generator<number> {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) yield at;
}

/** "rung" begins no word in "wrung"; Chinese has no such boundary. */
export function beginsWord(folded: string, at: number): boolean {
  return !isLatinOrDigit(folded.charCodeAt(at - 1)) || !isLatinOrDigit(folded.charCodeAt(at));
}

/** In lower case, up to the end of Latin Extended-B. */
function isLatinOrDigit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0xdf && unit <= 0x24f);
}

interface FoldedPlaces {
  folded: string;
  /** The characters that a unit of it came from. */
  at: (unit: number) => Range | undefined;
}

function foldedPlaces(text: string): FoldedPlaces {
  const halfWidth = text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const lower = halfWidth.toLowerCase();
  // Nearly every text: nothing of it changes its place.
  if (lower.length === text.length && halfWidth.normalize("NFKC") === halfWidth && lower.search(spaceAtHan) < 0)
    return { folded: lower, at: (unit) => [unit, unit + 1] };
  const at: Range[] = [];
  let whole = "";
  for (const { 0: character, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const folded = plain(character);
    whole += folded;
    for (let unit = 0; unit < folded.length; unit++) at.push([index, index + character.length]);
  }
  for (const { 0: space, index } of [...whole.matchAll(spaceAtHan)].reverse()) at.splice(index, space.length);
  const folded = whole.replace(spaceAtHan, "");
  // Characters that fold otherwise beside each other than alone: nothing is marked rather than something wrong.
  return folded === fold(text) ? { folded, at: (unit) => at[unit] } : { folded: "", at: () => undefined };
}

/** The next place from `at` on where a text may be cut: after a space, or beside a character that is no Latin letter. */
function cutAfter(text: string, at: number): number {
  const found = /\s|(?=\p{Script=Han})/u.exec(text.slice(at, at + 20));
  return wholeCharacter(text, found ? at + found.index + found[0].length : at);
}

function cutBefore(text: string, at: number): number {
  const before = text.slice(at - 20, at);
  const last = Math.max(before.lastIndexOf(" "), before.search(/\p{Script=Han}[^\p{Script=Han}]*$/u));
  return wholeCharacter(text, last > 0 ? at - 20 + last : at);
}

function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
