// What Playwright starts: the production server on a data folder of its own, which goes with it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "rung-e2e-"));
const server = spawn(process.execPath, ["scripts/start.mjs"], {
  stdio: "inherit",
  env: { ...process.env, RUNG_DATA_DIR: dataDir, RUNG_DRAIN_MS: "0" },
});
server.once("exit", (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? 1);
});

const stop = () => server.kill("SIGTERM");
process.once("SIGTERM", stop).once("SIGINT", stop);
// A killed test run cannot say goodbye.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && stop(), 1_000);
