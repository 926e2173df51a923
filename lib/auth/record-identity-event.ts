import { identityEvent, type identityEventCodes } from "@/db/schema";
import { newId } from "@/lib/ids";
import type { Visitor } from "./visitor";

/** Writes one row about an account in the transaction of the change itself. */
export async function recordIdentityEvent(
  { tx }: Visitor,
  accountId: string,
  code: (typeof identityEventCodes)[number],
): Promise<void> {
  await tx.insert(identityEvent).values({ id: newId(), accountId, code });
}
