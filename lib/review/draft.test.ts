import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acknowledged,
  currentRating,
  deviceCopy,
  edit,
  isSaved,
  nextSave,
  refused,
  resolve,
  startDraft,
  takeUp,
  undelivered,
} from "./draft";
import type { DraftRating } from "./input";

const limit = 600;
const keys = ["a", "b", "c"] as const;
const empty = keys.map((key) => ({ key, answer: null, comment: "" }));
const rating = fc.record<DraftRating>({
  key: fc.constantFrom(...keys),
  answer: fc.option(fc.integer({ min: 0, max: 5 })),
  comment: fc.constantFrom("", "one", "two", "three"),
});

describe("a draft in the browser", () => {
  it("keeps an edit that was made while its save was under way", () => {
    const first = edit(startDraft({ version: 1, ratings: empty }), { key: "a", answer: 2, comment: "" });
    const sent = nextSave(first, limit);
    if (!sent) throw new Error("nothing to send");
    const newer = edit(sent.draft, { key: "a", answer: 3, comment: "" });
    const after = acknowledged(newer, 2);
    expect(currentRating(after, "a").answer).toBe(3);
    expect(isSaved(after)).toBe(false);
    expect(nextSave(after, limit)?.ratings).toEqual([{ key: "a", answer: 3, comment: "" }]);
  });

  it("sends an edit back to the old text while the other is under way", () => {
    const sent = nextSave(
      edit(startDraft({ version: 1, ratings: empty }), { key: "a", answer: 2, comment: "" }),
      limit,
    );
    if (!sent) throw new Error("nothing to send");
    const after = acknowledged(edit(sent.draft, { key: "a", answer: null, comment: "" }), 2);
    expect(nextSave(after, limit)?.ratings).toEqual([{ key: "a", answer: null, comment: "" }]);
  });

  it("keeps back a comment that is over the limit, and only that", () => {
    const long = { key: "a", answer: 2, comment: "😀".repeat(limit + 1) };
    const draft = edit(edit(startDraft({ version: 1, ratings: empty }), long), { key: "b", answer: 3, comment: "" });
    expect(nextSave(draft, limit)?.ratings.map((one) => one.key)).toEqual(["b"]);
    const fitting = edit(draft, { ...long, comment: "😀".repeat(limit) });
    expect(nextSave(fitting, limit)?.ratings).toHaveLength(2);
  });

  it("takes a lost acknowledgement for what it was", () => {
    const sent = nextSave(
      edit(startDraft({ version: 1, ratings: empty }), { key: "a", answer: 2, comment: "x" }),
      limit,
    );
    if (!sent) throw new Error("nothing to send");
    const server = { version: 2, ratings: [{ key: "a", answer: 2, comment: "x" }, ...empty.slice(1)] };
    const after = refused(undelivered(sent.draft), server);
    expect(isSaved(after)).toBe(true);
    expect(after.conflicts).toEqual({});
  });

  it("shows both texts of a conflict and keeps both where there is room", () => {
    const mine = edit(startDraft({ version: 1, ratings: empty }), { key: "a", answer: 2, comment: "mine" });
    const theirs = { key: "a", answer: 4, comment: "theirs" };
    const after = refused(mine, { version: 5, ratings: [theirs, ...empty.slice(1)] });
    expect(currentRating(after, "a").comment).toBe("mine");
    expect(after.conflicts.a).toEqual(theirs);
    expect(nextSave(after, limit)).toBeNull();
    expect(resolve(after, "a", "keep-both", 600)?.edits.a?.comment).toBe("mine\n\ntheirs");
    expect(resolve(after, "a", "keep-both", 5)).toBeNull();
    const used = resolve(after, "a", "use-theirs", 600);
    expect(used && currentRating(used, "a")).toEqual(theirs);
    expect(used && isSaved(used)).toBe(true);
  });

  it("asks again about a conflict that was not decided, after a reload and after another refusal", () => {
    const mine = { key: "a", answer: 2, comment: "mine" };
    const theirs = { key: "a", answer: 3, comment: "theirs" };
    const server = { version: 2, ratings: [theirs] };
    const conflict = refused(edit(startDraft({ version: 1, ratings: empty }), mine), server);
    expect(conflict.conflicts).toEqual({ a: theirs });
    const copy = deviceCopy(conflict, 0);
    if (!copy) throw new Error("nothing kept");
    expect(takeUp(startDraft(server), copy, 1).conflicts).toEqual({ a: theirs });
    expect(refused(conflict, { ...server, version: 3 }).conflicts).toEqual({ a: theirs });
    const decided = resolve(conflict, "a", "keep-mine", limit);
    expect(decided && nextSave(decided, limit)?.ratings).toEqual([mine]);
  });

  it("forgets what a device kept for more than seven days", () => {
    const draft = startDraft({ version: 1, ratings: empty });
    const copy = { at: 0, saved: draft.saved, edits: { a: { key: "a", answer: 1, comment: "old" } }, sent: [] };
    expect(takeUp(draft, copy, 8 * 86_400_000)).toEqual(draft);
    expect(currentRating(takeUp(draft, copy, 86_400_000), "a").comment).toBe("old");
  });

  it("does not take its own last save for somebody else's after a tab was killed", () => {
    const sent = nextSave(
      edit(startDraft({ version: 1, ratings: empty }), { key: "a", answer: 2, comment: "first" }),
      limit,
    );
    const copy = sent && deviceCopy(edit(sent.draft, { key: "a", answer: 2, comment: "first and more" }), 1000);
    if (!copy) throw new Error("nothing to keep");
    const reopened = startDraft({
      version: 2,
      ratings: [{ key: "a", answer: 2, comment: "first" }, ...empty.slice(1)],
    });
    const after = takeUp(reopened, copy, 2000);
    expect(after.conflicts).toEqual({});
    expect(currentRating(after, "a").comment).toBe("first and more");
  });

  type Step = { do: "edit"; rating: DraftRating } | { do: "send" | "ack" | "lose" | "lose-answer" };
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ do: fc.constant("edit" as const), rating }),
    fc.record({ do: fc.constantFrom("send" as const, "ack" as const, "lose" as const, "lose-answer" as const) }),
  );

  it("never loses the newest edit, whatever happens on the way, and ends saved", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const server = { version: 1, ratings: Object.fromEntries(empty.map((one) => [one.key, one as DraftRating])) };
        const newest = { ...server.ratings };
        let draft = startDraft({ version: 1, ratings: empty });
        let sent: { version: number; ratings: DraftRating[] } | null = null;

        const arrive = (): boolean => {
          if (!sent || sent.version !== server.version) return false;
          for (const one of sent.ratings) server.ratings[one.key] = one;
          server.version += 1;
          return true;
        };
        const settle = (taken: boolean) => {
          draft = taken
            ? acknowledged(draft, server.version)
            : refused(draft, { version: server.version, ratings: Object.values(server.ratings) });
          sent = null;
        };
        const send = () => {
          const save = nextSave(draft, limit);
          if (!save) return;
          draft = save.draft;
          sent = { version: draft.version, ratings: save.ratings };
        };

        for (const one of steps) {
          if (one.do === "edit") {
            newest[one.rating.key] = one.rating;
            draft = edit(draft, one.rating);
          } else if (one.do === "send") send();
          else if (one.do === "ack" && sent) settle(arrive());
          else if (sent) {
            if (one.do === "lose-answer") arrive();
            draft = undelivered(draft);
            sent = null;
          }
          for (const key of keys) expect(currentRating(draft, key)).toEqual(newest[key]);
          expect(draft.conflicts).toEqual({});
        }
        for (let round = 0; round < 4 && !isSaved(draft); round += 1) {
          if (!sent) send();
          settle(arrive());
        }
        expect(isSaved(draft)).toBe(true);
        expect(server.ratings).toEqual(newest);
      }),
      { numRuns: 500 },
    );
  });
});
