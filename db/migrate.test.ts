import { expect, it } from "vitest";
import { pool } from "./client";
import { migrate, migrationsCurrent } from "./migrate";
import { testDatabase } from "./testing/test-database";

const database = await testDatabase();

it("finds a fresh copy of the template up to date", async () => {
  expect(await migrationsCurrent(pool())).toBe(true);
});

it("may run many times at once and changes nothing the second time", async () => {
  const applied = await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)]);
  expect(applied).toEqual([0, 0]);
});

it("points the application's pool at this file's own database, as its owner", async () => {
  const [row] = await pool()<{ database: string; role: string }[]>`
    select current_database() as database, session_user as role`;
  const url = new URL(database.ownerUrl);
  expect(row).toEqual({ database: url.pathname.slice(1), role: url.username });
});
