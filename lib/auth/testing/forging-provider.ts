import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import type { OidcProvider } from "@/lib/oidc-settings";

/** What a provider's token is forged to be. `claims` overwrite honest ones; undefined takes one away. */
export interface Forgery {
  claims?: JWTPayload;
  /** How it is signed: with the provider's key, a stranger's, or not at all. */
  signed?: "well" | "by-a-stranger" | "not";
  /** What userinfo says; nothing by default. */
  userinfo?: Record<string, unknown>;
  /** What discovery calls the issuer. */
  discovered?: string;
}

/** A provider on loopback that says whatever it is told to, for every check that an honest one never trips. */
export async function startForgingProvider() {
  const own = await generateKeyPair("RS256");
  const stranger = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(own.publicKey)), kid: "key", alg: "RS256", use: "sig" };
  let forgery: Forgery = {};
  let nonce = "";
  const server = createServer(async (request, response) => {
    const answers: Record<string, () => unknown> = {
      "/.well-known/openid-configuration": () => ({
        issuer: forgery.discovered ?? issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
      }),
      "/keys": () => ({ keys: [jwk] }),
      "/userinfo": () => forgery.userinfo ?? {},
      "/token": async () => ({ access_token: "access", token_type: "Bearer", id_token: await idToken() }),
    };
    const answer = await answers[request.url ?? ""]?.();
    response.writeHead(answer ? 200 : 404, { "Content-Type": "application/json" }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings: OidcProvider = { id: "oidc", name: "Forger", issuer, clientId: "rung", clientSecret: "secret" };

  function idToken(): string | Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: "rung", nonce, iat: now, exp: now + 300, ...forgery.claims };
    if (forgery.signed === "not") return new UnsecuredJWT(claims).encode();
    const key = forgery.signed === "by-a-stranger" ? stranger.privateKey : own.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "key" }).sign(key);
  }

  return {
    settings,
    /** The answer to a sign-in that led to `location`, with a token forged like this. */
    answer(location: string, forged: Forgery): Record<string, string> {
      const asked = new URL(location).searchParams;
      forgery = forged;
      nonce = asked.get("nonce") ?? "";
      return { code: "code", state: asked.get("state") ?? "" };
    },
    forge(forged: Forgery): void {
      forgery = forged;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
