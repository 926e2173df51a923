import { recordOwnAct } from "@/lib/audit/record-event";
import { fail, type Outcome } from "@/lib/errors";
import { authorize } from "../permissions";
import type { Viewer } from "../viewer";

/** Writes down that the viewer takes a copy of everything about them. */
export async function recordDownload(viewer: Viewer): Promise<void> {
  authorize(viewer, "my-data.download");
  await recordOwnAct(viewer, "data-downloaded", "member", viewer.memberId);
}

/**
 * Asks for the erasure of the viewer: says whose account it is. They still have to show that it is them; the erasure
 * itself runs outside this transaction, as the named job `erasePerson`.
 */
export async function approveErasure(viewer: Viewer): Promise<Outcome<{ accountId: string }, "forbidden">> {
  authorize(viewer, "my-data.erase");
  // The people of the demo are everybody's; its administrator removes the whole workspace.
  return viewer.isDemoPerson ? fail("forbidden") : { ok: true, accountId: viewer.accountId };
}
