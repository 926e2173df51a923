import type { APIRequestContext } from "@playwright/test";

export interface PublicLink {
  /** Path of this product without query and fragment, or the whole address of another host. */
  address: string;
  fragment: string;
  /** Null for an address of this product. */
  host: string | null;
  opens: string | null;
  rel: string | null;
  text: string;
}

interface PublicPage {
  links: PublicLink[];
  ids: Set<string>;
}

/** Home, the ladder, 5 levels, 18 responsibilities; the map, 60 skills; the path, 4 stages; the role, 2 guides; 3 more. */
export const publicPages = 1 + 1 + 5 + 18 + 1 + 60 + 1 + 4 + 1 + 2 + 3;

/** Public pages are static: whatever is not one of these areas. */
const dynamicArea = /^\/(en|zh-CN)\/(w|sign-in|sign-up|setup|reset|assess|search)(\/|$)/;

/** Every public page within so many clicks of one, that one included. Throws for a page that does not open. */
export async function pagesFrom(
  request: APIRequestContext,
  start: string,
  clicks: number,
): Promise<Map<string, PublicPage>> {
  const found = new Map<string, PublicPage>();
  let front = [start];
  for (let away = 0; away <= clicks && front.length > 0; away++) {
    const next = new Set<string>();
    for (const address of front) {
      const page = await read(request, address);
      found.set(address, page);
      for (const link of page.links) {
        if (!link.host && !dynamicArea.test(link.address) && link.address.startsWith(`/${start.split("/")[1]}`))
          next.add(link.address);
      }
    }
    front = [...next].filter((address) => !found.has(address));
  }
  return found;
}

export async function linksOf(request: APIRequestContext, address: string): Promise<PublicLink[]> {
  return (await read(request, address)).links;
}

async function read(request: APIRequestContext, address: string): Promise<PublicPage> {
  const response = await request.get(address);
  if (!response.ok()) throw new Error(`${address} answered ${response.status()}`);
  const html = await response.text();
  return {
    links: [...html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].map(([, tag, inner]) =>
      link(tag ?? "", inner ?? "", response.url()),
    ),
    ids: new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "")),
  };
}

function link(tag: string, inner: string, base: string): PublicLink {
  const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&amp;", "&") ?? null;
  const url = new URL(of("href") ?? "", base);
  const ours = url.origin === new URL(base).origin;
  return {
    address: ours ? url.pathname : url.href,
    fragment: decodeURIComponent(url.hash.slice(1)),
    host: ours ? null : url.hostname,
    opens: of("target"),
    rel: of("rel"),
    text: inner.replace(/<!--.*?-->|<[^>]*>/g, ""),
  };
}
