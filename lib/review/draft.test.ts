import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acknowledged,
  currentRating,
  edit,
  editOfUnknownBase,
  isSaved,
  nextSave,
  refused,
  rejected,
  resolve,
  savingOfBoth,
  savingState,
  startDraft,
  undelivered,
} from "./draft";
import type { DraftRating } from "./input";

const limit = 600;
const keys = ["a", "b", "c"] as const;
const empty = keys.map((key) => ({ key, answer: null, comment: "", happened: "" }));
const rating = fc.record<DraftRating>({
  key: fc.constantFrom(...keys),
  answer: fc.option(fc.integer({ min: 0, max: 5 })),
  comment: fc.constantFrom("", "one", "two", "three"),
  happened: fc.constantFrom("", "this", "that"),
});

describe("a draft in the browser", () => {
  it("keeps an edit that was made while its save was under way", () => {
    const first = edit(startDraft({ version: 1, ratings: empty }), { key: "a", answer: 2, comment: "", happened: "" });
    const sent = nextSave(first, limit);
    if (!sent) throw new Error("nothing to send");
    const newer = edit(sent.draft, { key: "a", answer: 3, comment: "", happened: "" });
    const after = acknowledged(newer, 2);
    expect(currentRating(after, "a").answer).toBe(3);
    expect(isSaved(after)).toBe(false);
    expect(nextSave(after, limit)?.ratings).toEqual([{ key: "a", answer: 3, comment: "", happened: "" }]);
  });

  it("sends an edit back to the old text while the other is under way", () => {
    const sent = nextSave(
      edit(startDraft({ version: 1, ratings: empty }), { key: "a", answer: 2, comment: "", happened: "" }),
      limit,
    );
    if (!sent) throw new Error("nothing to send");
    const after = acknowledged(edit(sent.draft, { key: "a", answer: null, comment: "", happened: "" }), 2);
    expect(nextSave(after, limit)?.ratings).toEqual([{ key: "a", answer: null, comment: "", happened: "" }]);
  });

  it("keeps back a comment that is over the limit, and only that", () => {
    const long = { key: "a", answer: 2, comment: "😀".repeat(limit + 1), happened: "" };
    const draft = edit(edit(startDraft({ version: 1, ratings: empty }), long), {
      key: "b",
      answer: 3,
      comment: "",
      happened: "",
    });
    expect(nextSave(draft, limit)?.ratings.map((one) => one.key)).toEqual(["b"]);
    const fitting = edit(draft, { ...long, comment: "😀".repeat(limit), happened: "" });
    expect(nextSave(fitting, limit)?.ratings).toHaveLength(2);
  });

  it("takes a lost acknowledgement for what it was", () => {
    const sent = nextSave(
      edit(startDraft({ version: 1, ratings: empty }), { key: "a", answer: 2, comment: "x", happened: "" }),
      limit,
    );
    if (!sent) throw new Error("nothing to send");
    const server = { version: 2, ratings: [{ key: "a", answer: 2, comment: "x", happened: "" }, ...empty.slice(1)] };
    const after = refused(undelivered(sent.draft), server);
    expect(isSaved(after)).toBe(true);
    expect(after.conflicts).toEqual({});
  });

  it("goes on from what a second page of the same person took up and saved", () => {
    let mine = startDraft({ version: 1, ratings: empty });
    for (const comment of ["h", "ha", "hal", "half"]) mine = edit(mine, { key: "a", answer: 2, comment, happened: "" });
    const earlier = { key: "a", answer: 2, comment: "ha", happened: "" };
    const after = refused(mine, { version: 2, ratings: [earlier, ...empty.slice(1)] });
    expect(after.conflicts).toEqual({});
    expect(nextSave(after, limit)?.ratings.map((one) => one.comment)).toEqual(["half"]);
    const strange = refused(mine, { version: 2, ratings: [{ ...earlier, answer: 4 }, ...empty.slice(1)] });
    expect(strange.conflicts.a?.answer).toBe(4);
  });

  it("shows both texts of a conflict and keeps both where there is room", () => {
    const mine = edit(startDraft({ version: 1, ratings: empty }), {
      key: "a",
      answer: 2,
      comment: "mine",
      happened: "",
    });
    const theirs = { key: "a", answer: 4, comment: "theirs", happened: "" };
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

  it("leaves behind only the edit that the server does not take, and sends the others", () => {
    const bad = { key: "b", answer: 1, comment: "not taken", happened: "" };
    let draft = startDraft({ version: 1, ratings: empty });
    for (const one of [
      { key: "a", answer: 2, comment: "", happened: "" },
      bad,
      { key: "c", answer: 3, comment: "", happened: "" },
    ])
      draft = edit(draft, one);
    const sent: string[] = [];
    for (let save = nextSave(draft, limit); save; save = nextSave(draft, limit)) {
      sent.push(save.ratings.map((one) => one.key).join(""));
      const taken = save.ratings.every((one) => one.comment !== bad.comment);
      draft = taken ? acknowledged(save.draft, draft.version + 1) : rejected(save.draft);
      if (sent.length > 9) break;
    }
    expect(sent).toEqual(["abc", "a", "b", "c"]);
    expect(Object.keys(draft.edits)).toEqual(["b"]);
    expect(currentRating(draft, "b")).toEqual(bad);
    expect(savingState(draft, null, limit)).toBe("refused");
    const changed = edit(draft, { ...bad, comment: "taken", happened: "" });
    expect(savingState(changed, null, limit)).toBe("saving");
    expect(nextSave(changed, limit)?.ratings).toEqual([{ ...bad, comment: "taken", happened: "" }]);
  });

  it("says why something is not saved", () => {
    const draft = startDraft({ version: 1, ratings: empty });
    expect(savingState(draft, "offline", limit)).toBe("saved");
    const edited = edit(draft, { key: "a", answer: 2, comment: "", happened: "" });
    expect(savingState(edited, null, limit)).toBe("saving");
    for (const why of ["offline", "signed-out", "not-yours", "submitted", "set-aside"] as const)
      expect(savingState(edited, why, limit)).toBe(why);
    const long = edit(draft, { key: "a", answer: 2, comment: "x".repeat(limit + 1), happened: "" });
    expect(savingState(long, null, limit)).toBe("too-long");
    const conflict = editOfUnknownBase(draft, {
      key: "a",
      answer: 2,
      comment: "sent back by a stale post",
      happened: "",
    });
    expect(savingState(conflict, null, limit)).toBe("conflict");
    expect(conflict.conflicts.a).toEqual(empty[0]);
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

describe("two drafts on one page", () => {
  const states = ["saved", "saving", "conflict", "too-long", "refused", "offline", "signed-out"] as const;

  it("are saved only if both are, and say what is worse of either", () => {
    for (const one of states)
      for (const other of states) {
        const both = savingOfBoth(one, other);
        expect([one, other]).toContain(both);
        expect(savingOfBoth(other, one)).toBe(both);
        expect(both === "saved").toBe(one === "saved" && other === "saved");
      }
    expect(savingOfBoth("offline", "conflict")).toBe("conflict");
  });
});
