// npm test and npm run check. `npm test -- review` runs only the tests whose file names contain "review".
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies, explainNodeVersion } from "./dependencies.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
process.env.NEXT_TELEMETRY_DISABLED = "1";

const complaint = explainNodeVersion();
if (complaint) stopWith(complaint);
if (!(await ensureDependencies({ development: true })))
  stopWith("The dependencies could not be installed; npm says why above.");

const args = process.argv.slice(2);
const checking = args.includes("--check");
const filters = args.filter((arg) => arg !== "--check");
const required = (process.env.RUNG_REQUIRE ?? "").split(",").filter(Boolean);

const { runBrowser, runBuild, runChaos, runLint, runTypes, runVitest, databaseServers } = await import(
  "./test-steps.mjs"
);
const results = [];
for (const step of await plan()) {
  console.log(`\n── ${step.name}`);
  const startedAt = Date.now();
  const result = await step.run();
  results.push({ name: step.name, seconds: (Date.now() - startedAt) / 1000, ...result });
}
report();

/** The steps of this run, in the order of how soon they find what is wrong. */
async function plan() {
  const changed = checking ? ["--changed"] : [];
  const types = { name: "types", run: runTypes };
  const lint = { name: "lint", run: runLint };
  const rules = { name: "rules", run: () => runVitest("rules", [...changed, ...filters]) };
  const data = (await databaseServers()).map((server) => ({
    name: `data on ${server.name}`,
    run: () => runVitest("data", [...changed, ...filters], server.value),
  }));
  if (checking) return [types, lint, rules, ...data.slice(0, 1)];
  const browser = { name: "browser", run: () => runBrowser(filters) };
  const chaos = { name: "chaos", run: runChaos };
  if (filters.length > 0) return [rules, ...data, browser, ...(filters.includes("chaos") ? [chaos] : [])];
  return [types, lint, rules, ...data, { name: "build", run: runBuild }, browser, chaos];
}

function report() {
  const missing = required.filter(
    (name) => !results.some((result) => result.ran === name || result.ran?.includes(name)),
  );
  for (const name of missing)
    results.push({ name: `${name} is required and did not run`, passed: 0, failed: 1, skipped: 0 });
  console.log("\n── summary");
  for (const { name, passed, failed, skipped, seconds } of results) {
    const took = seconds === undefined ? "" : `  ${seconds.toFixed(1)} s`;
    console.log(`${failed ? "✗" : "✓"} ${name}: ${counts(passed, failed, skipped)}${took}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const total = { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
  if (filters.length > 0 && total.passed + total.failed === 0) stopWith(`No test matches ${filters.join(" ")}.`);
  console.log(`\n${counts(total.passed, total.failed, total.skipped)}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function counts(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
