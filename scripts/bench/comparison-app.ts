import { cp, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Child, freePort, startChild } from "./children";
import type { Site } from "./site";

export interface RunningApp extends Child {
  port: number;
}

const next = path.resolve("node_modules", "next", "dist", "bin", "next");

/** Builds one of the comparison apps from a copy, with the product's own packages, and serves it with `next start`. */
export async function startComparisonApp(
  site: Site,
  name: "bare-app" | "session-app",
  prepare: (folder: string) => Promise<void> = async () => {},
): Promise<RunningApp> {
  const { keeper, signal, environment } = site;
  const folder = path.join(site.folder, name);
  await cp(path.join("scripts", "bench", name), folder, { recursive: true });
  await prepare(folder);
  const port = await freePort();
  const env = { ...environment, NODE_ENV: "production", PORT: String(port) };
  const build = { command: process.execPath, cwd: folder, env, signal, say: site.say };
  site.say(`Building ${name} for comparison …`);
  await startChild(keeper, { ...build, args: [next, "build"], withinMs: 180_000 });
  const args = [next, "start", "-H", "127.0.0.1", "-p", String(port)];
  return { ...(await startChild(keeper, { ...build, args, until: /Ready in/, withinMs: 60_000 })), port };
}

/** A page of the words of `html` that comes out about as long. Next writes every text twice: as a page and as data. */
export function paragraphsFor(html: string): { number: number; text: string }[] {
  const frameBytes = 7_100;
  const bytesPerParagraph = 62;
  const words = html
    .replace(/<script\b[\s\S]*?<\/script>/g, " ")
    .replace(/<[^>]*>|&[^;\s]*;|["\\]/g, " ")
    .split(/\s+/)
    .filter(Boolean);
  const paragraphs: { number: number; text: string }[] = [];
  let left = Buffer.byteLength(html) - frameBytes;
  for (let at = 0; left > bytesPerParagraph; at += 40) {
    const start = at % Math.max(1, words.length - 40);
    const text = words.slice(start, start + 40).join(" ");
    const fitting = text.slice(0, Math.floor((left - bytesPerParagraph) / 2));
    paragraphs.push({ number: paragraphs.length, text: fitting });
    left -= 2 * Buffer.byteLength(fitting) + bytesPerParagraph;
  }
  return paragraphs;
}

/** Puts the words of pages of the product into the copy of the bare app's static pages of the same name. */
export function fillPlainPages(pages: Readonly<Record<string, string>>): (folder: string) => Promise<void> {
  return async (folder) => {
    for (const [name, html] of Object.entries(pages))
      await writeFile(path.join(folder, "app", name, "paragraphs.json"), JSON.stringify(paragraphsFor(html)));
  };
}
