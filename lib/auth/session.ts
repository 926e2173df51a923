import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { sessionSeconds } from "./session-seconds";

/** Readable by script and worth nothing: tells static pages that asking `/api/me` makes sense. */
const hintCookie = "rung_hint";

function sessionCookie(): string {
  return secureCookies() ? "__Host-rung.session" : "rung.session";
}

function secureCookies(): boolean {
  return env().publicUrl.startsWith("https:");
}

function secret(): string {
  const value = env().secret;
  if (!value) throw new Error("RUNG_SECRET is not set.");
  return value;
}

/** The random session id of this request's cookie, or null when there is none or it was tampered with. */
export async function currentSessionToken(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookie())?.value;
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: secret() });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

/** The value of the session cookie for a random session id. */
export function sealSessionToken(token: string): Promise<string> {
  return encode({ token: { sid: token }, secret: secret(), maxAge: sessionSeconds });
}

export async function setSessionCookie(token: string): Promise<void> {
  const jar = await cookies();
  const shared = { path: "/", sameSite: "lax", secure: secureCookies(), maxAge: sessionSeconds } as const;
  jar.set(sessionCookie(), await sealSessionToken(token), { ...shared, httpOnly: true });
  jar.set(hintCookie, "1", shared);
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  jar.delete({ name: sessionCookie(), path: "/", secure: secureCookies() });
  jar.delete(hintCookie);
}
