import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

/** A sentence for a Node that is too old, or null. */
export function explainNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return null;
  return `Rung needs Node 20.9 or newer; this is ${process.versions.node}. Get one at https://nodejs.org/.`;
}

/**
 * Runs `npm ci` in the current folder when what is installed is not what package-lock.json asks for. Says whether all is
 * there afterwards.
 * @param {{ development: boolean, output?: 1 | 2 }} options `output`: where npm's own words go
 */
export async function ensureDependencies({ development, output = 1 }) {
  if (await isInstalled(development)) return true;
  (output === 1 ? console.log : console.error)("Installing dependencies …");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(development ? ["--include=dev"] : [])];
  // Under npm its own script is known; otherwise npm is found on the path.
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [command, ...before] = npm;
  const child = spawn(command, [...before, ...args], { stdio: ["ignore", output, "inherit"] });
  const code = await new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", resolve);
  });
  return code === 0;
}

/** npm writes what it installed into node_modules when it has finished, so that an interrupted run counts as missing. */
async function isInstalled(development) {
  const wanted = await readPackages("package-lock.json");
  const present = await readPackages("node_modules/.package-lock.json");
  if (!wanted) return true;
  if (!present) return false;
  return Object.entries(wanted).every(([place, { version, optional, dev, devOptional, extraneous, os, cpu }]) => {
    if (place === "" || optional || devOptional || extraneous || os || cpu || (dev && !development)) return true;
    return present[place]?.version === version;
  });
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}
