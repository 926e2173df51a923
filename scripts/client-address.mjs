import { isIP } from "node:net";

/**
 * The IP address that a request comes from. Each trusted proxy adds at the right of X-Forwarded-For whom it heard from, so
 * the entry that many places from the right is the first one that no client can write; without proxies the header counts
 * for nothing. Where proxies are declared and the header is shorter or no address, it is the connection's own.
 * @param {{ headers: Record<string, string | string[] | undefined>, socket: { remoteAddress?: string } }} request
 * @param {number} trustedProxies
 */
export function clientAddress({ headers, socket }, trustedProxies) {
  const own = socket.remoteAddress ?? "";
  if (!trustedProxies) return own;
  const named = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim());
  const found = withoutPort(named.at(-trustedProxies) ?? "");
  return isIP(found) ? found : own;
}

/** Some proxies write "203.0.113.7:4711" and "[2001:db8::1]:4711". */
function withoutPort(text) {
  return /^\[(.+)\](:\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
}
