// npm run bench: figures of a production build, compared side by side; `--json` for programs, KEY… for a few of them.
// Exit code 1 when a bound does not hold or a figure could not be measured.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies, explainNodeVersion } from "./dependencies.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const complaint = explainNodeVersion();
if (complaint) stopWith(complaint);
// Standard output is for the figures alone.
if (!(await ensureDependencies({ development: false, output: 2 })))
  stopWith("The dependencies could not be installed; npm says why above.");

const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench/main.ts", ...process.argv.slice(2)], {
  // The channel tells the run when this process is gone.
  stdio: ["ignore", "inherit", "inherit", "ipc"],
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
});
const pass = (signal) => child.kill(signal);
process.on("SIGTERM", pass).on("SIGINT", pass);
child.once("exit", (code) => process.exit(code ?? 1));

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
