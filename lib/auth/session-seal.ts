import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { sessionSeconds } from "./session-seconds";

/** Name of the cookie that carries a sealed session token. */
export function sessionCookieName(): string {
  return secureCookies() ? "__Host-rung.session" : "rung.session";
}

export function secureCookies(): boolean {
  return env().publicUrl.startsWith("https:");
}

/** The cookie's value for a random session id. */
export function sealSessionToken(token: string): Promise<string> {
  return encode({ token: { sid: token }, secret: sealingSecret(), maxAge: sessionSeconds });
}

/** The random session id that a cookie carries, or null when it was tampered with or has run out. */
export async function openSessionSeal(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: sealingSecret() });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

/** The key of everything that is sealed for a browser. */
export function sealingSecret(): string {
  const value = env().secret;
  if (!value) throw new Error("RUNG_SECRET is not set.");
  return value;
}
