import { getTranslations } from "next-intl/server";
import type { Viewer } from "@/lib/auth/viewer";
import { sentenceGap } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { searchLadder } from "@/lib/ladder/search";
import { findOwn } from "@/lib/review/own-search";
import { type OwnThings, searchOwnThings } from "@/lib/review/queries/search";
import { type MarkedText, type SearchReading, searchLimit } from "@/lib/search-text";

/** How many finds are shown; a page costs about a tenth more for every five of them. */
export const pageFinds = 20;
export const dialogFinds = 8;

/** One find as it is shown, on the page and in the dialog. */
export interface Result {
  label: string;
  /** Only the viewer sees it. */
  isOwn: boolean;
  title: MarkedText;
  excerpt: MarkedText;
  address: string;
}

export interface Results {
  /** What came of the search, as a sentence: how many there are, or why nothing was searched for. */
  said: string;
  results: Result[];
}

/** What a viewer has of their own that may match, to be looked through once the transaction is over. */
export interface OwnSearch {
  things: OwnThings;
  workspace: string;
  timeZone: string;
}

/** Null where there is nothing to search for. */
export async function ownThings(viewer: Viewer, reading: SearchReading): Promise<OwnSearch | null> {
  if (reading.is !== "search") return null;
  const { workspace, timeZone } = viewer;
  return { things: await searchOwnThings(viewer, reading.search.words), workspace, timeZone };
}

/**
 * At most `limit` finds: what has the very name that was typed, then one's own, then the rest of the ladder. Neither of
 * the two takes more than half of the room while the other needs it.
 */
export async function resultsOf(
  locale: Locale,
  reading: SearchReading,
  ofViewer: OwnSearch | null,
  limit: number,
): Promise<Results> {
  const t = await getTranslations({ locale, namespace: "search" });
  switch (reading.is) {
    case "empty":
      return { said: t("hint"), results: [] };
    case "too-long":
      return { said: t("tooLong", { length: reading.length, limit: searchLimit }), results: [] };
    case "broken":
      return { said: t("broken"), results: [] };
    case "search": {
      const { hits, total: onLadder } = searchLadder(reading.search, locale, limit);
      const place = ofViewer && { locale, workspace: ofViewer.workspace, timeZone: ofViewer.timeZone };
      const own = place ? findOwn(reading.search, ofViewer.things, place, limit) : { hits: [], total: 0 };
      const total = onLadder + own.total;
      if (total === 0) {
        const said = [t("none", { text: reading.text }), t("noneHint")].join(sentenceGap(locale));
        return { said, results: [] };
      }
      const roomForOwn = Math.max(limit / 2, limit - hits.length);
      const shown = [
        ...hits.filter((hit) => hit.exact).map((hit) => ({ ...hit, isOwn: false })),
        ...own.hits.slice(0, roomForOwn).map((hit) => ({ ...hit, isOwn: true })),
        ...hits.filter((hit) => !hit.exact).map((hit) => ({ ...hit, isOwn: false })),
      ].slice(0, limit);
      return {
        said: shown.length < total ? t("foundMore", { total, shown: shown.length }) : t("found", { total }),
        results: shown.map(({ kind, isOwn, title, excerpt, address }) => ({
          label: t(`kind.${kind}`),
          isOwn,
          title,
          excerpt,
          address,
        })),
      };
    }
  }
}
