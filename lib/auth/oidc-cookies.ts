import { cookies } from "next/headers";
import { secureCookies } from "./session-seal";

/** Seconds that somebody may take at the provider. */
export const waySeconds = 15 * 60;

/** What a browser carries to a provider and back. It signs nobody in; all but `callbackUrl` is sealed. */
export interface Way {
  state: string;
  pkceCodeVerifier: string;
  nonce: string;
  callbackUrl: string;
}

/** The cookies of a way, by what they carry. */
export function wayCookieNames(): Way {
  const prefix = secureCookies() ? "__Host-rung.oidc-" : "rung.oidc-";
  return {
    state: `${prefix}state`,
    pkceCodeVerifier: `${prefix}verifier`,
    nonce: `${prefix}nonce`,
    callbackUrl: `${prefix}next`,
  };
}

/** What this request carries; empty where a cookie is missing. */
export async function currentWay(): Promise<Way> {
  const jar = await cookies();
  const value = (name: string) => jar.get(name)?.value ?? "";
  const names = wayCookieNames();
  return {
    state: value(names.state),
    pkceCodeVerifier: value(names.pkceCodeVerifier),
    nonce: value(names.nonce),
    callbackUrl: value(names.callbackUrl),
  };
}

export async function clearWay(): Promise<void> {
  const jar = await cookies();
  for (const name of Object.values(wayCookieNames())) jar.delete({ name, path: "/", secure: secureCookies() });
}
