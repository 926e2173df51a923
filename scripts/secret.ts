import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** The secret kept in `dataDir`, made at first start and readable by its owner only. */
export async function ensureSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, "secret");
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // "wx": of two first starts one writes, both read what it wrote.
  await writeFile(file, randomBytes(48).toString("base64"), { mode: 0o600, flag: "wx" }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  const secret = (await readFile(file, "utf8")).trim();
  if (secret.length < 32) throw new Error(`${file} is too short to be a secret: remove it, and a new one is made.`);
  return secret;
}
