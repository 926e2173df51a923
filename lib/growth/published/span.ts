/** Whole entries by column; what is absent is 0. */
export type Vector = ReadonlyMap<number, bigint>;

/**
 * All linear combinations, with fractions as factors, of some rows: a basis of them by pivot, a column in which of all
 * rows only this one has an entry. Rows have whole entries without a common divisor, so nothing is ever rounded.
 */
export type Span = ReadonlyMap<number, Vector>;

/** What a combination of the rows cannot take away of a vector, up to a factor; empty exactly when it lies in the span. */
export function remainder(span: Span, vector: Vector): Vector {
  let rest = vector;
  for (const column of vector.keys()) {
    const row = span.get(column);
    if (row) rest = cleared(rest, column, row);
  }
  return rest;
}

/** The span with one vector more, of which `rest` is the remainder and has an entry in the column `pivot`. */
export function extended(span: Span, rest: Vector, pivot: number): Span {
  const rows = new Map<number, Vector>();
  for (const [column, row] of span) rows.set(column, row.has(pivot) ? cleared(row, pivot, rest) : row);
  return rows.set(pivot, rest);
}

/** For each column of the vector the pivots of the rows that have an entry there. */
export function rowsMeeting(span: Span, vector: Vector): Map<number, number[]> {
  const meeting = new Map<number, number[]>([...vector.keys()].map((column) => [column, []]));
  for (const [pivot, row] of span) {
    for (const column of row.size < vector.size ? row.keys() : vector.keys()) {
      if (row.has(column)) meeting.get(column)?.push(pivot);
    }
  }
  return meeting;
}

/** How many entries `rowsMeeting` looks at. */
export function entriesToMeet(span: Span, vector: Vector): number {
  let entries = 0;
  for (const row of span.values()) entries += Math.min(row.size, vector.size);
  return entries;
}

/** The combination of both that has no entry in the column. */
function cleared(vector: Vector, column: number, row: Vector): Vector {
  const [mine, its] = [vector.get(column) ?? 0n, row.get(column) ?? 0n];
  if (mine === 0n) return vector;
  const common = divisor(mine, its);
  const [keep, take] = [its / common, mine / common];
  const result = new Map<number, bigint>(vector);
  if (keep !== 1n) for (const [at, entry] of vector) result.set(at, entry * keep);
  for (const [at, entry] of row) {
    const difference = (result.get(at) ?? 0n) - entry * take;
    if (difference === 0n) result.delete(at);
    else result.set(at, difference);
  }
  return withoutDivisor(result);
}

function withoutDivisor(vector: Map<number, bigint>): Vector {
  let common = 0n;
  for (const entry of vector.values()) {
    common = divisor(common, entry);
    if (common === 1n) return vector;
  }
  for (const [at, entry] of vector) vector.set(at, entry / common);
  return vector;
}

/** The greatest common divisor, positive unless both are 0. */
function divisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}
