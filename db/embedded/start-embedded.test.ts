import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect } from "../connection";
import { startEmbedded, stopEmbedded } from "./start-embedded";

// It is about the embedded server alone, so one of the two runs of the data tests is enough.
describe.skipIf(inject("databaseServer") !== "embedded")("the embedded database", () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), "rung-embedded-"));
  });
  afterAll(async () => {
    await stopEmbedded({ dataDir, holder: process.pid });
    await rm(dataDir, { recursive: true, force: true });
  });

  it("is made once by first starts at the same time", async () => {
    const starts = await Promise.all(
      Array.from({ length: 3 }, () => startEmbedded({ dataDir, durable: true, holder: process.pid })),
    );
    expect(new Set(starts.map((start) => start.superuserUrl)).size).toBe(1);
    expect(starts.filter((start) => start.startedHere)).toHaveLength(1);
    await asSuperuser(starts[0]?.superuserUrl ?? "", "create table kept (what text)");
  });

  it("still has what was committed after its process was killed, and starts again", async () => {
    const { superuserUrl } = await startEmbedded({ dataDir, durable: true, holder: process.pid });
    await asSuperuser(superuserUrl, "insert into kept values ('acknowledged')");
    process.kill(await postmaster(dataDir), "SIGKILL");
    const again = await startEmbedded({ dataDir, durable: true, holder: process.pid });
    expect(await asSuperuser(again.superuserUrl, "select what from kept")).toEqual([{ what: "acknowledged" }]);
  });
});

async function asSuperuser(url: string, statement: string): Promise<unknown[]> {
  const sql = connect(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Its process id stands in the first line of the file that the server writes. */
async function postmaster(dataDir: string): Promise<number> {
  const file = await readFile(path.join(dataDir, "postgres", "postmaster.pid"), "utf8");
  return Number(file.split("\n")[0]);
}
