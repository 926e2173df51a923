import { sameRating } from "@/lib/review/draft";
import type { DraftRating } from "@/lib/review/input";

/** One input event in the form: the answer as it stood after it. */
interface Edit {
  page: number;
  rating: DraftRating;
  /** Milliseconds of this process's clock. */
  at: number;
}

/** What was found after a kill, once everything needed to look is back. */
export interface Found {
  /** Rows of the database. */
  stored: readonly DraftRating[];
  /** What the browser keeps of what is not acknowledged. */
  onDevice: readonly DraftRating[];
}

/**
 * What people did and what they were told in one run, to be held against what is found afterwards. Texts that are typed
 * are never the same twice, so that a text tells which edit it comes from.
 */
export class Ledger {
  readonly #edits: Edit[] = [];
  /** By responsibility: the last edit of which a page said that it is saved, as a place in `#edits`. */
  readonly #claimed = new Map<string, number>();
  readonly #writtenOff = new Set<Edit>();

  edited(page: number, rating: DraftRating, at: number): void {
    this.#edits.push({ page, rating, at });
  }

  /** A page said "saved": that is true of the last edit of each responsibility in it. */
  saidSaved(page: number): void {
    for (const [place, edit] of this.#edits.entries()) {
      const { key } = edit.rating;
      if (edit.page === page) this.#claimed.set(key, Math.max(place, this.#claimed.get(key) ?? -1));
    }
  }

  get claims(): number {
    return this.#claimed.size;
  }

  /** Responsibilities whose row is neither what was shown as saved nor anything that was typed after it. */
  lostAcknowledged({ stored }: Pick<Found, "stored">): string[] {
    return [...this.#claimed].flatMap(([key, claimed]) => {
      const row = stored.find((one) => one.key === key);
      return this.#lastPlace(key, row ? [row] : []) >= claimed ? [] : [key];
    });
  }

  /**
   * Age at `killedAt` of the oldest edit that is neither stored nor on the device and was not typed over by one that is; 0
   * when there is none. What was written off is left out.
   */
  oldestLostMs(found: Found, killedAt: number): number {
    return Math.max(0, ...this.#lost(found, killedAt).map((one) => killedAt - one.at));
  }

  /** What this kill took has been counted, with its age: it is not counted again after the next one, grown older. */
  writeOff(found: Found, killedAt: number): void {
    for (const one of this.#lost(found, killedAt)) this.#writtenOff.add(one);
  }

  /** Edits, claims and what was found, for the one who looks into a loss. */
  told({ stored, onDevice }: Found): string[] {
    return [...new Set(this.#edits.map((one) => one.rating.key))].map((key) => {
      const edits = this.#edits.flatMap(({ page, rating, at }, place) =>
        rating.key === key ? [`${place}: page ${page} at ${at} ${JSON.stringify(rating)}`] : [],
      );
      const of = (ratings: readonly DraftRating[]) => JSON.stringify(ratings.filter((one) => one.key === key));
      const claim = this.#claimed.get(key) ?? "none";
      return [`${key}: claim ${claim}, stored ${of(stored)}, on the device ${of(onDevice)}`, ...edits].join("\n    ");
    });
  }

  #lost({ stored, onDevice }: Found, killedAt: number): Edit[] {
    const keys = new Set(this.#edits.map((one) => one.rating.key));
    return [...keys].flatMap((key) => {
      const kept = this.#lastPlace(key, [...stored, ...onDevice]);
      return this.#edits.filter(
        (one, place) => place > kept && one.rating.key === key && one.at <= killedAt && !this.#writtenOff.has(one),
      );
    });
  }

  /** The newest edit of a responsibility that one of `ratings` shows; -1 for none. */
  #lastPlace(key: string, ratings: readonly DraftRating[]): number {
    return Math.max(-1, ...ratings.filter((one) => one.key === key).map((one) => this.#placeOf(one)));
  }

  /**
   * The newest edit with this text. The last input event of a page that was killed may have been kept without having been
   * told: a text that nobody told of counts as the edit that it goes on from.
   */
  #placeOf(found: DraftRating): number {
    const told = this.#edits.findLastIndex(({ rating }) => rating.key === found.key && sameRating(rating, found));
    if (told >= 0) return told;
    return this.#edits.findLastIndex(
      ({ rating, page }, place) =>
        rating.key === found.key &&
        isOneActOn(rating, found) &&
        !this.#edits.some((one, later) => later > place && one.page === page && one.rating.key === found.key),
    );
  }
}

/** Whether one more sign, or another answer, makes the second out of the first. */
function isOneActOn(from: DraftRating, to: DraftRating): boolean {
  if (from.comment === to.comment) return from.answer !== to.answer;
  return (
    from.answer === to.answer &&
    to.comment.startsWith(from.comment) &&
    [...to.comment].length === [...from.comment].length + 1
  );
}
