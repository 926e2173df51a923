import { type SavingState, savingOfBoth } from "@/lib/review/draft";

/** What a page says of what is saved: of one draft, or of two together. */
export interface Saved {
  saving: SavingState;
  /** What the device keeps has been looked at. */
  opened: boolean;
  /** Responsibilities with an edit that the server does not have. */
  unsaved: number;
  lastSaved: string | null;
  flush: () => Promise<boolean>;
}

/** Two drafts of one page, as one: saved only if both are. */
export function savedTogether(one: Saved, other: Saved | undefined): Saved {
  if (!other) return one;
  return {
    saving: savingOfBoth(one.saving, other.saving),
    opened: one.opened && other.opened,
    unsaved: one.unsaved + other.unsaved,
    lastSaved: later(one.lastSaved, other.lastSaved),
    flush: async () => (await Promise.all([one.flush(), other.flush()])).every(Boolean),
  };
}

/** Of two times as `toISOString` writes them. */
function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one.localeCompare(other) > 0 ? one : other;
}
