import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a cookie or a link, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: SHA-256, hex. A leaked table signs nobody in. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
