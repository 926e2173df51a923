import http from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";

export interface Page {
  html: string;
  /** Bytes of the document as sent to a browser that takes gzip. */
  compressedBytes: number;
}

/** Reads a page as a browser does. Throws when it is not there. */
export async function readPage(port: number, path: string, headers: Record<string, string> = {}): Promise<Page> {
  const { status, encoding, body } = await get(port, path, { ...headers, "accept-encoding": "gzip" });
  if (status !== 200) throw new Error(`${path} answered ${status}.`);
  const html = (encoding === "gzip" ? gunzipSync(body) : body).toString("utf8");
  return { html, compressedBytes: encoding === "gzip" ? body.length : gzipSync(body).length };
}

/** KiB, gzip, of every script that the page loads in a browser of today. */
export async function scriptKiB(port: number, { html }: Page): Promise<number> {
  const sizes = await Promise.all(
    scriptsOf(html).map(async (path) => {
      const { status, body } = await get(port, path, {});
      if (status !== 200) throw new Error(`The script ${path} answered ${status}.`);
      return gzipSync(body).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Addresses of the scripts of a page: its tags, and the parts that its data names; not what only old browsers take. */
export function scriptsOf(html: string): string[] {
  const old = new Set([...html.matchAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi)].flatMap(([tag]) => chunksIn(tag)));
  return [...new Set(chunksIn(html))].filter((path) => !old.has(path));
}

function chunksIn(text: string): string[] {
  return [...text.matchAll(/\/_next\/static\/[\w\-./~%]+\.js/g)].map(([path]) => path);
}

function get(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; encoding: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          encoding: response.headers["content-encoding"],
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.once("error", reject);
  });
}
