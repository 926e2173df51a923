import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { type Everybody, everybody, type Role, roles, tracesOf } from "@/db/testing/everybody";
import { as, signedUp, type TestPerson } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { listenToStatements } from "@/db/transaction";
import { newId } from "@/lib/ids";
import { readSearch } from "@/lib/search-text";
import { changeEvidence, deleteEvidence, noteEvidence } from "../commands/evidence";
import { findOwn } from "../own-search";
import { listNotes } from "./evidence";
import { searchOwnThings } from "./search";

const database = await testDatabase();
const people: Everybody = await everybody();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

async function searched(person: TestPerson, text: string, limit: number) {
  const reading = readSearch(text);
  if (reading.is !== "search") throw new Error(reading.is);
  return as(person, "read", async (viewer) => {
    const { workspace, timeZone } = viewer;
    const things = await searchOwnThings(viewer, reading.search.words);
    return findOwn(reading.search, things, { locale: "en", workspace, timeZone }, limit);
  });
}

async function found(person: TestPerson, text: string) {
  return (await searched(person, text, 1_000)).hits;
}

async function noted(person: TestPerson, title: string, link: string | null = null): Promise<void> {
  const note = { title, link, happenedOn: "2026-10-02", responsibilityKey: null, clientKey: newId() };
  expect((await as(person, "write", (viewer) => noteEvidence(viewer, note))).ok).toBe(true);
}

async function titles(person: TestPerson, text: string): Promise<string[]> {
  return (await found(person, text)).map((hit) => hit.title.parts.join(""));
}

describe("a search of what is one's own", () => {
  it("finds notes, comments, what happened and kept evidence, and leads to where they stand", async () => {
    const { subject } = people;
    const hits = await found(subject, subject.secret);
    const ofKind = (kind: string) => hits.filter((hit) => hit.kind === kind);
    expect(ofKind("note").map((hit) => hit.address)).toEqual(
      Array(2).fill(`/en/w/${subject.workspace}/notes?from=2026-10-01&to=2026-10-01`),
    );
    // L3 has four responsibilities with a comment and what happened, in the draft and in what was submitted.
    const inReviews = ofKind("inReview");
    expect(inReviews.filter((hit) => hit.address.includes(subject.draft.reviewId))).toHaveLength(8);
    expect(inReviews.filter((hit) => hit.address.includes(subject.closed.reviewId))).toHaveLength(8);
    expect(inReviews).toHaveLength(16);
    expect(inReviews.some((hit) => /\/self\?r=[\w-]+$/.test(hit.address))).toBe(true);
  });

  it.each(
    roles.flatMap((asking) => roles.filter((other) => other !== asking).map((other) => [asking, other] as const)),
  )("gives the %s nothing of the %s, and no count of it", async (asking: Role, other: Role) => {
    const { secret, reachBy } = people[other];
    const [, , id = ""] = secret.split(" ");
    expect(await found(people[asking], secret)).toEqual([]);
    expect(await found(people[asking], id.slice(0, 20))).toEqual([]);
    expect(await found(people[asking], reachBy)).toEqual([]);
    const everything = JSON.stringify([await found(people[asking], "2026"), await found(people[asking], "secret")]);
    expect(everything.length).toBeGreaterThan(100);
    expect(tracesOf(people[other]).filter((trace) => everything.includes(trace))).toEqual([]);
  });

  it("finds nothing of one's own in another workspace", async () => {
    const { colleague } = people;
    // The colleague signed up first, and so has a workspace of their own besides the one they joined.
    const home = await behind<{ slug: string }[]>`
      select o.slug from member m join organization o on o.id = m.organization_id
      where m.account_id = ${colleague.accountId} and o.slug <> ${colleague.workspace}`;
    expect(home).toHaveLength(1);
    const elsewhere = { ...colleague, workspace: home[0]?.slug ?? "" };
    expect(await found(elsewhere, colleague.secret)).toEqual([]);
    expect(await found(colleague, colleague.secret)).not.toEqual([]);
  });

  it("finds reviews by their line in the list, in both languages", async () => {
    const { subject } = people;
    const reviewsFor = async (text: string) => (await found(subject, text)).filter((hit) => hit.kind === "review");
    expect(await reviewsFor("senior L3")).toHaveLength(3);
    expect(await reviewsFor("高级AI工程师")).toHaveLength(3);
    expect(await reviewsFor("高级AI工程师 2026 年 11 月")).toHaveLength(3);
    expect((await reviewsFor("draft november senior L3")).map((hit) => hit.address)).toEqual([
      `/en/w/${subject.workspace}/reviews/${subject.draft.reviewId}/self`,
    ]);
    expect((await reviewsFor("已放下 高级AI工程师")).map((hit) => hit.address)).toEqual([
      `/en/w/${subject.workspace}/reviews/${subject.withdrawn.reviewId}`,
    ]);
    expect(await reviewsFor("L4")).toEqual([]);
  });
});

describe("characters that mean something elsewhere", () => {
  const written = ["100 % sure", "snake_case", "back\\slash", `"quoted" and 'single'`, "half of 50%_\\ done", "plain"];

  it("mean themselves", async () => {
    const person = await signedUp();
    for (const title of written) await noted(person, title);
    const finds = async (text: string) => (await titles(person, text)).sort();
    expect(await finds("%")).toEqual(["100 % sure", "half of 50%_\\ done"]);
    expect(await finds("_")).toEqual(["half of 50%_\\ done", "snake_case"]);
    expect(await finds("\\")).toEqual(["back\\slash", "half of 50%_\\ done"]);
    expect(await finds("%_\\")).toEqual(["half of 50%_\\ done"]);
    expect(await finds('"quoted"')).toEqual([`"quoted" and 'single'`]);
    expect(await finds("'")).toEqual([`"quoted" and 'single'`]);
    expect(await finds("s_c")).toEqual([]);
    expect(await finds("pl%n")).toEqual([]);
    expect(await finds("' or true --")).toEqual([]);
    expect(await finds("$1 {0} ['x']")).toEqual([]);
  });

  it("are read alike in every width and case, by any part in Chinese, and in links", async () => {
    const person = await signedUp();
    await noted(person, "指导 ＡＩ 工程师，Évaluer ①");
    await noted(person, "design", "https://github.com/Example/Repo/pull/42");
    for (const text of ["导AI工", "ai 指导", "évaluer", "ÉVAL", "工程师,", "1"])
      expect(await titles(person, text), text).toContain("指导 ＡＩ 工程师，Évaluer ①");
    expect(await titles(person, "repo/pull/42")).toEqual(["design"]);
    // Without spaces between Latin words both would be one.
    expect(await titles(person, "aiengineer")).toEqual([]);
  });
});

describe("a note that was changed or deleted", () => {
  it("is found as it is now, and in what was submitted as it was", async () => {
    const { outsider } = people;
    const notes = await as(outsider, "read", (viewer) => listNotes(viewer));
    const frozen = notes.find((note) => note.id !== outsider.note.evidenceId);
    if (!frozen) throw new Error("There is no other note.");
    const change = { evidenceId: frozen.id, version: frozen.version, title: "now it is a heron", link: null };
    const asBefore = { happenedOn: frozen.happenedOn, responsibilityKey: null };
    await as(outsider, "write", (viewer) => changeEvidence(viewer, { ...change, ...asBefore }));
    expect((await found(outsider, "heron")).map((hit) => hit.kind)).toEqual(["note"]);
    const kept = async () =>
      (await found(outsider, outsider.secret)).filter((hit) => hit.address.includes(outsider.closed.reviewId)).length;
    const withCopy = await kept();
    await as(outsider, "write", (viewer) => deleteEvidence(viewer, frozen.id));
    expect(await found(outsider, "heron")).toEqual([]);
    expect(await kept()).toBe(withCopy);
  });
});

describe("the cost of a search", () => {
  it("is two statements beside the opening one, the same for one word and for many", async () => {
    const statements: string[] = [];
    const stop = listenToStatements((statement) => statements.push(statement));
    await found(people.subject, "secret");
    const few = statements.splice(0);
    await found(people.subject, "a b c d e f g h i j k l m n o p q r s t u v w x y z % _ 指 导");
    stop();
    expect(few).toHaveLength(3);
    expect(statements).toEqual(few);
  });

  it("is bounded by what was typed: long text and halves of characters never come here", () => {
    expect(readSearch("x".repeat(10_000)).is).toBe("too-long");
    expect(readSearch("half \ud83d").is).toBe("broken");
  });

  it("counts all that it finds, shows no more than it is asked for, and looks at the beginning of a link only", async () => {
    const link = `https://example.org/${"a".repeat(300)}needle`;
    for (let number = 1; number <= 5; number++) await noted(people.subject, `Haystack ${number}`, link);
    const { hits, total } = await searched(people.subject, "haystack", 2);
    expect([hits.length, total]).toEqual([2, 5]);
    expect((await searched(people.subject, "needle", 2)).total).toBe(0);
  });
});
