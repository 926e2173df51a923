import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";

const heartbeatMs = 2_000;
/** A lock whose holder has not been heard of for this long is abandoned, even if its process id is in use again. */
const abandonedMs = 30_000;

/**
 * Runs `work` while holding the lock file `file`, across processes. A lock whose holder was killed is taken over.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  const mine = `${process.pid} ${randomUUID()}`;
  while (!(await acquire(file, mine))) await new Promise((resolve) => setTimeout(resolve, 100));
  const heartbeat = setInterval(() => void touch(file), heartbeatMs);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if ((await readText(file)) === mine) await rm(file, { force: true });
  }
}

async function acquire(file: string, mine: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    // A link appears with its content or not at all, so nobody can read a lock without a holder.
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await removeAbandoned(file);
  return false;
}

async function removeAbandoned(file: string): Promise<void> {
  const holder = await readText(file);
  const age = await stat(file).then(
    (found) => Date.now() - found.mtimeMs,
    () => 0,
  );
  if (holder === undefined || (isRunning(Number.parseInt(holder, 10)) && age < abandonedMs)) return;
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  // Somebody else may have taken over in between: what was moved aside is then theirs and goes back.
  if ((await readText(aside)) !== holder) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Whether a process with this id exists, whoever owns it. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}
