import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { contentPolicy, inlineScriptHashes } from "@/lib/http/content-policy";

/** Rendered for addresses that no page has; which of them is used is Next's choice. */
const notFoundPages = ["_global-not-found.html", "_not-found.html"];

/**
 * Writes `content-policies.json` into the build: for every prerendered page its policy with the hashes of its own inline
 * scripts, and `otherwise` for every other address. `scripts/response-headers.mjs` sends them.
 */
export async function collectContentPolicies(buildFolder: string): Promise<void> {
  const folder = path.join(buildFolder, "server", "app");
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".html"));
  const policyOf = async (some: string[]) => {
    const pages = await Promise.all(some.map((file) => readFile(path.join(folder, file), "utf8")));
    return contentPolicy({ scripts: [...new Set(pages.flatMap(inlineScriptHashes))] });
  };
  const pages: Record<string, string> = {};
  for (const file of files.filter((one) => !path.basename(one).startsWith("_")).sort()) {
    pages[`/${file.slice(0, -".html".length).split(path.sep).join("/")}`] = await policyOf([file]);
  }
  const otherwise = await policyOf(files.filter((file) => notFoundPages.includes(file)));
  await writeFile(path.join(buildFolder, "content-policies.json"), JSON.stringify({ pages, otherwise }));
}
