import { closePool } from "@/db/client";
import { paths } from "@/lib/paths";
import { Keeper } from "./children";
import type { RunningApp } from "./comparison-app";
import { allHold, type FigureKey, figureOf, parseRequest, table } from "./figures";
import { Load } from "./load";
import { measureLighthouse } from "./measure-lighthouse";
import {
  type Bench,
  measureSearch,
  measureSignedIn,
  measureStatic,
  startBareApp,
  weighMentored,
  weighSelfReview,
} from "./measure-pages";
import { measureDatabaseRecovery, measureDrain, readChaosFigures } from "./measure-resilience";
import { measureSignIn } from "./measure-sign-in";
import { freshStartSeconds, secondStartSeconds } from "./measure-start";
import { measureTeams } from "./measure-teams";
import { measureAutosave, measureSubmit } from "./measure-writing";
import { mentoredLanes } from "./mentored";
import { openedReview, type Person, signedUpPerson } from "./people";
import { residentMiB, watchMemory } from "./process-figures";
import { openSite, type Site, startProduct } from "./site";

/** A run that takes longer stops with what it has. On a quiet machine it takes half of it. */
const wholeRunMs = 20 * 60_000;
const restMs = 3_000;
const loadSeconds = 12;
const people = 10;
const answeredOfSeven = 3;

const startedAt = Date.now();
const { json, keys } = understood(process.argv.slice(2));
const values = new Map<FigureKey, number>();
const abort = new AbortController();
const keeper = new Keeper();

void run();

async function run(): Promise<never> {
  const stop = (why: string) => abort.abort(new Error(why));
  process.once("SIGINT", () => stop("Stopped."));
  process.once("SIGTERM", () => stop("Stopped."));
  process.once("disconnect", () => stop("The command that started this run is gone."));
  setTimeout(() => stop("The run took longer than twenty minutes."), wholeRunMs).unref();
  const aborted = new Promise<never>((_, reject) =>
    abort.signal.addEventListener("abort", () => reject(abort.signal.reason), { once: true }),
  );
  await Promise.race([measure(), aborted]).catch((error: Error) => say(error.message));
  await keeper.clear();

  const measured = keys.map((key) => figureOf(key, values.get(key) ?? null));
  console.log(json ? JSON.stringify({ figures: measured }) : ["", ...table(measured)].join("\n"));
  process.exit(allHold(measured) ? 0 : 1);
}

function understood(args: readonly string[]): { json: boolean; keys: FigureKey[] } {
  const request = parseRequest(args);
  if (!("sentence" in request)) return request;
  console.error(request.sentence);
  process.exit(1);
}

async function measure(): Promise<void> {
  if (wants("chaos.lostAcknowledged", "chaos.oldestLostMs")) {
    await attempt(() => readChaosFigures({ say, report }));
  }
  const inProduct = keys.some((key) => !/^(start|chaos)\./.test(key));
  if (inProduct || wants("start.secondSeconds")) {
    const site = await openSite(keeper, abort.signal, say);
    say("Starting the product (a stale build is made first) …");
    const product = await startProduct(site);
    if (wants("memory.restMiB")) {
      await new Promise((resolve) => setTimeout(resolve, restMs));
      report("memory.restMiB", residentMiB(product.pid));
    }
    const selfReviews = inProduct ? await measureProduct(site, product) : [];
    await product.stop();
    await closePool();
    if (wants("drain.failedRequests")) await attempt(() => measureDrain({ site, selfReviews, report }));
    if (wants("start.secondSeconds")) {
      await attempt(async () => report("start.secondSeconds", await secondStartSeconds(site)));
    }
  }
  if (!wants("start.freshSeconds")) return;
  const left = wholeRunMs - (Date.now() - startedAt) - 15_000;
  await attempt(async () =>
    report("start.freshSeconds", await freshStartSeconds({ keeper, signal: abort.signal, say }, left)),
  );
}

/** Returns what ten people can open again, for measurements of another process. */
async function measureProduct(site: Site, product: Bench["product"]): Promise<Bench["selfReviews"]> {
  const everybody: Person[] = [];
  for (let number = 1; number <= people; number++) everybody.push(await signedUpPerson(number));
  const selfReviews = await Promise.all(
    everybody.map(async (person) => {
      const { reviewId } = await openedReview(person, answeredOfSeven);
      return { path: paths.selfReview("en", person.workspace, reviewId), headers: { cookie: person.cookie } };
    }),
  );
  const load = new Load();
  const bench: Bench = { site, product, load, selfReviews, wants, report };
  let bareApp: Promise<RunningApp> | undefined;
  const bare = () => {
    bareApp ??= startBareApp(bench);
    return bareApp;
  };
  const memory = watchMemory(product.pid);

  for (const name of ["ladder", "skills"] as const) {
    if (wants(`${name}.throughputRatio`, `${name}.scriptKiBOverFloor`))
      await attempt(async () => measureStatic(bench, await bare(), name));
  }
  if (wants("search.p95Ratio")) await attempt(async () => measureSearch(bench, await bare()));
  if (wants("selfReview.htmlKiB", "selfReview.scriptKiBOverFloor", "selfReview.queries")) {
    await attempt(() => weighSelfReview(bench, bare));
  }
  if (wants("selfReview.throughputRatio", "selfReview.bareRatio", "selfReview.cpuMs")) {
    await attempt(() => measureSignedIn(bench, "selfReview", selfReviews));
  }
  if (keys.some((key) => /^(compare|liveState|home)\./.test(key))) {
    await attempt(async () => {
      const mentored = await mentoredLanes(people);
      await weighMentored(bench, mentored);
      if (wants("compare.throughputRatio", "compare.cpuMs"))
        await measureSignedIn(
          bench,
          "compare",
          mentored.map((one) => one.compare),
        );
    });
  }
  if (keys.some((key) => /^(seed|team\d+|board500|distribution5000|asOf500)\./.test(key)))
    await attempt(() => measureTeams(bench));
  if (wants("autosave.throughputRatio", "autosave.p95Ms")) {
    await attempt(async () =>
      measureAutosave(bench, wants("autosave.throughputRatio") ? await bare() : null, everybody),
    );
  }
  if (wants("submit.p95Ms")) await attempt(() => measureSubmit(bench, everybody));
  if (wants("signIn.cpuMs")) await attempt(() => measureSignIn(bench, everybody));
  if (wants("memory.loadMiB")) {
    await attempt(async () => {
      say("Memory under ten connections …");
      await load.run({ port: product.port, lanes: selfReviews }, loadSeconds);
      report("memory.loadMiB", memory.stop());
    });
  }
  memory.stop();
  load.stop();
  await (await bareApp)?.stop();
  if (keys.some((key) => key.startsWith("lighthouse."))) await attempt(() => measureLighthouse(bench));
  if (wants("recovery.databaseSeconds")) await attempt(() => measureDatabaseRecovery(bench));
  return selfReviews;
}

/** One measurement that fails leaves its figures unmeasured and the others standing. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (abort.signal.aborted) throw error;
    say(`Not measured: ${(error as Error).message}`);
  }
}

function wants(...some: FigureKey[]): boolean {
  return some.some((key) => keys.includes(key));
}

function report(key: FigureKey, value: number): void {
  if (!wants(key)) return;
  values.set(key, value);
  say(`${key}: ${value}`);
}

/** Progress goes to standard error: standard output is for the figures alone. */
function say(line: string): void {
  console.error(`${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${line}`);
}
