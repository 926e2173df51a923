// What Playwright starts: the production server on a data folder of its own, which goes with it.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const dataDir = process.env.RUNG_E2E_DATA_DIR;
rmSync(dataDir, { recursive: true, force: true });
const server = spawn(process.execPath, ["scripts/start.mjs"], {
  stdio: "inherit",
  env: { ...process.env, RUNG_DATA_DIR: dataDir, RUNG_DRAIN_MS: process.env.RUNG_E2E_DRAIN_MS ?? "0" },
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
