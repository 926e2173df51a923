import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { withFileLock } from "@/db/embedded/file-lock";
import { collectContentPolicies } from "./collect-content-policies";
import { delayScripts } from "./delay-scripts";

/** Everything a build is made from. */
const sources = [
  ...["app", "components", "db", "lib", "public"],
  ...["instrumentation.ts", "proxy.ts", "next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
  ...["scripts/collect-content-policies.ts", "scripts/delay-scripts.ts", "scripts/production-build.ts"],
];
const notSources = /(^|\/)(testing|embedded|migrations)(\/|$)|\.test\.tsx?$/;
const record = path.join(".next", "rung-build.json");

interface BuildOptions {
  /** Set only when an operator set it: addresses in static pages come from it. */
  publicUrl: string | undefined;
  actionsKey: string | undefined;
}

/** Builds the production server unless the last build was made from the same files. Returns the build's id. */
export async function ensureBuild(options: BuildOptions): Promise<string> {
  const id = await sourceHash(options.publicUrl);
  if ((await builtFrom()) === id) return id;
  return withFileLock(path.join("node_modules", ".cache", "rung-build.lock"), async () => {
    if ((await builtFrom()) === id) return id;
    console.log("Building the pages (half a minute, only when something changed) …");
    await nextBuild(id, options);
    await delayScripts(".next");
    await collectContentPolicies(".next");
    await writeFile(record, JSON.stringify({ id }));
    return id;
  });
}

async function builtFrom(): Promise<string | undefined> {
  const text = await readFile(record, "utf8").catch(() => "{}");
  return (JSON.parse(text) as { id?: string }).id;
}

async function nextBuild(id: string, { publicUrl, actionsKey }: BuildOptions): Promise<void> {
  // A build must not depend on where it will run: neither port nor host nor database.
  const { PORT, HOST, DATABASE_URL, RUNG_RUNTIME_DATABASE_URL, RUNG_DEMO, ...inherited } = process.env;
  const environment = {
    ...inherited,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    RUNG_BUILD_ID: id,
    ...(publicUrl && { RUNG_PUBLIC_URL: publicUrl }),
    ...(actionsKey && { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey }),
  } as NodeJS.ProcessEnv;
  await new Promise<void>((resolve, reject) => {
    const args = [path.join("node_modules", "next", "dist", "bin", "next"), "build"];
    const options = { env: environment, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (!error) return resolve();
      console.error(`${stdout}\n${stderr}`);
      reject(new Error("The build failed; its output stands above.", { cause: error.code }));
    });
    process.once("exit", () => child.kill());
  });
}

/** The id that a build made from the present files has. */
export async function sourceHash(publicUrl: string | undefined): Promise<string> {
  const hash = createHash("sha256").update(`${publicUrl ?? ""}\0`);
  for (const source of sources) {
    for (const file of await filesBelow(source)) {
      hash
        .update(`${file}\0`)
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex").slice(0, 24);
}

async function filesBelow(place: string): Promise<string[]> {
  if (notSources.test(place)) return [];
  const entries = await readdir(place, { withFileTypes: true }).catch((error) => {
    if (error.code === "ENOTDIR") return "file" as const;
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (entries === "file") return [place];
  const below = await Promise.all(
    entries.sort((a, b) => (a.name < b.name ? -1 : 1)).map((entry) => filesBelow(path.posix.join(place, entry.name))),
  );
  return below.flat();
}
