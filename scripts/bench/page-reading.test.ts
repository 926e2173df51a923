import { describe, expect, it } from "vitest";
import { paragraphsFor } from "./comparison-app";
import { scriptsOf } from "./page-weight";
import { countStatements } from "./statement-log";

it("scripts of a page are those of its tags and its data, once each, without what only old browsers load", () => {
  const html = `<script src="/_next/static/chunks/a.js?dpl=1" async=""></script>
    <script src="/_next/static/chunks/old.js" noModule=""></script>
    <script>self.__next_f.push([1,"3:I[1,[\\"/_next/static/chunks/a.js\\",\\"/_next/static/chunks/b-1.js\\"]"])</script>`;
  expect(scriptsOf(html)).toEqual(["/_next/static/chunks/a.js", "/_next/static/chunks/b-1.js"]);
});

describe("statements in the database's log", () => {
  it("count without those that open and close a transaction", () => {
    const log = [
      "2026-11-24 07:10:00.000 UTC [12] LOG:  statement: begin read only",
      "2026-11-24 07:10:00.000 UTC [12] LOG:  execute abc1: ",
      "    select a.id account_id from session",
      "2026-11-24 07:10:00.000 UTC [12] DETAIL:  Parameters: $1 = 'LOG:  statement: select'",
      '2026-11-24 07:10:00.000 UTC [12] LOG:  execute <unnamed>: insert into "rating" values ($1)',
      "2026-11-24 07:10:00.000 UTC [12] LOG:  statement: COMMIT",
    ].join("\n");
    expect(countStatements(log)).toBe(2);
  });
});

describe("the plain page as large as ours", () => {
  it("has the words of ours, each twice as Next writes them, and comes out within two percent", () => {
    const html = `<script>ignored()</script>${"<p>A ladder of five rungs &amp; one climb</p>".repeat(3_000)}`;
    const written = paragraphsFor(html).reduce((sum, one) => sum + 2 * Buffer.byteLength(one.text) + 62, 7_100);
    expect(Math.abs(written / Buffer.byteLength(html) - 1)).toBeLessThan(0.02);
    expect(JSON.stringify(paragraphsFor(html))).not.toContain("ignored");
  });
});
