import { sql } from "drizzle-orm";
import { identityEvent, session } from "@/db/schema";
import { newId } from "@/lib/ids";
import { type Caller, unknownCaller } from "./caller";
import { sessionSeconds } from "./session-seconds";
import { newToken, tokenHash } from "./tokens";
import type { Visitor } from "./visitor";

/** A new session of an account; returns the random id for its cookie. */
export async function startSession(
  { tx }: Visitor,
  accountId: string,
  { browser }: Caller = unknownCaller,
): Promise<string> {
  const token = newToken();
  await tx.insert(session).values({
    id: newId(),
    accountId,
    tokenHash: tokenHash(token),
    browser,
    expiresAt: sql`now() + make_interval(secs => ${sessionSeconds})`,
  });
  await tx.insert(identityEvent).values({ id: newId(), accountId, code: "signed-in" });
  return token;
}
