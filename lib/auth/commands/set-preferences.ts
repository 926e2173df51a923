import { eq } from "drizzle-orm";
import { account } from "@/db/schema";
import type { Outcome } from "@/lib/errors";
import type { PreferencesInput } from "../input";
import { authorize } from "../permissions";
import { recordIdentityEvent } from "../record-identity-event";
import type { Viewer } from "../viewer";
import { asIdentity } from "../visitor";

/** Keeps how the viewer wants the product to be, wherever they sign in. */
export async function setPreferences(viewer: Viewer, preferences: PreferencesInput): Promise<Outcome<object, never>> {
  authorize(viewer, "account.change");
  const { locale, theme, timeZone, singleKeys } = preferences;
  return asIdentity(viewer, async (visitor) => {
    await visitor.tx
      .update(account)
      .set({ locale, theme, timeZone, singleKeys })
      .where(eq(account.id, viewer.accountId));
    await recordIdentityEvent(visitor, viewer.accountId, "preferences-changed");
    return { ok: true };
  });
}
