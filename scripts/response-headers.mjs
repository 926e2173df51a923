import { readFile } from "node:fs/promises";

/** Sent with every answer. */
const general = [
  ["X-Content-Type-Options", "nosniff"],
  // Addresses name workspaces and reviews: other sites learn nothing. "no-referrer" would make browsers send "Origin: null"
  // with our own forms.
  ["Referrer-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["X-Frame-Options", "DENY"],
];

/**
 * Makes the function that sets the headers of an answer before Next writes it. A prerendered page gets the policy with
 * the hashes of its own scripts, every other address that of the not-found page; dynamic pages replace it (proxy.ts).
 * @param {{ dev: boolean, publicUrl: string }} options
 */
export async function responseHeaders({ dev, publicUrl }) {
  const policies = dev ? null : JSON.parse(await readFile(".next/content-policies.json", "utf8"));
  const pages = new Map(Object.entries(policies?.pages ?? {}));
  const always = publicUrl.startsWith("https:")
    ? [...general, ["Strict-Transport-Security", "max-age=31536000"]]
    : general;
  return (request, response) => {
    for (const [name, value] of always) response.setHeader(name, value);
    const address = request.url ?? "/";
    // Whatever is below the second answers for itself; Next would drop its policy in favour of one that is there already.
    if (!policies || address.startsWith("/_next/") || /^\/api\/auth\/./.test(address)) return;
    response.setHeader("Content-Security-Policy", pages.get(pageOf(address)) ?? policies.otherwise);
  };
}

/** The page that Next finds for an address: without query and final slash, and with escapes read. */
function pageOf(address) {
  const end = address.search(/[?#]/);
  const path = end < 0 ? address : address.slice(0, end);
  const page = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
  if (!page.includes("%")) return page;
  try {
    return decodeURIComponent(page);
  } catch {
    return page;
  }
}
