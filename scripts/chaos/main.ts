import { closePool } from "@/db/client";
import { Keeper } from "../bench/children";
import { openSite } from "../bench/site";
import { installedChromium } from "../chromium.mjs";
import { sourceHash } from "../production-build";
import { type ChaosRecord, recordedRuns, writeRecord } from "./record";
import { parseRequest } from "./request";
import { chaosRun, type RunResult } from "./run";
import { Stage } from "./stage";

/** On two busy cores a run takes a third of it; what hangs is to be told from what waits for its turn. */
const oneRunMs = 180_000;
const startMs = 300_000;
const oldestAllowedMs = 2_000;

const startedAt = Date.now();
const request = understood(process.argv.slice(2));
const abort = new AbortController();
const keeper = new Keeper();
const results: RunResult[] = [];
let lastWords: string[] = [];

void series();

async function series(): Promise<never> {
  const stop = (why: string) => abort.abort(new Error(why));
  process.once("SIGINT", () => stop("Stopped."));
  process.once("SIGTERM", () => stop("Stopped."));
  process.once("disconnect", () => stop("The command that started this series is gone."));
  const aborted = new Promise<never>((_, reject) =>
    abort.signal.addEventListener("abort", () => reject(abort.signal.reason), { once: true }),
  );
  await Promise.race([allRuns(), aborted]).catch((error: Error) => {
    for (const line of lastWords) console.error(line);
    say(error.stack ?? error.message);
  });
  await keeper.clear();
  process.exit(await summary());
}

function understood(args: readonly string[]) {
  const drawn = 1 + Math.floor(Math.random() * 1_000_000);
  const parsed = parseRequest(args, drawn);
  if (!("sentence" in parsed)) return parsed;
  console.error(parsed.sentence);
  process.exit(1);
}

async function allRuns(): Promise<void> {
  const inTime = (ms: number, what: string) =>
    setTimeout(() => abort.abort(new Error(`${what} took longer than ${ms / 1000} s.`)), ms);
  let timer = inTime(startMs, "Starting");
  const site = await openSite(keeper, abort.signal, remember, "chaos");
  say("Starting the product (a stale build is made first) …");
  const stage = await Stage.open(site);
  say("It is there.");
  for (let number = 1; number <= request.runs; number++) {
    clearTimeout(timer);
    timer = inTime(oneRunMs, `Run ${number}`);
    lastWords = [];
    const seed = request.seed + number - 1;
    const result = await chaosRun({ stage, executablePath: installedChromium() ?? undefined, seed }, remember);
    results.push(result);
    if (!isGood(result)) for (const line of lastWords) console.error(line);
    say(`${isGood(result) ? "✓" : "✗"} run ${number} of ${request.runs}, seed ${seed}: ${told(result)}`);
  }
  clearTimeout(timer);
  await stage.close();
  await closePool();
}

function told({ story, claims, lostAcknowledged, oldestLostMs, unsettled }: RunResult): string {
  const end = unsettled === null ? "" : `; a page still said “${unsettled}”`;
  return `${claims} shown as saved, ${lostAcknowledged} of them lost, oldest lost edit ${oldestLostMs} ms${end} (${story})`;
}

function isGood({ lostAcknowledged, oldestLostMs, unsettled }: RunResult): boolean {
  return lostAcknowledged === 0 && oldestLostMs <= oldestAllowedMs && unsettled === null;
}

/** Prints what the series came to and keeps it when it is long enough. Returns the exit code. */
async function summary(): Promise<number> {
  const record: ChaosRecord = {
    buildId: await sourceHash(undefined),
    firstSeed: request.seed,
    runs: results.length,
    lostAcknowledged: results.reduce((sum, one) => sum + one.lostAcknowledged, 0),
    oldestLostMs: Math.max(0, ...results.map((one) => one.oldestLostMs)),
    unsettled: results.filter((one) => one.unsettled !== null).length,
  };
  console.log(JSON.stringify(record));
  const whole = results.length === request.runs;
  if (whole && results.length >= recordedRuns) await writeRecord(record);
  return whole && results.every(isGood) ? 0 : 1;
}

/** Steps of a run are told only when it ends badly or not at all. */
function remember(line: string): void {
  lastWords.push(timed(line));
}

function say(line: string): void {
  console.error(timed(line));
}

function timed(line: string): string {
  return `${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${line}`;
}
