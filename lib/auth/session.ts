import { cookies, headers } from "next/headers";
import { browserLabel } from "./browser-label";
import { addressHeader, type Caller } from "./caller";
import { openSessionSeal, sealSessionToken, secureCookies, sessionCookieName } from "./session-seal";
import { sessionSeconds } from "./session-seconds";

/** Readable by script and worth nothing: tells static pages that asking `/api/me` makes sense. */
const hintCookie = "rung_hint";

/** The random session id of this request's cookie, or null when there is none or it was tampered with. */
export async function currentSessionToken(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return cookie ? openSessionSeal(cookie) : null;
}

/** Where this request comes from. */
export async function currentCaller(): Promise<Caller> {
  const sent = await headers();
  return { address: sent.get(addressHeader), browser: browserLabel(sent.get("user-agent")) };
}

export async function setSessionCookie(token: string): Promise<void> {
  const jar = await cookies();
  const shared = { path: "/", sameSite: "lax", secure: secureCookies(), maxAge: sessionSeconds } as const;
  jar.set(sessionCookieName(), await sealSessionToken(token), { ...shared, httpOnly: true });
  jar.set(hintCookie, "1", shared);
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  jar.delete({ name: sessionCookieName(), path: "/", secure: secureCookies() });
  jar.delete(hintCookie);
}
