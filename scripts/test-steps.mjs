import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureChromium } from "./chromium.mjs";

/**
 * One step of a test run. `ran` names what the step proves to have used, for RUNG_REQUIRE.
 * @typedef {{ passed: number, failed: number, skipped: number, ran?: string[] }} StepResult
 */

/** @returns {Promise<StepResult>} */
export async function runTypes() {
  // Writes the types of routes and style sheets that the compiler needs; a fresh clone has none.
  await run(bin("next", "dist/bin/next"), ["typegen"], { quiet: true });
  return counted(await run(bin("typescript", "bin/tsc"), ["--noEmit"]));
}

/** @returns {Promise<StepResult>} */
export async function runLint() {
  return counted(await run(bin("@biomejs/biome", "bin/biome"), ["check", "."]));
}

/** @returns {Promise<StepResult>} */
export async function runBuild() {
  return counted(await run("scripts/start.mjs", ["--build-only"]));
}

/**
 * PostgreSQL servers for the data tests: the embedded one, and TEST_DATABASE_URL or the oldest installed one from 15 on.
 * @returns {Promise<{ name: string, value: string }[]>}
 */
export async function databaseServers() {
  const embedded = { name: "embedded PostgreSQL", value: "embedded" };
  if (process.env.TEST_DATABASE_URL) {
    return [embedded, { name: "the server of TEST_DATABASE_URL", value: process.env.TEST_DATABASE_URL }];
  }
  for (let version = 15; version < 30; version++) {
    const folder = `/usr/lib/postgresql/${version}/bin`;
    if (existsSync(`${folder}/initdb`)) return [embedded, { name: `PostgreSQL ${version}`, value: folder }];
  }
  console.log("No PostgreSQL server from 15 on is installed: the data tests run on the embedded one only.");
  return [embedded];
}

/**
 * @param {"rules" | "data"} project
 * @param {string[]} filters
 * @param {string} [server]
 * @returns {Promise<StepResult>}
 */
export async function runVitest(project, filters, server) {
  return withReport(async (report) => {
    const args = ["run", "--project", project, "--passWithNoTests", "--reporter=default", "--reporter=json"];
    const code = await run(bin("vitest", "vitest.mjs"), [...args, `--outputFile.json=${report}`, ...filters], {
      env: server ? { RUNG_TEST_SERVER: server } : {},
    });
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = readReport(report);
    const failed = numFailedTests || (code === 0 ? 0 : 1);
    const ran = server && server !== "embedded" && numPassedTests > 0 ? ["postgres15"] : [];
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, ran };
  });
}

/**
 * @param {string[]} filters
 * @returns {Promise<StepResult>}
 */
export async function runBrowser(filters) {
  const browser = await ensureChromium();
  if (!browser) {
    console.error("There is no Chromium and none can be installed here: install one, or set CHROME_PATH to one.");
    return { passed: 0, failed: 1, skipped: 0 };
  }
  console.log(`Browser: ${browser}`);
  return withReport(async (report) => {
    const args = ["test", "--reporter=list,json", "--pass-with-no-tests", ...filters];
    const code = await run(bin("@playwright/test", "cli.js"), args, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(report).stats ?? {};
    const failed = unexpected + flaky || (code === 0 ? 0 : 1);
    return { passed: expected, failed, skipped, ran: expected > 0 ? ["chromium"] : [] };
  });
}

/**
 * Five seeded runs of a self-review under kills; each prints its seed.
 * @returns {Promise<StepResult>}
 */
export async function runChaos() {
  return counted(await run("scripts/chaos.mjs", ["--runs", "5", "--seed", "1"]));
}

function counted(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function bin(packageName, file) {
  return path.join("node_modules", packageName, file);
}

/** Runs a script of Node to its end and returns its exit code; a stopped test run stops it too. */
function run(script, args, { env = {}, quiet = false } = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: quiet ? "ignore" : ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const pass = (signal) => child.kill(signal);
  process.on("SIGTERM", pass).on("SIGINT", pass);
  return new Promise((resolve) => {
    child.once("exit", (code) => {
      process.off("SIGTERM", pass).off("SIGINT", pass);
      resolve(code ?? 1);
    });
  });
}

async function withReport(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "rung-report-"));
  try {
    return await work(path.join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
