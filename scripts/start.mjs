// npm start, npm run dev and npm run build. Only Node's own modules here: the dependencies may not be installed yet.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies, explainNodeVersion } from "./dependencies.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const flags = process.argv.slice(2);
const dev = flags.includes("--dev");
const buildOnly = flags.includes("--build-only");
const unknown = flags.find((flag) => flag !== "--dev" && flag !== "--build-only");
if (unknown) stopWith(`Unknown option ${unknown}. There are --dev and --build-only.`);

const complaint = explainNodeVersion();
if (complaint) stopWith(complaint);
if (!(await ensureDependencies({ development: dev })))
  stopWith("The dependencies could not be installed; npm says why above.");

process.env.NEXT_TELEMETRY_DISABLED = "1";
const prepared = await prepare();
if (!buildOnly) {
  Object.assign(process.env, prepared.env);
  const { serve } = await import("./server.mjs");
  await serve({ ...prepared.server, dev, stopDatabase });
  for (const line of prepared.lines) console.log(line);
}

/** Runs the TypeScript part in a child, so that this process keeps only the server in memory. */
async function prepare() {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/prepare.ts", ...flags], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let result;
  child.on("message", (message) => {
    result = message;
  });
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    child.kill("SIGTERM");
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  if (code === 0 && result && !interrupted) return result;
  await stopDatabase();
  process.exit(interrupted ? 130 : 1);
}

/** Leaves the embedded database; it stops when no other process uses it. */
async function stopDatabase() {
  if (process.env.DATABASE_URL || buildOnly) return;
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/stop-database.ts", String(process.pid)], {
    stdio: ["ignore", "ignore", "inherit"],
    // Out of reach of a Ctrl-C that goes to the whole group.
    detached: true,
  });
  await new Promise((resolve) => child.once("exit", resolve));
}

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
