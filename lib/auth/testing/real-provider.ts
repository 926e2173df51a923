import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import type { OidcProvider } from "@/lib/oidc-settings";

export interface ProviderPerson {
  email?: string;
  email_verified?: boolean;
  name?: string;
}

export interface RealProvider {
  settings: OidcProvider;
  /** Who can sign in, by the name that they type there; any password is right. */
  people: Map<string, ProviderPerson>;
  /** Tells it the origin of the product, the only one that it sends back to. Before anything else is asked of it. */
  sendBackTo: (origin: string) => void;
  stop: () => Promise<void>;
}

/**
 * A certified OpenID Connect provider on loopback, with its own pages for signing in and consenting.
 * `claimsIn`: where it tells the address, in the ID token or, as the standard has it for a code, at userinfo.
 */
export async function startRealProvider({
  id,
  name,
  claimsIn = "userinfo",
}: {
  id: string;
  name: string;
  claimsIn?: "userinfo" | "id-token";
}): Promise<RealProvider> {
  const people = new Map<string, ProviderPerson>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { id, name, issuer, clientId: "rung", clientSecret: randomBytes(24).toString("hex") };
  const client = { client_id: settings.clientId, client_secret: settings.clientSecret };
  const configuration = {
    claims: { email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: claimsIn === "userinfo",
    cookies: { keys: [randomBytes(24).toString("hex")] },
    jwks: { keys: [generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" })] },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...people.get(sub) }),
    }),
  };
  return {
    settings,
    people,
    sendBackTo(origin) {
      const clients = [{ ...client, redirect_uris: [`${origin}/api/auth/callback/${id}`] }];
      server.on("request", new Provider(issuer, { ...configuration, clients }).callback());
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Goes through the provider's pages as `login` in a browser of its own; the query of the address that it sends back to. */
export async function answerOf(location: string, login: string, backTo: string): Promise<Record<string, string>> {
  const jar = new Map<string, string>();
  let address = new URL(location);
  let prompt: "login" | "consent" = "login";
  for (let hops = 0; hops < 12; hops += 1) {
    if (address.origin === backTo) return Object.fromEntries(address.searchParams);
    const form = /^\/interaction\/[\w-]+$/.test(address.pathname)
      ? new URLSearchParams({ prompt, ...(prompt === "login" && { login, password: "any" }) })
      : undefined;
    const response = await fetch(address, {
      method: form ? "POST" : "GET",
      body: form,
      redirect: "manual",
      headers: { Cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
    });
    if (form) prompt = "consent";
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const next = response.headers.get("location");
    if (!next) throw new Error(`${response.status} at ${address.pathname}: ${await response.text()}`);
    address = new URL(next, address);
  }
  throw new Error("The provider sends around in circles.");
}
