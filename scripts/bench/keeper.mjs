// Outlives a run of the benchmark by a few seconds: when the run ends, however it ends, everything that it started is
// stopped and its folders are removed. It is told of both over the channel to its parent.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

/** A process that has been asked to stop gets this long. */
const patienceMs = 15_000;
const groups = new Set();
const folders = [];
let database;

process.on("message", (message) => {
  if (message.started) groups.add(message.started);
  if (message.ended) groups.delete(message.ended);
  if (message.folder) folders.push(message.folder);
  if (message.database) database = message.database;
});
process.once("disconnect", clear);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

async function clear() {
  for (const group of groups) signalGroup(group, "SIGTERM");
  const until = Date.now() + patienceMs;
  while ([...groups].some((group) => signalGroup(group, 0)) && Date.now() < until) await pause(100);
  for (const group of groups) signalGroup(group, "SIGKILL");
  if (database) await leaveDatabase(database);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  process.exit(0);
}

/** Says whether any process of the group is left. */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}

function leaveDatabase({ dataDir, holder }) {
  const { DATABASE_URL, ...env } = process.env;
  const args = ["--import", "tsx", "scripts/stop-database.ts", String(holder)];
  const child = spawn(process.execPath, args, { stdio: "ignore", env: { ...env, RUNG_DATA_DIR: dataDir } });
  return new Promise((resolve) => child.once("exit", resolve));
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
