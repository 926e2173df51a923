import { open } from "node:fs/promises";
import path from "node:path";
import { connect } from "@/db/connection";

/** Long enough for the database to have read its settings, or to have written what it was asked. */
const settleMs = 300;

/**
 * How many statements, but BEGIN and COMMIT, the server of `superuserUrl` (the embedded one in `dataDir`) is sent during
 * each of `times` runs of `work`, as its own log tells.
 */
export async function statementsDuring(
  { superuserUrl, dataDir }: { superuserUrl: string; dataDir: string },
  times: number,
  work: () => Promise<unknown>,
): Promise<number[]> {
  const sql = connect(superuserUrl, { max: 1, onnotice: () => {} });
  const log = await open(path.join(dataDir, "postgres", "server.log"), "r");
  try {
    await sql`alter system set log_statement = 'all'`;
    await sql`select pg_reload_conf()`;
    await pause(settleMs);
    const counts: number[] = [];
    for (let run = 0; run < times; run++) {
      const { size } = await log.stat();
      await work();
      await pause(settleMs);
      counts.push(countStatements(await textFrom(log, size)));
    }
    return counts;
  } finally {
    await sql`alter system reset log_statement`;
    await sql`select pg_reload_conf()`;
    await sql.end();
    await log.close();
  }
}

/** Counts the statements in lines of PostgreSQL's log, leaving out those that open and close a transaction. */
export function countStatements(log: string): number {
  const logged = log.matchAll(/^[\d\-:. ]+\w+ \[\d+\] LOG: {2}(?:statement|execute [^:]*):\s*(\w+)/gm);
  return [...logged].filter(([, word = ""]) => !/^(begin|commit)$/i.test(word)).length;
}

async function textFrom(log: Awaited<ReturnType<typeof open>>, position: number): Promise<string> {
  const { size } = await log.stat();
  const buffer = Buffer.alloc(Math.max(0, size - position));
  await log.read(buffer, 0, buffer.length, position);
  return buffer.toString("utf8");
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
