/** What can be measured, in the order of the table. A figure without a bound is for reading, and always holds. */
export const figures = [
  {
    key: "ladder.throughputRatio",
    unit: "×",
    atLeast: 0.9,
    says: "ladder page against a bare static page of its size",
  },
  { key: "ladder.scriptKiBOverFloor", unit: "KiB", atMost: 8, says: "its scripts, gzip, over an empty page" },
  {
    key: "skills.throughputRatio",
    unit: "×",
    atLeast: 0.9,
    says: "skill map against a bare static page of its size",
  },
  { key: "skills.scriptKiBOverFloor", unit: "KiB", atMost: 8, says: "its scripts, gzip, over an empty page" },
  {
    key: "search.p95Ratio",
    unit: "×",
    atMost: 10,
    says: "a search as one types against a Next route with one indexed select",
  },
  { key: "lighthouse.accessibility", unit: "", atLeast: 100, says: "Lighthouse, a phone, public pages: the lowest" },
  { key: "lighthouse.bestPractices", unit: "", atLeast: 100, says: "the same" },
  { key: "lighthouse.seo", unit: "", atLeast: 100, says: "the same" },
  { key: "lighthouse.performance", unit: "", atLeast: 95, says: "the lowest median of three" },
  {
    key: "selfReview.throughputRatio",
    unit: "×",
    atLeast: 0.4,
    says: "self-review of 7 against a heading, same queries",
  },
  { key: "selfReview.bareRatio", unit: "×", says: "the same against a plain Node handler, same bytes" },
  { key: "selfReview.cpuMs", unit: "ms", says: "processor time of the server per self-review page" },
  { key: "selfReview.queries", unit: "", atMost: 4, says: "statements per self-review page" },
  { key: "selfReview.scriptKiBOverFloor", unit: "KiB", atMost: 45, says: "its scripts, gzip, over an empty page" },
  { key: "selfReview.htmlKiB", unit: "KiB", atMost: 25, says: "its document, compressed" },
  {
    key: "compare.throughputRatio",
    unit: "×",
    atLeast: 0.4,
    says: "both sides of 7 responsibilities against a heading, same queries",
  },
  { key: "compare.cpuMs", unit: "ms", says: "processor time of the server per compare page" },
  { key: "compare.queries", unit: "", atMost: 5, says: "statements per compare page, of the mentor" },
  { key: "liveState.queries", unit: "", atMost: 2, says: "statements when nothing has changed" },
  { key: "liveState.bytes", unit: "B", atMost: 1_024, says: "the answer then, headers left out" },
  { key: "home.queries", unit: "", atMost: 4, says: "statements per home page after sign-in" },
  { key: "seed.seconds", unit: "s", atMost: 180, says: "5,000 people, 100 teams, 290,000 agreed ratings made" },
  { key: "team10.cpuMs", unit: "ms", says: "processor time of the server per page of a team of 10" },
  { key: "team50.cpuMs", unit: "ms", says: "of 50" },
  { key: "team500.cpuMs", unit: "ms", says: "of 500" },
  { key: "team500.firstByteRatio", unit: "×", atMost: 3, says: "first byte of a team of 500 against one of 10" },
  { key: "team10.throughputRatio", unit: "×", atLeast: 0.3, says: "team of 10 against a heading, same queries" },
  { key: "team500.queries", unit: "", atMost: 4, says: "statements per page of a team of 500" },
  { key: "team500.compressedKiB", unit: "KiB", atMost: 300, says: "the whole board of 500, compressed" },
  {
    key: "team500.longestTaskMs",
    unit: "ms",
    atMost: 100,
    says: "longest task of a browser that scrolls all 500 through",
  },
  { key: "board500.sqlRatio", unit: "×", atMost: 3, says: "the board's query against its rows by primary key" },
  {
    key: "distribution5000.sqlRatio",
    unit: "×",
    atMost: 5,
    says: "levels of 5,000 people against their rows by primary key",
  },
  { key: "asOf500.sqlRatio", unit: "×", atMost: 8, says: "as of a day against the board of today" },
  {
    key: "autosave.throughputRatio",
    unit: "×",
    atLeast: 0.7,
    says: "autosave against a route with only its transaction",
  },
  { key: "autosave.p95Ms", unit: "ms", says: "one autosave, with ten people saving without pause" },
  { key: "submit.p95Ms", unit: "ms", says: "submitting 7 ratings, with ten people submitting at once" },
  { key: "signIn.cpuMs", unit: "ms", says: "processor time of the server per sign-in with a password" },
  {
    key: "recovery.databaseSeconds",
    unit: "s",
    atMost: 5,
    says: "from the return of a killed database to the first page, slowest of three",
  },
  { key: "drain.failedRequests", unit: "", atMost: 0, says: "requests that failed while the product was stopped" },
  {
    key: "chaos.lostAcknowledged",
    unit: "",
    atMost: 0,
    says: "answers shown as saved and lost, in 50 runs of kills or more",
  },
  {
    key: "chaos.oldestLostMs",
    unit: "ms",
    atMost: 2_000,
    says: "age of the oldest edit that a kill took from server and device",
  },
  { key: "start.freshSeconds", unit: "s", says: "npm start on a fresh clone in an empty home" },
  { key: "start.secondSeconds", unit: "s", atMost: 8, says: "npm start again" },
  { key: "memory.restMiB", unit: "MiB", says: "server process before the first request" },
  { key: "memory.loadMiB", unit: "MiB", atMost: 400, says: "server process under ten connections" },
] as const satisfies readonly Declared[];

interface Declared {
  key: string;
  unit: string;
  says: string;
  atMost?: number;
  atLeast?: number;
}

export type FigureKey = (typeof figures)[number]["key"];

/** One measured figure as `--json` prints it; a value of null could not be measured. */
export interface Figure {
  key: FigureKey;
  value: number | null;
  unit: string;
  atMost?: number;
  atLeast?: number;
  /** Only where there is a bound. */
  holds?: boolean;
}

/** The figure of `key` with its bound; the value is rounded first, so that what is printed and what holds agree. */
export function figureOf(key: FigureKey, measured: number | null): Figure {
  const declared: Declared | undefined = figures.find((one) => one.key === key);
  if (!declared) throw new Error(`There is no figure ${key}.`);
  const { unit, atMost, atLeast } = declared;
  const bound = { ...(atMost !== undefined && { atMost }), ...(atLeast !== undefined && { atLeast }) };
  const value = measured === null ? null : rounded(measured);
  const holds =
    value !== null && (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
  const bounded = Object.keys(bound).length > 0;
  return { key, value, unit, ...bound, ...(bounded && { holds }) };
}

/** What a run was asked for, or a sentence about what it does not know. */
export function parseRequest(args: readonly string[]): { json: boolean; keys: FigureKey[] } | { sentence: string } {
  const known: readonly string[] = figures.map((one) => one.key);
  const wanted = args.filter((arg) => arg !== "--json");
  const unknown = wanted.find((arg) => !known.includes(arg));
  if (unknown !== undefined) return { sentence: `There is no figure ${unknown}. There are: ${known.join(", ")}.` };
  const keys = figures.map((one) => one.key).filter((key) => wanted.length === 0 || wanted.includes(key));
  return { json: args.includes("--json"), keys };
}

/** Whether a run as a whole is good: everything was measured and every bound holds. */
export function allHold(measured: readonly Figure[]): boolean {
  return measured.every((one) => one.value !== null && one.holds !== false);
}

/** The figures as lines of a table for reading. */
export function table(measured: readonly Figure[]): string[] {
  const rows = measured.map((one) => [one.key, valueText(one), boundText(one), says(one.key)]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(([key = "", value = "", bound = "", text = ""]) =>
    [key.padEnd(widths[0] ?? 0), value.padStart(widths[1] ?? 0), bound.padEnd(widths[2] ?? 0), text].join("  "),
  );
}

function says(key: FigureKey): string {
  return figures.find((one) => one.key === key)?.says ?? "";
}

function valueText({ value, unit }: Figure): string {
  return value === null ? "not measured" : `${value} ${unit}`.trim();
}

function boundText({ atMost, atLeast, holds }: Figure): string {
  if (holds === undefined) return "";
  return `${holds ? "✓" : "✗"} ${atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`}`;
}

/** Three decimals below ten, one below a hundred, none above. */
function rounded(value: number): number {
  const size = Math.abs(value);
  return Number(value.toFixed(size < 10 ? 3 : size < 100 ? 1 : 0));
}
