import { execFile } from "node:child_process";
import { mkdir, mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { freePort, startChild } from "./children";
import { inherited, type Site, startProduct } from "./site";
import { median } from "./statistics";

const run = promisify(execFile);
const starts = 3;

/** Seconds of a start on a folder where everything has been made already: the median of three. */
export async function secondStartSeconds(site: Site): Promise<number> {
  site.say("Starting again, three times …");
  const taken: number[] = [];
  for (let count = 0; count < starts; count++) {
    const product = await startProduct(site);
    await product.stop();
    taken.push(product.seconds);
  }
  return median(taken);
}

/**
 * Seconds of `npm start` on a clone of the working tree's HEAD until it prints its address. Home and npm's cache are
 * empty, so npm fetches every package from its registry: the only traffic that leaves the machine.
 */
export async function freshStartSeconds(
  site: Pick<Site, "keeper" | "signal" | "say">,
  withinMs: number,
): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "rung-fresh-"));
  site.keeper.tell({ folder });
  const [clone, home] = [path.join(folder, "clone"), path.join(folder, "home")];
  await mkdir(home);
  site.say("Starting a fresh clone in an empty home …");
  const { stdout: head } = await run("git", ["rev-parse", "HEAD"]);
  await run("git", ["clone", "--quiet", "--no-hardlinks", "--no-checkout", process.cwd(), clone]);
  await run("git", ["checkout", "--quiet", "--detach", head.trim()], { cwd: clone });
  const { stdout: registry } = await run("npm", ["config", "get", "registry"]);
  const { NODE_ENV, ...environment } = withoutNpm(inherited(process.env));
  const port = await freePort();
  const startedAt = performance.now();
  const child = await startChild(site.keeper, {
    command: "npm",
    args: ["start"],
    cwd: clone,
    env: { ...environment, HOME: home, npm_config_registry: registry.trim(), PORT: String(port), RUNG_DRAIN_MS: "0" },
    until: /^Rung is ready at /m,
    withinMs,
    signal: site.signal,
    say: site.say,
  });
  const seconds = (performance.now() - startedAt) / 1000;
  await child.stop();
  return seconds;
}

/** What npm tells its scripts would lead the new npm to the old home's cache and settings. */
function withoutNpm(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(npm_|INIT_CWD$|XDG_)/i.test(name)));
}
