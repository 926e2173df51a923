// npm run chaos: seeded runs of a self-review under kills of tab, browser, server and database; `--runs N`, `--seed S`.
// Exit code 1 when anything that was shown as saved is missing, or more than two seconds of typing.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./chromium.mjs";
import { ensureDependencies, explainNodeVersion } from "./dependencies.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const complaint = explainNodeVersion();
if (complaint) stopWith(complaint);
if (!(await ensureDependencies({ development: true })))
  stopWith("The dependencies could not be installed; npm says why above.");
if (!(await ensureChromium()))
  stopWith("There is no Chromium and none can be installed here: install one, or set CHROME_PATH to one.");

const child = spawn(process.execPath, ["--import", "tsx", "scripts/chaos/main.ts", ...process.argv.slice(2)], {
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
