import { createHash } from "node:crypto";
import type { CareerLadder } from "./format";

/**
 * SHA-256 (hex) of a ladder, over JSON with sorted keys: the same for a document however a database or a file orders
 * its members.
 */
export function contentHash(ladder: CareerLadder): string {
  return createHash("sha256").update(canonical(ladder)).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
