import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { closePool } from "@/db/client";
import { connect, withDatabase } from "@/db/connection";

export interface TestDatabase {
  /** As the owner, which migrations run as and the application's pool connects as. */
  ownerUrl: string;
  /** As the superuser of the server, for looking behind row-level security. */
  adminUrl: string;
}

/**
 * Gives the test file that calls it a database of its own with all migrations and no rows, and points `db/client.ts` at
 * it. Call it once at the top: `const database = await testDatabase();`. It goes when the file has run.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject("template");
  const name = `rung_test_${randomUUID().replaceAll("-", "")}`;
  const ownerUrl = withDatabase(template.ownerUrl, name);
  const admin = connect(template.adminUrl, { max: 1, onnotice: () => {} });
  const owner = decodeURIComponent(new URL(ownerUrl).username);
  await admin`create database ${admin(name)} template ${admin(template.database)} owner ${admin(owner)}`;
  process.env.RUNG_RUNTIME_DATABASE_URL = ownerUrl;
  afterAll(async () => {
    await closePool();
    await admin`drop database ${admin(name)} with (force)`;
    await admin.end({ timeout: 5 });
  });
  return { ownerUrl, adminUrl: withDatabase(template.adminUrl, name) };
}
