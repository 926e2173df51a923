import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { themeScriptHash } from "@/components/shell/theme-script";
import { env } from "@/lib/env";
import { contentPolicy, nonceSource } from "@/lib/http/content-policy";
import { earlyRefusal } from "@/lib/http/early-refusal";

const dynamicPage = /^\/(en|zh-CN)\/(w|sign-in|sign-up|setup|reset|invite|assess|search)(\/|$)/;

/**
 * Stands in front of dynamic pages and every form post. Never in front of the reading of a static page, whose cost it
 * would triple, nor of the API, where `apiRoute` asks the same.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const refusal = await earlyRefusal(request);
  if (refusal) return refusal;
  const [, locale] = dynamicPage.exec(request.nextUrl.pathname) ?? [];
  if (!locale) return NextResponse.next();

  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy({
    scripts: [nonceSource(nonce), `'${themeScriptHash}'`],
    development: env().development,
  });
  // Next reads the nonce for its own scripts from the request's policy; pages read x-nonce.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  // Next renders a page's not-found and forbidden beside it, before the layout could say which language it is.
  headers.set("x-next-intl-locale", locale);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  matcher: [
    "/:locale(en|zh-CN)/:area(w|sign-in|sign-up|setup|reset|invite|assess|search)/:rest*",
    // A server action can be posted to any page; reading one carries neither header.
    { source: "/((?!api/).*)", has: [{ type: "header", key: "content-type" }] },
    { source: "/((?!api/).*)", has: [{ type: "header", key: "next-action" }] },
  ],
};
