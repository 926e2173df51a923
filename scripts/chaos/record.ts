import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** A series of fewer runs is for looking; its figures are not kept. */
export const recordedRuns = 50;
const file = path.join(".data", "chaos.json");

/** What a whole series came to, with the id of the build that it ran. */
export interface ChaosRecord {
  buildId: string;
  firstSeed: number;
  runs: number;
  lostAcknowledged: number;
  oldestLostMs: number;
  /** Runs in which a page still had something unsaved long after everything was back. */
  unsettled: number;
}

export async function writeRecord(record: ChaosRecord): Promise<void> {
  await mkdir(".data", { recursive: true, mode: 0o700 });
  await writeFile(file, `${JSON.stringify(record, null, 2)}\n`);
}

/** The last series of this build, or a sentence that says what to run. */
export async function readRecord(buildId: string): Promise<ChaosRecord | { sentence: string }> {
  const run = `run npm run chaos -- --runs ${recordedRuns}`;
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return { sentence: `No series of runs is recorded: ${run}.` };
  const record: ChaosRecord = JSON.parse(text);
  return record.buildId === buildId ? record : { sentence: `The recorded series ran another build: ${run}.` };
}
