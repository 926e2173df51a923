import { randomBytes } from "node:crypto";
import { v7 } from "uuid";

/** A UUIDv7: ordered by the time it was made. PostgreSQL 15 has no `uuidv7()`, so ids are made here. */
export function newId(): string {
  return v7();
}

const slugAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Eight random characters for a workspace address: no look-alikes, about 40 bits. */
export function newSlug(): string {
  return Array.from(randomBytes(8), (byte) => slugAlphabet[byte % slugAlphabet.length]).join("");
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether `value` could be an id; anything else from an address is a 404 before the database is asked. */
export function isId(value: string): boolean {
  return uuid.test(value);
}
