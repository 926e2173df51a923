import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/db/connection";
import { pair, revealed } from "@/db/testing/pairs";
import { as } from "@/db/testing/people";
import { testDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/ids";
import { builtInLadder } from "@/lib/ladder/built-in";
import { contentHash } from "@/lib/ladder/content-hash";
import { getCurrentLadder } from "@/lib/ladder/queries";
import { confirm, propose, signOff, writeStatement } from "../commands/agreement";
import { comparedRows } from "../comparison-rows";
import { getComparison, getLiveStamp } from "./comparison";

const database = await testDatabase();
const behind = connect(database.adminUrl, { max: 1, onnotice: () => {} });
afterAll(() => behind.end());

const rate = { outcome: "rating", experiment: "", until: "", reason: "" } as const;

describe("a closed review", () => {
  it("reads the same to the last byte after a later version of the ladder", async () => {
    const people = await pair();
    const reviewId = await revealed(people, [4, 4, 3], [4, 4, 3]);
    for (const person of [people.subject, people.mentor])
      await as(person, "write", (viewer) => signOff(viewer, { reviewId, clientKey: newId() }));
    const read = () =>
      Promise.all(
        [people.subject, people.mentor].map((person) =>
          as(person, "write", async (viewer) => {
            const seen = await getComparison(viewer, reviewId);
            const rows = (["en", "zh-CN"] as const).map((locale) => seen && comparedRows(seen, locale));
            return JSON.stringify({ seen, rows });
          }),
        ),
      );
    await read();
    const before = await read();
    expect(before[0]).toContain("Design and build independently");

    const released = await releaseChanged(people.subject.organizationId);
    const now = await as(people.subject, "read", getCurrentLadder);
    expect(now.version).toBe(released.version);
    expect(now.levels[1]?.responsibilities[0]?.shortName.en).toBe("Said otherwise");
    expect(await read()).toEqual(before);
  });
});

describe("the stamp", () => {
  it("is another after every act of either side, the same while nothing happens, and nobody else's", async () => {
    const people = await pair();
    const reviewId = await revealed(people, [2, 4, 4], [4, 4, 4]);
    const stampFor = (person = people.subject) => as(person, "read", (viewer) => getLiveStamp(viewer, reviewId));
    const seen = [await stampFor()];
    expect(await stampFor(people.mentor)).toBe(seen[0]);
    expect(await stampFor(people.administrator)).toBeNull();
    const comparison = await as(people.subject, "write", (viewer) => getComparison(viewer, reviewId));
    expect(comparison?.stamp).toBe(seen[0]);
    const open = comparison?.items.find(({ agreement }) => !agreement)?.key ?? "";
    const at = { reviewId, key: open };
    const acts = [
      () => as(people.subject, "write", (viewer) => propose(viewer, { ...at, ...rate, version: 0, answer: 2 })),
      () => as(people.mentor, "write", (viewer) => propose(viewer, { ...at, ...rate, version: 1, answer: 4 })),
      () => as(people.subject, "write", (viewer) => confirm(viewer, { ...at, version: 2 })),
      () => as(people.subject, "write", (viewer) => writeStatement(viewer, { reviewId, statement: "Thank you." })),
      () => as(people.subject, "write", (viewer) => signOff(viewer, { reviewId, clientKey: newId() })),
      () => as(people.mentor, "write", (viewer) => signOff(viewer, { reviewId, clientKey: newId() })),
    ];
    for (const act of acts) {
      expect(await act()).toMatchObject({ ok: true });
      seen.push(await stampFor());
    }
    expect(new Set(seen).size).toBe(acts.length + 1);
    expect(JSON.stringify({ stamp: seen.at(-1), changed: true }).length).toBeLessThan(1_024);
  });
});

describe("looks", () => {
  it("are the mentor's, once a day, and told to the subject alone", async () => {
    const people = await pair();
    const reviewId = await revealed(people);
    const looksFor = async (person = people.subject) =>
      (await as(person, "write", (viewer) => getComparison(viewer, reviewId)))?.looks;
    expect(await looksFor()).toEqual([]);
    await looksFor(people.mentor);
    expect(await looksFor(people.mentor)).toEqual([]);
    expect(await looksFor()).toMatchObject([{ name: "Mentor" }]);
  });
});

/** A later version of the workspace's ladder that calls a responsibility of the review something else. */
async function releaseChanged(organizationId: string) {
  const document = structuredClone(builtInLadder());
  document.version += 1;
  const [changed] = document.levels[1]?.responsibilities ?? [];
  if (!changed) throw new Error("The ladder has no second level.");
  changed.shortName = { en: "Said otherwise", "zh-CN": "另一种说法" };
  for (const anchor of changed.anchors) anchor.text.en = `Otherwise: ${anchor.text.en}`;
  const versionId = newId();
  await behind`
    insert into ladder_version (organization_id, id, ladder_id, version, content_hash, document)
    select organization_id, ${versionId}, id, ${document.version}, ${contentHash(document)}, ${behind.json(document as never)}
    from ladder where organization_id = ${organizationId} and key = ${document.key}`;
  const rows = document.levels.flatMap((level) =>
    level.responsibilities.map(({ key }, index) => ({
      ...{ organization_id: organizationId, id: newId(), ladder_version_id: versionId, key },
      ...{ level_key: level.key, level_ordinal: level.ordinal, position: index + 1 },
    })),
  );
  await behind`insert into ladder_responsibility ${behind(rows)}`;
  return document;
}
