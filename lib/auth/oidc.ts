import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions, type Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";
import { fail, type Outcome } from "@/lib/errors";
import { log } from "@/lib/logger";
import type { OidcProvider } from "@/lib/oidc-settings";
import { type Way, wayCookieNames, waySeconds } from "./oidc-cookies";
import { sealingSecret, secureCookies } from "./session-seal";

/*
 * What next-auth does for us: discovery, state, nonce and PKCE, and the checks of a provider's answer. It never signs
 * anybody in: its own session is not made, and none of its addresses is served (docs/decisions/0005-oidc.md).
 */

/** What a provider has proven of somebody: the claims of a checked ID token, with the address from userinfo where it has none. */
export type ProvenClaims = Readonly<Record<string, unknown>> & { iss: string; sub: string };

/** The provider of an address, or null where no operator has named such a one. */
export function findProvider(id: string | undefined): OidcProvider | null {
  return env().oidcProviders.find((provider) => provider.id === id) ?? null;
}

/** Where to send a browser so that it signs in at `provider`, and the cookies (`Set-Cookie` lines) to send along. */
export async function leadToProvider(
  provider: OidcProvider,
  callbackUrl: string,
): Promise<Outcome<{ location: string; cookies: string[] }, "provider-unavailable">> {
  const options = authOptions(provider);
  // next-auth starts a sign-in only for its own form's token, so it is asked for one first.
  const form = await ask(options, { method: "GET", nextauth: ["csrf"] });
  const { csrfToken } = form.body as { csrfToken: string };
  const answer = await ask(options, {
    method: "POST",
    nextauth: ["signin", provider.id],
    body: { csrfToken, callbackUrl },
    cookies: Object.fromEntries(form.cookies.map(nameAndValue)),
  });
  const own: string[] = Object.values(wayCookieNames());
  const cookies = answer.cookies.filter((line) => own.includes(nameAndValue(line)[0]));
  // Where the provider cannot be reached, next-auth leads to a page of its own and makes no state.
  return answer.location && cookies.length === own.length
    ? { ok: true, location: answer.location, cookies }
    : fail("provider-unavailable");
}

/** Checks the provider's answer, as the query of the address that it sent the browser back to. */
export async function proveAtProvider(
  provider: OidcProvider,
  query: Readonly<Record<string, string>>,
  way: Way,
): Promise<Outcome<{ claims: ProvenClaims }, "provider-failed">> {
  const names = wayCookieNames();
  let claims: Profile | undefined;
  const options = authOptions(provider, (profile) => {
    claims = profile;
  });
  await ask(options, {
    method: "GET",
    nextauth: ["callback", provider.id],
    query,
    // Without the address to go on to: next-auth fails on one that is none.
    cookies: {
      [names.state]: way.state,
      [names.nonce]: way.nonce,
      [names.pkceCodeVerifier]: way.pkceCodeVerifier,
    },
  });
  // Discovery believes what it is told; the issuer that accounts are known by is the operator's.
  return isProven(claims) && claims.iss === provider.issuer ? { ok: true, claims } : fail("provider-failed");
}

function isProven(claims: (Profile & { iss?: unknown }) | undefined): claims is Profile & ProvenClaims {
  return typeof claims?.iss === "string" && typeof claims.sub === "string" && claims.sub !== "";
}

function authOptions(provider: OidcProvider, onProof?: (claims: Profile | undefined) => void): AuthOptions {
  const names = wayCookieNames();
  const cookie = (name: string) => ({
    name,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies(), maxAge: waySeconds } as const,
  });
  return {
    providers: [configuration(provider)],
    secret: sealingSecret(),
    useSecureCookies: secureCookies(),
    cookies: {
      state: cookie(names.state),
      nonce: cookie(names.nonce),
      pkceCodeVerifier: cookie(names.pkceCodeVerifier),
      callbackUrl: cookie(names.callbackUrl),
    },
    callbacks: {
      redirect: ({ url }) => url,
      signIn({ profile }) {
        onProof?.(profile);
        // An address instead of a yes: next-auth then makes no session of its own.
        return "/";
      },
    },
    logger: {
      error(code, metadata) {
        const error = metadata instanceof Error ? metadata : metadata.error;
        // Up to the first mark: what follows may quote what the provider sent. Anybody may send an error of their own.
        const reason = error?.message.split(/[,:(]/)[0] ?? "";
        log("warn", "provider", { code, provider: provider.id, reason: /^[\w -]{1,60}$/.test(reason) ? reason : null });
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

function configuration({ id, name, issuer, clientId, clientSecret }: OidcProvider): OAuthConfig<Profile> {
  return {
    id,
    name,
    type: "oauth",
    issuer,
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    userinfo: {
      async request({ client, tokens: declared }) {
        // next-auth hands on openid-client's own object and declares less of it.
        const tokens = declared as Exclude<Parameters<typeof client.userinfo>[0], string>;
        const claims = tokens.claims();
        if (claims.email !== undefined || !client.issuer.metadata.userinfo_endpoint) return claims;
        return { ...(await client.userinfo(tokens)), ...claims };
      },
    },
    profile: ({ sub }) => ({ id: sub ?? "" }),
  };
}

interface Asked {
  method: "GET" | "POST";
  /** The parts of next-auth's own address. */
  nextauth: string[];
  query?: Readonly<Record<string, string>>;
  body?: Record<string, string>;
  cookies?: Record<string, string>;
}

interface Answered {
  location: string | null;
  cookies: string[];
  body: unknown;
}

/** Asks next-auth as a request would, but with nothing of the browser's besides what is handed over. */
async function ask(options: AuthOptions, { nextauth, query, ...rest }: Asked): Promise<Answered> {
  const headers = new Map<string, unknown>();
  let sent: unknown;
  const keep = (body: unknown) => {
    sent = body;
  };
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader(name: string, value: unknown) {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    send: keep,
    json: keep,
    end: keep,
  };
  const request = { cookies: {}, ...rest, headers: {}, query: { ...query, nextauth } };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return {
    location: (headers.get("location") as string | undefined) ?? null,
    cookies: (headers.get("set-cookie") as string[] | undefined) ?? [],
    body: sent,
  };
}

function nameAndValue(line: string): [string, string] {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  return [name, decodeURIComponent(value)];
}
