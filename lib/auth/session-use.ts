import { and, eq, sql } from "drizzle-orm";
import { session } from "@/db/schema";
import { withVisitor } from "./visitor";

/** How long a session's last use may be ago before it is written down again. */
export const lastUseMinutes = 60;

/**
 * Keeps `session.last_used_at` to the hour. A transaction of its own, after the viewer's one (which may be READ ONLY) and
 * only when the opening statement says that the noted use is an hour old: once an hour and session, nothing otherwise.
 * It never fails the request whose answer is there already.
 */
export async function noteSessionUse(sessionId: string): Promise<void> {
  try {
    await withVisitor(({ tx }) =>
      tx
        .update(session)
        .set({ lastUsedAt: sql`now()` })
        .where(
          and(eq(session.id, sessionId), sql`${session.lastUsedAt} < now() - make_interval(mins => ${lastUseMinutes})`),
        ),
    );
  } catch {
    // The next request tries again.
  }
}
