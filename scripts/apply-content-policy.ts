import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { contentPolicy, inlineScriptHashes } from "@/lib/http/content-policy";

interface HeaderRule {
  source: string;
  regex: string;
  headers: { key: string; value: string }[];
}

/** Rendered for addresses that no page has; which of them is used is Next's choice. */
const notFoundPages = ["_global-not-found.html", "_not-found.html"];

/**
 * Gives every prerendered page of the build in `buildFolder` a policy with the hashes of its own inline scripts, as header
 * rules of Next's routes manifest. Later rules win, so the not-found page's policy for all addresses comes first.
 */
export async function applyContentPolicy(buildFolder: string): Promise<void> {
  const pages = path.join(buildFolder, "server", "app");
  const files = (await readdir(pages, { recursive: true })).filter((file) => file.endsWith(".html"));
  const rules = [
    policyRule(
      // As in next.config.js, no named part.
      "/(.*)",
      "^(?!/_next/)/.*$",
      await hashesOf(
        pages,
        files.filter((file) => notFoundPages.includes(file)),
      ),
    ),
  ];
  for (const file of files.filter((file) => !path.basename(file).startsWith("_")).sort()) {
    const address = file === "index.html" ? "/" : `/${file.slice(0, -".html".length).split(path.sep).join("/")}`;
    rules.push(policyRule(address, `^${escapePattern(address)}/?$`, await hashesOf(pages, [file])));
  }
  const manifestFile = path.join(buildFolder, "routes-manifest.json");
  const manifest = JSON.parse(await readFile(manifestFile, "utf8")) as { headers: HeaderRule[] };
  const others = manifest.headers.filter((rule) => !rule.headers.some(({ key }) => key === "Content-Security-Policy"));
  await writeFile(manifestFile, JSON.stringify({ ...manifest, headers: [...others, ...rules] }));
}

async function hashesOf(folder: string, files: string[]): Promise<string[]> {
  const pages = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  return [...new Set(pages.flatMap(inlineScriptHashes))];
}

function policyRule(source: string, regex: string, scripts: string[]): HeaderRule {
  return { source, regex, headers: [{ key: "Content-Security-Policy", value: contentPolicy({ scripts }) }] };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
