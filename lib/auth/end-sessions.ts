import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { session } from "@/db/schema";
import type { Visitor } from "./visitor";

/** Ends living sessions of an account: all, all but one, or only one. Returns how many ended now. */
export async function endSessions(
  { tx }: Visitor,
  accountId: string,
  which: "all" | { but: string } | { only: string },
): Promise<number> {
  const chosen: SQL | undefined =
    which === "all" ? undefined : "but" in which ? ne(session.id, which.but) : eq(session.id, which.only);
  const ended = await tx
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.accountId, accountId), isNull(session.endedAt), chosen))
    .returning({ id: session.id });
  return ended.length;
}
