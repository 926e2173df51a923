import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** The build without a screen first: it draws the same and takes less than half the time. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const appPaths = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** The Chromium or Chrome that this machine has, by CHROME_PATH, the search path or its usual place; or null. */
export function installedChromium() {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const candidates = [process.env.CHROME_PATH, ...onPath, ...appPaths].filter((file) => file && existsSync(file));
  // Some systems have a script of that name that only says how to install the real one.
  return candidates.find((file) => spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0) ?? null;
}

/**
 * Makes sure that there is a Chromium for the browser tests: an installed one, Playwright's own, or a fresh one from
 * Playwright or, as root, from the system's packages. Returns a sentence saying which, or null when there is no way.
 */
export async function ensureChromium() {
  const installed = installedChromium();
  if (installed) return installed;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return "Playwright's own Chromium";
  console.log("Installing Chromium …");
  const playwright = path.join("node_modules", "@playwright", "test", "cli.js");
  const download = spawnSync(process.execPath, [playwright, "install", "chromium"], {
    stdio: "inherit",
    timeout: 300_000,
  });
  if (download.status === 0 && existsSync(chromium.executablePath())) return "Playwright's own Chromium";
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    const options = { stdio: "inherit", timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-q"], options);
    spawnSync(
      "apt-get",
      ["install", "-yq", "--no-install-recommends", "chromium-headless-shell", "fonts-noto-cjk"],
      options,
    );
  }
  return installedChromium();
}
