import { entriesToMeet, extended, remainder, rowsMeeting, type Span, type Vector } from "./span";

/**
 * Whether a new vector, combined with those of the span, leaves something that only columns of at most `most` people have
 * an entry in; also when that is not found out with `effort`, which is counted in entries to look at and so the same on
 * every machine. `people`: how many stand behind each column.
 *
 * A word is a vector that is orthogonal to the whole span but not to the new one. What is left of the new one, whatever
 * is taken away, has the same product with the word, so it has an entry where the word has one: each word names columns of
 * which one must be left. Such a column is set free (a row with this one entry joins the span) and the people behind it
 * are counted, until nothing is left beside the free columns, or a word names no column that few enough people stand
 * behind. Every column that a word names is tried, so what there is to be found is found.
 */
export function mayIsolate(
  span: Span,
  fresh: Vector,
  people: readonly number[],
  { most, effort }: { most: number; effort: number },
): boolean {
  let spent = 0;

  function leaves(free: Span, budget: number, refused: ReadonlySet<number>): boolean {
    const rest = remainder(free, fresh);
    if (rest.size === 0) return true;
    spent += entriesToMeet(free, rest);
    if (spent > effort) return true;
    const words = wordsOf(free, rest, (column) => sizeOf(people, column) <= budget && !refused.has(column));
    if (fewestPeople(words, people) > budget) return false;
    const tried = new Set(refused);
    for (const column of words[0] ?? []) {
      const unit = remainder(free, new Map([[column, 1n]]));
      const freer = extended(free, unit, pivotFor(free, unit, people));
      if (leaves(freer, budget - sizeOf(people, column), tried)) return true;
      tried.add(column);
    }
    return false;
  }

  return leaves(span, most, new Set());
}

/**
 * The column to keep a new row by: one with many people behind it, since it can then be left in no search, and of those
 * one that few rows share.
 */
export function pivotFor(span: Span, rest: Vector, people: readonly number[]): number {
  const meeting = [...rowsMeeting(span, rest)].map(([column, pivots]) => ({
    column,
    crowd: Math.min(sizeOf(people, column), 5),
    rows: pivots.length,
  }));
  const [best] = meeting.sort((a, b) => b.crowd - a.crowd || a.rows - b.rows || a.column - b.column);
  if (!best) throw new Error("A vector of the span has no pivot of its own");
  return best.column;
}

/**
 * For each column of what remains the word with an entry there and else only in pivots, shortest first, and of it the
 * columns that are open. It has 1 there, and in the pivot of each row what makes the two orthogonal.
 */
function wordsOf(span: Span, rest: Vector, open: (column: number) => boolean): number[][] {
  return [...rowsMeeting(span, rest)]
    .map(([column, pivots]) => [column, ...pivots].filter(open))
    .sort((a, b) => a.length - b.length);
}

/** How many people at least stand behind columns of which each word names one: words without a common column add up. */
function fewestPeople(words: readonly number[][], people: readonly number[]): number {
  const counted = new Set<number>();
  let sum = 0;
  for (const word of words) {
    if (word.some((column) => counted.has(column))) continue;
    sum += Math.min(...word.map((column) => sizeOf(people, column)));
    for (const column of word) counted.add(column);
  }
  return sum;
}

function sizeOf(people: readonly number[], column: number): number {
  return people[column] ?? Number.POSITIVE_INFINITY;
}
