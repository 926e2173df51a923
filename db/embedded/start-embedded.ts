import { embeddedBinaries } from "./binaries";
import { type Cluster, startCluster, stopCluster } from "./cluster";

/**
 * Starts the embedded PostgreSQL in `dataDir` (an absolute folder), or joins the one that runs there.
 * `holder` is the process that uses it, by default this one; when the last living holder leaves, it stops.
 */
export async function startEmbedded(options: { dataDir: string; durable: boolean; holder?: number }): Promise<Cluster> {
  return startCluster({ holder: process.pid, ...options, binaries: await embeddedBinaries() });
}

/** Leaves the embedded PostgreSQL on behalf of `holder`, and stops it when nobody else holds it. */
export async function stopEmbedded(options: { dataDir: string; holder: number }): Promise<void> {
  await stopCluster({ ...options, durable: true, binaries: await embeddedBinaries() });
}
