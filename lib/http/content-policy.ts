import { createHash } from "node:crypto";

export interface PolicyOptions {
  /** What besides own files may run: hashes of a static page's inline scripts, or a dynamic page's nonce. */
  scripts: readonly string[];
  /** Hot reload evaluates code, injects styles and talks over a web socket. */
  development?: boolean;
}

/** The Content-Security-Policy of a page. */
export function contentPolicy({ scripts, development = false }: PolicyOptions): string {
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...scripts, ...(development ? ["'unsafe-eval'"] : [])],
    "style-src": ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...(development ? ["ws:"] : [])],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "manifest-src": ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}

/** The source expression of a nonce. */
export function nonceSource(nonce: string): string {
  return `'nonce-${nonce}'`;
}

/** The source expressions of all inline scripts in a page, each once, in the page's order. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = "", body = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi)) {
    if (/\ssrc\s*=/i.test(attributes) || !runs(attributes)) continue;
    hashes.add(`'sha256-${createHash("sha256").update(body).digest("base64")}'`);
  }
  return [...hashes];
}

/** Data blocks such as JSON-LD are not run, and a policy does not look at them. */
function runs(attributes: string): boolean {
  const type = /\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? "";
  return ["", "module", "text/javascript", "application/javascript", "importmap"].includes(type.toLowerCase());
}
