import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp } from "node:fs/promises";
import path from "node:path";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { migrate } from "@/db/migrate";
import { ensureOwnDatabase } from "@/db/roles";
import { type Child, freePort, type Keeper, startChild } from "./children";

/** Where a run of the benchmark takes place: a folder, a database and an environment of its own. */
export interface Site {
  folder: string;
  dataDir: string;
  superuserUrl: string;
  /** For every process that is measured; lacks a port. */
  environment: Record<string, string | undefined>;
  keeper: Keeper;
  signal: AbortSignal;
  say(line: string): void;
}

export interface RunningProduct extends Child {
  port: number;
  /** Origin of the pages that write. */
  origin: string;
  /** Seconds from the command to the line with the address. */
  seconds: number;
}

const ready = /^Rung is ready at (\S+)$/m;

/** Starts a durable database in a folder of its own; what this process does with the product's commands lands in it. */
export async function openSite(
  keeper: Keeper,
  signal: AbortSignal,
  say: Site["say"],
  name: "bench" | "chaos" = "bench",
): Promise<Site> {
  await mkdir(".data", { recursive: true, mode: 0o700 });
  // Two folders below the project, like the sources of the comparison apps, and on a real disk.
  const folder = await mkdtemp(path.resolve(".data", `${name}-`));
  keeper.tell({ folder });
  const dataDir = path.join(folder, "data");
  const secret = randomBytes(48).toString("base64");
  keeper.tell({ database: { dataDir, holder: process.pid } });
  const { superuserUrl } = await startEmbedded({ dataDir, durable: true });
  const url = await ensureOwnDatabase(superuserUrl);
  await migrate(url);
  const environment = {
    ...inherited(process.env),
    RUNG_DATA_DIR: dataDir,
    RUNG_SECRET: secret,
    RUNG_RUNTIME_DATABASE_URL: url,
    RUNG_DRAIN_MS: "0",
  };
  Object.assign(process.env, { RUNG_SECRET: secret, RUNG_RUNTIME_DATABASE_URL: url, RUNG_DATA_DIR: dataDir });
  for (const name of settings) if (!(name in environment)) delete process.env[name];
  return { folder, dataDir, superuserUrl, environment, keeper, signal, say };
}

/**
 * Starts the product with the command of `npm start` and waits for its address; builds it first where that is stale.
 * `settings` go over those of the site; without a PORT among them it is a free one.
 */
export async function startProduct(site: Site, settings: Record<string, string> = {}): Promise<RunningProduct> {
  const port = Number(settings.PORT ?? (await freePort()));
  const startedAt = performance.now();
  const child = await startChild(site.keeper, {
    command: process.execPath,
    args: ["scripts/start.mjs"],
    env: { ...site.environment, ...settings, PORT: String(port) },
    until: ready,
    withinMs: 240_000,
    signal: site.signal,
    say: site.say,
  });
  const origin = child.found[1] ?? "";
  return { ...child, port, origin, seconds: (performance.now() - startedAt) / 1000 };
}

const settings = [
  ...["PORT", "HOST", "DATABASE_URL", "DATABASE_DIRECT_URL", "DATABASE_POOLED", "RUNG_RUNTIME_DATABASE_URL"],
  ...["RUNG_DATA_DIR", "RUNG_PUBLIC_URL", "RUNG_SECRET", "RUNG_DEMO", "RUNG_DRAIN_MS", "NODE_ENV"],
];

/** An environment without settings of the product: the benchmark measures the defaults. */
export function inherited(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !settings.includes(name)));
}
