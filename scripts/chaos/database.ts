import { readFile } from "node:fs/promises";
import path from "node:path";
import { connect, withDatabase } from "@/db/connection";
import { startEmbedded } from "@/db/embedded/start-embedded";
import type { DraftRating } from "@/lib/review/input";
import { killAtOnce, processTree } from "./processes";

/** kill -9 of the database of `dataDir` and everything that works for it; nothing happens where it is gone already. */
export async function killDatabase(dataDir: string): Promise<void> {
  const folder = path.join(dataDir, "postgres");
  const pid = Number.parseInt(await readFile(path.join(folder, "postmaster.pid"), "utf8"), 10);
  const [postmaster, ...others] = processTree(pid);
  // The number may be some other program's by now.
  if (!postmaster?.command.includes(folder)) return;
  killAtOnce([postmaster, ...others].map((one) => one.pid));
}

/** Brings it back; nothing happens while it runs. */
export async function reviveDatabase(dataDir: string): Promise<void> {
  await startEmbedded({ dataDir, durable: true });
}

/** The answers of an assessment as they lie in the database, whoever may see them. */
export async function storedRatings(superuserUrl: string, assessmentId: string): Promise<DraftRating[]> {
  const sql = connect(withDatabase(superuserUrl, "rung"), { max: 1, onnotice: () => {} });
  try {
    return await sql<DraftRating[]>`
      select lr.key, r.answer, r.comment, coalesce(w.text, '') happened from rating r
      left join what_happened w on w.organization_id = r.organization_id and w.assessment_id = r.assessment_id
        and w.responsibility_id = r.responsibility_id
      join ladder_responsibility lr on lr.organization_id = r.organization_id and lr.id = r.responsibility_id
      where r.assessment_id = ${assessmentId}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
