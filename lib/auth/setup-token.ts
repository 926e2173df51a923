import { isNull, sql } from "drizzle-orm";
import { setupToken } from "@/db/schema";
import { newId } from "@/lib/ids";
import { newToken, tokenHash } from "./tokens";
import { withVisitor } from "./visitor";

const validHours = 24;

/** A new one-time token for the first administrator; earlier unused ones stop working. Only its hash is kept. */
export async function makeSetupToken(): Promise<string> {
  const token = newToken();
  await withVisitor(async ({ tx }) => {
    await tx.delete(setupToken).where(isNull(setupToken.usedAt));
    await tx.insert(setupToken).values({
      id: newId(),
      tokenHash: tokenHash(token),
      expiresAt: sql`now() + make_interval(hours => ${validHours})`,
    });
  });
  return token;
}
