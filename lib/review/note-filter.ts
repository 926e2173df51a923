import { isoDay } from "./input";

/** What a reader asks for among their notes. */
export interface NoteFilter {
  /** Days as `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  responsibilityKey?: string;
}

/** Reads a filter from an address; what cannot be one is left out. */
export function readNoteFilter(query: Record<string, string | string[] | undefined>): NoteFilter {
  const one = (name: string) => [query[name]].flat()[0] || undefined;
  const day = (name: string) => {
    const parsed = isoDay.safeParse(one(name));
    return parsed.success ? parsed.data : undefined;
  };
  const about = one("about");
  return {
    from: day("from"),
    to: day("to"),
    responsibilityKey: about && /^[\w-]{1,80}$/.test(about) ? about : undefined,
  };
}
