import { writeFile } from "node:fs/promises";
import path from "node:path";
import { paths } from "@/lib/paths";
import { freePort, startChild } from "./children";
import { fillPlainPages, type RunningApp, startComparisonApp } from "./comparison-app";
import type { FigureKey } from "./figures";
import { alternate, type Lane, type Load, type LoadResult, type Side, throughputRatio } from "./load";
import { readPage, scriptKiB } from "./page-weight";
import { processorMs } from "./process-figures";
import type { RunningProduct, Site } from "./site";
import { statementsDuring } from "./statement-log";
import { median, percentile } from "./statistics";

/** What the measurements work with. */
export interface Bench {
  site: Site;
  product: RunningProduct;
  load: Load;
  /** One connection each: a signed-in person's self-review page. */
  selfReviews: readonly Lane[];
  wants(...keys: FigureKey[]): boolean;
  report(key: FigureKey, value: number): void;
}

/** What a mentor opens: a revealed review, whether anything of it has changed, and their home. */
export interface MentoredLane {
  compare: Lane;
  live: Lane;
  home: Lane;
}

const connections = 10;
const staticPages = { ladder: paths.ladder("en"), skills: paths.skills("en") };

/** Figures of a static page. */
export async function measureStatic(bench: Bench, bare: RunningApp, name: keyof typeof staticPages): Promise<void> {
  const { site, product, load, wants, report } = bench;
  const address = staticPages[name];
  const scripts = `${name}.scriptKiBOverFloor` as const;
  if (wants(scripts)) report(scripts, await scriptsOver(bench, bare, address));
  if (!wants(`${name}.throughputRatio`)) return;
  const ours = await readPage(product.port, address);
  const plain = await readPage(bare.port, `/${name}`);
  const bytes = [ours, plain].map((page) => Buffer.byteLength(page.html));
  site.say(`The ${name} page ${bytes[0]} bytes, bare page ${bytes[1]} bytes; ten connections to each in turn …`);
  const [a, b] = await alternate(load, [
    { port: product.port, lanes: lanesTo(address) },
    { port: bare.port, lanes: lanesTo(`/${name}`) },
  ]);
  report(`${name}.throughputRatio`, throughputRatio(a, b));
}

/** A search of a visitor, in both alphabets, against a route of Next's with one select by a primary key. */
export async function measureSearch({ site, product, load, report }: Bench, bare: RunningApp): Promise<void> {
  const words = ["model", "模型", "architecture", "评测", "3.3", "data pipeline", "部署", "team", "LLM", "没有这个词"];
  site.say("Search, ten connections to each side in turn …");
  const [ours = [], floor = []] = await alternate(load, [
    { port: product.port, lanes: words.map((word) => ({ path: paths.apiSearch("en", word), headers: {} })) },
    { port: bare.port, lanes: lanesTo("/select") },
  ]);
  const p95 = (rounds: readonly LoadResult[]) =>
    percentile(
      rounds.flatMap((round) => round.latencies),
      95,
    );
  site.say(`Search p95 ${p95(ours).toFixed(1)} ms, one select ${p95(floor).toFixed(1)} ms`);
  report("search.p95Ratio", p95(ours) / p95(floor));
}

/** The bare app with static pages as large as the product's. */
export async function startBareApp({ site, product }: Pick<Bench, "site" | "product">): Promise<RunningApp> {
  const html: Record<string, string> = {};
  for (const [name, address] of Object.entries(staticPages)) html[name] = (await readPage(product.port, address)).html;
  return startComparisonApp(site, "bare-app", fillPlainPages(html));
}

/** Figures of the self-review page that need no load. */
export async function weighSelfReview(bench: Bench, bare: () => Promise<RunningApp>): Promise<void> {
  const { site, product, wants, report } = bench;
  const { path: address, headers } = firstOf(bench.selfReviews);
  const page = await readPage(product.port, address, headers);
  if (wants("selfReview.htmlKiB")) report("selfReview.htmlKiB", page.compressedBytes / 1024);
  if (wants("selfReview.scriptKiBOverFloor")) {
    report("selfReview.scriptKiBOverFloor", await scriptsOver(bench, await bare(), address, headers));
  }
  if (wants("selfReview.queries")) {
    // The proxy's check of the database, once a second for the whole process, falls into few of them.
    const counts = await statementsDuring(site, 9, () => readPage(product.port, address, headers));
    site.say(`Statements of nine requests: ${counts.join(" ")}`);
    report("selfReview.queries", median(counts));
  }
}

/** Figures of a signed-in page under ten connections: the self-review form, or both sides beside each other. */
export async function measureSignedIn(
  bench: Bench,
  name: "selfReview" | "compare",
  lanes: readonly Lane[],
): Promise<void> {
  const { site, product, load, wants, report } = bench;
  const sides: [Side, ...Side[]] = [{ port: product.port, lanes }];
  const stops: (() => Promise<void>)[] = [];
  if (wants(`${name}.throughputRatio`)) {
    const heading = await startComparisonApp(site, "session-app");
    sides.push({ port: heading.port, lanes });
    stops.push(heading.stop);
  }
  const toBare = name === "selfReview" && wants("selfReview.bareRatio");
  if (toBare) {
    const handler = await startBareHandler(bench);
    sides.push({ port: handler.port, lanes });
    stops.push(handler.stop);
  }
  let spentMs = 0;
  const counted = async (turn: () => Promise<LoadResult>) => {
    const before = processorMs(product.pid);
    const result = await turn();
    spentMs += processorMs(product.pid) - before;
    return result;
  };
  site.say(`${name} page, ten connections to each side in turn …`);
  const [ours = [], ...others] = await alternate(load, sides, counted);
  for (const stop of stops) await stop();
  if (wants(`${name}.throughputRatio`)) report(`${name}.throughputRatio`, throughputRatio(ours, others.shift()));
  if (toBare) report("selfReview.bareRatio", throughputRatio(ours, others.shift()));
  if (wants(`${name}.cpuMs`)) {
    report(`${name}.cpuMs`, spentMs / ours.reduce((sum, round) => sum + round.latencies.length, 0));
  }
}

/** Statements and bytes of what needs no load: the compare page, its live state, and home. */
export async function weighMentored(bench: Bench, mentored: readonly MentoredLane[]): Promise<void> {
  const { site, product, wants, report } = bench;
  const { compare, live, home } = firstOf(mentored);
  const statements = async ({ path: address, headers }: Lane) => {
    const counts = await statementsDuring(site, 9, () =>
      fetch(product.origin + address, { headers }).then((got) => got.text()),
    );
    site.say(`Statements of nine requests to ${address}: ${counts.join(" ")}`);
    return median(counts);
  };
  if (wants("compare.queries")) report("compare.queries", await statements(compare));
  if (wants("home.queries")) report("home.queries", await statements(home));
  if (wants("liveState.queries")) report("liveState.queries", await statements(live));
  if (wants("liveState.bytes")) {
    const answer = await fetch(product.origin + live.path, { headers: live.headers });
    const { changed } = await answer.clone().json();
    if (answer.status !== 200 || changed) throw new Error(`The live state answered ${answer.status}.`);
    report("liveState.bytes", (await answer.arrayBuffer()).byteLength);
  }
}

async function startBareHandler(bench: Bench): Promise<{ port: number; stop(): Promise<void> }> {
  const { site, product } = bench;
  const { path: address, headers } = firstOf(bench.selfReviews);
  const file = path.join(site.folder, "self-review.html");
  await writeFile(file, (await readPage(product.port, address, headers)).html);
  const port = await freePort();
  const child = await startChild(site.keeper, {
    command: process.execPath,
    args: ["--import", "tsx", "scripts/bench/bare-page.ts", file, String(port)],
    env: { ...site.environment, NODE_ENV: "production" },
    until: /^Listening$/m,
    withinMs: 30_000,
    signal: site.signal,
    say: site.say,
  });
  return { port, stop: child.stop };
}

async function scriptsOver(
  { product, site }: Bench,
  bare: RunningApp,
  address: string,
  headers?: Record<string, string>,
): Promise<number> {
  const ours = await scriptKiB(product.port, await readPage(product.port, address, headers));
  const floor = await scriptKiB(bare.port, await readPage(bare.port, "/empty"));
  site.say(`Scripts of ${address}: ${ours.toFixed(1)} KiB; of an empty page: ${floor.toFixed(1)} KiB`);
  return ours - floor;
}

function lanesTo(address: string): Lane[] {
  return Array.from({ length: connections }, () => ({ path: address, headers: {} }));
}

function firstOf<One>(lanes: readonly One[]): One {
  const [first] = lanes;
  if (!first) throw new Error("There is nobody to ask for.");
  return first;
}
