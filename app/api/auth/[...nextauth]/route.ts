import { enterWith } from "@/lib/auth/enter";
import { findProvider, leadToProvider } from "@/lib/auth/oidc";
import { clearWay, currentWay } from "@/lib/auth/oidc-cookies";
import { finishProviderSignIn, mayStartAtProvider, type ProviderRefusal } from "@/lib/auth/provider-sign-in";
import { currentCaller } from "@/lib/auth/session";
import { apiRoute } from "@/lib/http/api";
import { plainRefusal } from "@/lib/http/plain-refusal";
import type { Locale } from "@/lib/i18n/locales";
import { preferredLocale } from "@/lib/i18n/preferred-locale";
import { reportUnexpected } from "@/lib/logger";
import type { OidcProvider } from "@/lib/oidc-settings";
import { localeOfAddress, paths, safeNext } from "@/lib/paths";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** To a provider and back: two addresses of next-auth's, served by us. Its others do not exist. */
export const GET = apiRoute(async (request: Request, { params }: Context) => {
  const [action, id, ...more] = (await params).nextauth;
  const provider = more.length === 0 ? findProvider(id) : null;
  if (provider && action === "signin") return start(request, provider);
  if (provider && action === "callback") return finish(request, provider);
  return plainRefusal("not-found", request.headers.get("accept"));
});

/** A link and not a form: the content policy lets no form lead to another site. */
async function start(request: Request, provider: OidcProvider): Promise<Response> {
  const wanted = new URL(request.url).searchParams.get("callbackUrl");
  const next = safeNext(wanted);
  if (wanted !== null && !next) return plainRefusal("malformed-request", request.headers.get("accept"));
  const locale = localeOf(next, request);
  if (!(await mayStartAtProvider(await currentCaller()))) {
    return seeOther(paths.signInRefused(locale, "too-many-attempts", provider.id, next));
  }
  const way = await leadToProvider(provider, next ?? paths.ownWorkspace(locale));
  if (way.ok) return seeOther(way.location, way.cookies);
  return seeOther(paths.signInRefused(locale, way.code, provider.id, next));
}

async function finish(request: Request, provider: OidcProvider): Promise<Response> {
  const way = await currentWay();
  // Whatever comes of it, the way has been gone: no cookie of it is good for a second time.
  await clearWay();
  const next = safeNext(way.callbackUrl);
  const locale = localeOf(next, request);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const outcome = await finishProviderSignIn(provider, query, way, locale, await currentCaller()).catch(
    (error: unknown): { ok: false; code: ProviderRefusal } => {
      reportUnexpected(error);
      return { ok: false, code: "unexpected" };
    },
  );
  if (!outcome.ok) return seeOther(paths.signInRefused(locale, outcome.code, provider.id, next));
  await enterWith(outcome.sessionToken);
  return seeOther(next ?? paths.ownWorkspace(locale));
}

/** The language of the page that the way leads to, or the reader's. */
function localeOf(next: string | null, request: Request): Locale {
  return localeOfAddress(next) ?? preferredLocale(request.headers.get("accept-language"));
}

function seeOther(location: string, setCookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  for (const line of setCookies) headers.append("Set-Cookie", line);
  return new Response(null, { status: 303, headers });
}
