import { execFileSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { withoutOwnSettings } from "./e2e/steps/own-server";
import { installedChromium } from "./scripts/chromium.mjs";

// The workers load this file too and have to find the same port and the same data.
process.env.RUNG_E2E_PORT ||= freePort();
process.env.RUNG_E2E_DATA_DIR ||= path.join(os.tmpdir(), `rung-e2e-${process.pid}`);
const origin = `http://localhost:${process.env.RUNG_E2E_PORT}`;
const executablePath = installedChromium() ?? undefined;

export default defineConfig({
  testDir: "e2e",
  workers: 2,
  retries: 0,
  // For two cores that do other work as well; a story that is right is done long before.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: origin,
    // Recording takes a fifth of the time on two cores; `--trace on` records a story that one looks into.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath },
  },
  projects: [{ name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } } }],
  webServer: {
    command: "exec node e2e/serve.mjs",
    url: `${origin}/readyz`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "pipe",
    env: {
      ...withoutOwnSettings,
      PORT: process.env.RUNG_E2E_PORT,
    },
  },
});

function freePort(): string {
  const ask =
    "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";
  return execFileSync(process.execPath, ["-e", ask], { encoding: "utf8" }).trim();
}
