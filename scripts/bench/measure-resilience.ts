import { killDatabase, reviveDatabase } from "../chaos/database";
import { readRecord, recordedRuns } from "../chaos/record";
import { sourceHash } from "../production-build";
import type { Lane } from "./load";
import type { Bench } from "./measure-pages";
import { type Site, startProduct } from "./site";

const outages = 3;
const askAgainMs = 50;
const patienceMs = 30_000;
const drainMs = 3_000;
/** A balancer that has seen the red check sends what it has already chosen a place for. */
const afterRedMs = 1_000;

/** The slowest of three: the database is killed, comes back, and from then until a signed-in page is answered well. */
export async function measureDatabaseRecovery({ site, product, selfReviews, report }: Bench): Promise<void> {
  site.say("Killing the database under the product, three times …");
  const [page] = selfReviews;
  if (!page) throw new Error("Nobody has a review open.");
  const taken: number[] = [];
  for (let count = 0; count < outages; count++) {
    await killDatabase(site.dataDir);
    await until(async () => (await statusOf(product.port, page)) === 503, "The product did not notice");
    await reviveDatabase(site.dataDir);
    const backAt = performance.now();
    await until(async () => (await statusOf(product.port, page)) === 200, "The product did not recover");
    taken.push((performance.now() - backAt) / 1000);
  }
  report("recovery.databaseSeconds", Math.max(...taken));
}

/**
 * Ten connections that ask without pause while the product is told to stop; they go elsewhere a moment after `/readyz` is
 * red. Counts what was not answered with 200.
 */
export async function measureDrain({ site, selfReviews, report }: Pick<Bench, "site" | "selfReviews" | "report">) {
  site.say("Stopping the product under ten connections …");
  const product = await startProduct(site, { RUNG_DRAIN_MS: String(drainMs) });
  let asking = true;
  let [answered, failed] = [0, 0];
  const lanes = selfReviews.map(async (lane) => {
    while (asking) {
      const status = await statusOf(product.port, lane).catch(() => 0);
      if (status === 200) answered++;
      else failed++;
    }
  });
  await until(async () => answered >= 50, "The product answered too little");
  const stopped = product.stop();
  await until(async () => (await statusOf(product.port, { path: "/readyz" })) === 503, "The check did not turn red");
  await pause(afterRedMs);
  asking = false;
  await Promise.all([...lanes, stopped]);
  site.say(`${answered} requests were answered well, ${failed} were not.`);
  report("drain.failedRequests", failed);
}

/** What the last whole series of `npm run chaos` came to, if it ran this build. */
export async function readChaosFigures({ say, report }: Pick<Site, "say"> & Pick<Bench, "report">): Promise<void> {
  const record = await readRecord(await sourceHash(undefined));
  if ("sentence" in record) return say(`Not measured: ${record.sentence}`);
  say(`${record.runs} runs from seed ${record.firstSeed} are recorded; at least ${recordedRuns} count.`);
  report("chaos.lostAcknowledged", record.lostAcknowledged);
  report("chaos.oldestLostMs", record.oldestLostMs);
}

async function statusOf(port: number, { path, headers = {} }: Pick<Lane, "path"> & Partial<Lane>): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { ...headers, accept: "text/html" } });
  await response.arrayBuffer();
  return response.status;
}

async function until(holds: () => Promise<boolean>, complaint: string): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${complaint} within ${patienceMs / 1000} s.`);
    await pause(askAgainMs);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
