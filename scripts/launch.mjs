// What npm run bench and npm run chaos have in common: a program in TypeScript, with everything there that it needs.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./chromium.mjs";
import { ensureDependencies, explainNodeVersion } from "./dependencies.mjs";

/**
 * Runs `script` with this process's arguments and ends as it ends.
 * @param {string} script from the root of the project
 * @param {{ browser?: boolean, development: boolean, output?: number }} needs `output` is where npm speaks to
 */
export async function launch(script, { browser = false, ...dependencies }) {
  process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
  const complaint = explainNodeVersion();
  if (complaint) stopWith(complaint);
  if (!(await ensureDependencies(dependencies)))
    stopWith("The dependencies could not be installed; npm says why above.");
  if (browser && !(await ensureChromium()))
    stopWith("There is no Chromium and none can be installed here: install one, or set CHROME_PATH to one.");

  const child = spawn(process.execPath, ["--import", "tsx", script, ...process.argv.slice(2)], {
    // The channel tells the run when this process is gone.
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  const pass = (signal) => child.kill(signal);
  process.on("SIGTERM", pass).on("SIGINT", pass);
  child.once("exit", (code) => process.exit(code ?? 1));
}

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
