import { type Cells, cellsOf } from "./cells";
import { mayIsolate, pivotFor } from "./isolation";
import { extended, remainder, type Span } from "./span";

/** No figure is over fewer people than these, be it published or what a combination of published ones comes to. */
export const smallestGroup = 5;

/** Beyond so many entries the published sets overlap too much for anything to be worked out from them in time. */
const mostEntries = 200_000;

/**
 * For all groups together, in equal shares. With 5,000 people in 100 teams, half of them in a second one, a share is enough
 * for every group; where everybody is in two or three teams drawn at random, many groups are withheld for want of it.
 */
const mostEffort = 8_000_000;

/** A group, which is a team or the whole organization, and those whose ratings are in what was published of it. */
export interface PublishedGroup {
  groupId: string;
  contributors: readonly string[];
}

/**
 * Which of the groups may be published beside what was published before, and over whom: over all in it who share now; else
 * over those it was published of last, if all of them still share; else it is withheld (null).
 *
 * What is published is a sum or a count over its contributors, frozen once per half-year and known for ever after. Whoever
 * is to be kept from singling people out knows the contributors, and may add and subtract all that was ever published, at
 * worst while no rating changed in between. They must never isolate what belongs to one to four people: of the published
 * sets, old and new, no combination with whatever fractions as factors is 0 for all but one to four people.
 *
 * Groups are tried by size, larger first, and then by id, so that what is withheld tells nothing of how anybody was rated.
 * `before` is all that was ever published, oldest first, as this rule chose it; published again, a set tells nothing new.
 * Where the search for people who could be isolated takes more than its share of `mostEffort`, or the sets have more than
 * `mostEntries`, a group is taken as one that isolates somebody.
 */
export function choosePublished(
  before: readonly PublishedGroup[],
  candidates: readonly { groupId: string; sharing: readonly string[] }[],
): Map<string, readonly string[] | null> {
  const groups = candidates.map(({ groupId, sharing }) => ({ groupId, sharing: [...new Set(sharing)] }));
  const cells = cellsOf([...before.map((group) => group.contributors), ...groups.map((group) => group.sharing)]);
  const lastOf = new Map(before.map((group) => [group.groupId, group.contributors]));
  const chosen = new Map<string, readonly string[] | null>();
  const effort = mostEffort / groups.length;
  let known = spanOf(before, cells);
  for (const { groupId, sharing } of groups.sort(largerFirst)) {
    const grown = known && sharing.length >= smallestGroup ? withSafely(known, sharing, cells, effort) : null;
    const last = lastOf.get(groupId) ?? [];
    if (grown) chosen.set(groupId, sharing);
    else chosen.set(groupId, stillPublished(last, new Set(sharing)) ? last : null);
    known = grown ?? known;
  }
  return chosen;
}

/**
 * Within a half-year: a group is withheld once any of its contributors no longer shares (or has left). Fewer contributors
 * than the smallest group has are never published.
 */
export function stillPublished(contributors: readonly string[], sharingNow: ReadonlySet<string>): boolean {
  return new Set(contributors).size >= smallestGroup && contributors.every((person) => sharingNow.has(person));
}

type Group = { groupId: string; sharing: readonly string[] };

function largerFirst(a: Group, b: Group): number {
  return b.sharing.length - a.sharing.length || (a.groupId < b.groupId ? -1 : 1);
}

/** All that follows from what was published, or null when that is too much. Smaller sets first keep the rows short. */
function spanOf(before: readonly PublishedGroup[], cells: Cells): Span | null {
  let span: Span = new Map();
  for (const { contributors } of before.toSorted((a, b) => a.contributors.length - b.contributors.length)) {
    span = withSet(span, contributors, cells);
    if (entriesIn(span) > mostEntries) return null;
  }
  return span;
}

/** The span with one set more; null when with it somebody may be isolated, or it becomes too much. */
function withSafely(span: Span, set: readonly string[], cells: Cells, effort: number): Span | null {
  const rest = remainder(span, cells.vectorOf(set));
  if (rest.size === 0) return span;
  if (mayIsolate(span, rest, cells.people, { most: smallestGroup - 1, effort })) return null;
  const grown = extended(span, rest, pivotFor(span, rest, cells.people));
  return entriesIn(grown) > mostEntries ? null : grown;
}

function withSet(span: Span, set: readonly string[], cells: Cells): Span {
  const rest = remainder(span, cells.vectorOf(set));
  return rest.size === 0 ? span : extended(span, rest, pivotFor(span, rest, cells.people));
}

function entriesIn(span: Span): number {
  let entries = 0;
  for (const row of span.values()) entries += row.size;
  return entries;
}
