import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { withScriptsLater } from "@/lib/http/later-scripts";

/** It clears the device of who has just deleted their account, touched or not. */
const atOnce = "account-deleted.html";

/** Rewrites every prerendered page of the build so that its scripts come when they are needed; not the pages for errors. */
export async function delayScripts(buildFolder: string): Promise<void> {
  const folder = path.join(buildFolder, "server", "app");
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith(".html") || path.basename(file).startsWith("_") || path.basename(file) === atOnce) continue;
    const place = path.join(folder, file);
    await writeFile(place, withScriptsLater(await readFile(place, "utf8")));
  }
}
