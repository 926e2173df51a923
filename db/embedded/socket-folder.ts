import { createHash } from "node:crypto";
import { chmod, lstat, mkdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/**
 * The folder of the cluster's unix socket: inside the data folder where the path is short and plain enough for a socket
 * (about 100 characters), otherwise a private one in the system's temporary folder, named by a hash of the data folder.
 */
export function socketFolder(dataDir: string): string {
  const inside = path.join(dataDir, "socket");
  if (inside.length <= 80 && /^[\w./-]+$/.test(inside)) return inside;
  const key = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  return path.join(os.tmpdir(), `rung-${key}`);
}

/**
 * Makes the socket folder, open to its owner only: who can open the socket may act as any role. A folder that somebody
 * else made under that name is refused.
 */
export async function makeSocketFolder(folder: string, owner: number | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  const trusted = [process.getuid?.(), owner];
  if (!found.isDirectory() || !trusted.includes(found.uid)) {
    throw new Error(`${folder} belongs to somebody else: remove it, or set TMPDIR or RUNG_DATA_DIR to another folder.`);
  }
  await chmod(folder, 0o700);
}
