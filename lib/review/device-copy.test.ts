import { describe, expect, it } from "vitest";
import {
  type CopyStore,
  copiesOfAssessment,
  copiesOfMember,
  type DeviceCopy,
  deviceCopy,
  readCopies,
  readCopy,
  removeCopies,
  sweepCopies,
  takeUp,
  takeUpNewer,
} from "./device-copy";
import { acknowledged, currentRating, edit, nextSave, refused, resolve, startDraft } from "./draft";
import type { DraftRating } from "./input";

const day = 86_400_000;
const limit = 600;
const empty: DraftRating[] = ["a", "b"].map((key) => ({ key, answer: null, comment: "", happened: "" }));
const draft = startDraft({ version: 1, ratings: empty });

function saying(comment: string, key = "a"): DraftRating {
  return { key, answer: 2, comment, happened: "" };
}

function copyOf(...edits: [rating: DraftRating, at: number][]): DeviceCopy {
  return edits.reduce<{ draft: typeof draft; copy: DeviceCopy | null }>(
    (before, [rating, at]) => {
      const next = edit(before.draft, rating);
      return { draft: next, copy: deviceCopy(next, at, before.copy) };
    },
    { draft, copy: null },
  ).copy as DeviceCopy;
}

describe("what a device keeps of a draft", () => {
  it("is forgotten after seven days", () => {
    const copy = copyOf([saying("old"), 0]);
    expect(takeUp(draft, [copy], 8 * day)).toEqual(draft);
    expect(currentRating(takeUp(draft, [copy], day), "a").comment).toBe("old");
  });

  it("is taken up in a newer state where the browser had written an older one, but not over what is typed meanwhile", () => {
    const older = copyOf([saying("half a sent"), 1000]);
    const newer = copyOf([saying("half a sentence"), 2000], [saying("another", "b"), 2500]);
    const opened = takeUp(draft, [older], 3000);
    const after = takeUpNewer(opened, [older], [newer], 3100);
    expect(currentRating(after, "a").comment).toBe("half a sentence");
    expect(currentRating(after, "b").comment).toBe("another");
    expect(after.conflicts).toEqual({});
    const typed = takeUpNewer(edit(opened, saying("typed at once")), [older], [newer], 3100);
    expect(currentRating(typed, "a").comment).toBe("typed at once");
    expect(currentRating(typed, "b").comment).toBe("another");
  });

  it("asks again about a conflict that was not decided, after a reload and after another refusal", () => {
    const server = { version: 2, ratings: [saying("theirs"), ...empty.slice(1)] };
    const conflict = refused(edit(draft, saying("mine")), server);
    expect(conflict.conflicts).toEqual({ a: saying("theirs") });
    const copy = deviceCopy(conflict, 0, null);
    if (!copy) throw new Error("nothing kept");
    expect(takeUp(startDraft(server), [copy], 1).conflicts).toEqual({ a: saying("theirs") });
    expect(refused(conflict, { ...server, version: 3 }).conflicts).toEqual({ a: saying("theirs") });
    const decided = resolve(conflict, "a", "keep-mine", limit);
    expect(decided && nextSave(decided, limit)?.ratings).toEqual([saying("mine")]);
  });

  it("does not take its own last save for somebody else's after a tab was killed", () => {
    const sent = nextSave(edit(draft, saying("first")), limit);
    const copy = sent && deviceCopy(edit(sent.draft, saying("first and more")), 1000, null);
    if (!copy) throw new Error("nothing to keep");
    const after = takeUp(startDraft({ version: 2, ratings: [saying("first"), ...empty.slice(1)] }), [copy], 2000);
    expect(after.conflicts).toEqual({});
    expect(currentRating(after, "a").comment).toBe("first and more");
  });

  it("is nothing once everything is acknowledged", () => {
    const sent = nextSave(edit(draft, saying("x")), limit);
    if (!sent) throw new Error("nothing to send");
    expect(deviceCopy(sent.draft, 1, null)).not.toBeNull();
    expect(deviceCopy(acknowledged(sent.draft, 2), 2, null)).toBeNull();
  });

  it("of several pages is taken up whole: of each responsibility the newest edit, whichever page wrote last", () => {
    const one = copyOf([saying("older"), 10], [saying("of one page", "b"), 40]);
    const other = copyOf([saying("newer"), 30]);
    for (const copies of [
      [one, other],
      [other, one],
    ]) {
      const after = takeUp(draft, copies, 50);
      expect(currentRating(after, "a").comment).toBe("newer");
      expect(currentRating(after, "b").comment).toBe("of one page");
      expect(after.conflicts).toEqual({});
    }
  });

  it("gives way to what was typed in the page that takes it up", () => {
    const after = takeUp(edit(draft, saying("typed just now")), [copyOf([saying("kept"), 1])], 2);
    expect(currentRating(after, "a").comment).toBe("typed just now");
  });

  it("becomes a conflict where others wrote meanwhile", () => {
    const theirs = saying("theirs");
    const after = takeUp(
      startDraft({ version: 2, ratings: [theirs, ...empty.slice(1)] }),
      [copyOf([saying("mine"), 1])],
      2,
    );
    expect(currentRating(after, "a").comment).toBe("mine");
    expect(after.conflicts.a).toEqual(theirs);
  });
});

describe("copies in the storage of a browser", () => {
  const whole = copyOf([saying("kept"), 5]);
  const damaged: unknown[] = [
    {},
    [],
    null,
    7,
    "text",
    { ...whole, at: "yesterday" },
    { ...whole, edits: null },
    { ...whole, edits: { a: null } },
    { ...whole, edits: { b: saying("under another key") } },
    { ...whole, edits: { a: { key: "a", answer: 9, comment: "", happened: "" } } },
    { ...whole, edits: { a: { key: "a", answer: "2", comment: "", happened: "" } } },
    { ...whole, saved: { a: { key: "a", answer: 2 } } },
    { ...whole, sent: {} },
    { ...whole, sent: [1] },
    { ...whole, editedAt: { a: "now" } },
    { ...whole, editedAt: undefined },
  ];

  it("are read as they were written", () => {
    expect(readCopy(JSON.stringify(whole))).toEqual(whole);
  });

  it.each(damaged.map((one) => [JSON.stringify(one)]))("are nothing when damaged: %s", (text) => {
    expect(readCopy(text)).toBeNull();
  });

  it("are nothing when torn or not there", () => {
    for (const text of [null, "", "{", JSON.stringify(whole).slice(0, -4)]) expect(readCopy(text)).toBeNull();
  });

  it("are found by whose they are, and others' stay", () => {
    const mine = copiesOfAssessment("me", "one");
    const store = storeOf({
      [`${mine}tab1`]: JSON.stringify(whole),
      [`${mine}tab2`]: "{}",
      [`${copiesOfAssessment("me", "two")}tab3`]: JSON.stringify(whole),
      [`${copiesOfAssessment("you", "one")}tab4`]: JSON.stringify(whole),
      "rung-theme": "dark",
    });
    expect(readCopies(store, mine).map(({ key }) => key)).toEqual([`${mine}tab1`]);
    expect(readCopies(store, copiesOfMember("me"))).toHaveLength(2);
    removeCopies(store, copiesOfMember("me"));
    expect(store.keys()).toEqual([`${copiesOfAssessment("you", "one")}tab4`, "rung-theme"]);
  });

  it("are swept when they are older than seven days or damaged, of whomever they are, and nothing else is", () => {
    const keyOf = (who: string, tab: string) => `${copiesOfAssessment(who, "one")}${tab}`;
    const store = storeOf({
      [keyOf("me", "old")]: JSON.stringify({ ...whole, at: 0 }),
      [keyOf("you", "old")]: JSON.stringify({ ...whole, at: 0 }),
      [keyOf("me", "new")]: JSON.stringify({ ...whole, at: 2 * day }),
      [keyOf("me", "damaged")]: "{}",
      "rung-theme": "dark",
      "somebody else's": "{}",
    });
    sweepCopies(store, 8 * day);
    expect(store.keys()).toEqual([keyOf("me", "new"), "rung-theme", "somebody else's"]);
  });
});

function storeOf(entries: Record<string, string>): CopyStore & { keys: () => string[] } {
  const held = new Map(Object.entries(entries));
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    keys: () => [...held.keys()],
  };
}
