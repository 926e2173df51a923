import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { embeddedBinaries } from "@/db/embedded/binaries";
import { startCluster } from "@/db/embedded/cluster";
import { chooseLauncher } from "@/db/embedded/unprivileged";

export interface ThrowawayCluster {
  superuserUrl: string;
  /** Stops the cluster and removes its folder. */
  remove(): Promise<void>;
}

/** Waits for the end of its input, which also comes when this process is killed, then stops and removes everything. */
const cleaner = 'cat > /dev/null; folder="$1"; shift; "$@"; rm -rf -- "$folder"';

/** A cluster without fsync in a temporary folder, from the embedded programs or those in `binaries`. */
export async function throwawayCluster(binaries?: string): Promise<ThrowawayCluster> {
  const programs = binaries ?? (await embeddedBinaries());
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "rung-test-"));
  const launcher = await chooseLauncher(path.join(dataDir, "postgres"));
  const stop = [path.join(programs, "pg_ctl"), "stop", "-D", path.join(dataDir, "postgres"), "-m", "immediate", "-w"];
  const cleaning = spawn("sh", ["-c", cleaner, "sh", dataDir, ...launcher.prefix, ...stop], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const cleaned = new Promise<void>((resolve) => cleaning.once("exit", () => resolve()));
  cleaning.unref();
  const remove = async () => {
    cleaning.ref();
    cleaning.stdin.end();
    await cleaned;
  };
  try {
    const { superuserUrl } = await startCluster({ binaries: programs, dataDir, durable: false, holder: process.pid });
    return { superuserUrl, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
