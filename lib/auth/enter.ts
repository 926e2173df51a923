import { signOut } from "./commands";
import { currentSessionToken, setSessionCookie } from "./session";

/** Makes this browser that of a new session. Whoever was signed in here before is signed out, not left behind with a cookie that still works. */
export async function enterWith(sessionToken: string): Promise<void> {
  const before = await currentSessionToken();
  if (before) await signOut(before);
  await setSessionCookie(sessionToken);
}
