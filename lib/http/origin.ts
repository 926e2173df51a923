/** Methods that change nothing; everything else has to come from one of our own pages. */
const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request may pass: it changes nothing, or names an origin of ours. A missing origin is a foreign one. */
export function isOwnOrigin(method: string, origin: string | null, allowedOrigins: readonly string[]): boolean {
  return safeMethods.has(method) || (origin !== null && allowedOrigins.includes(origin));
}
