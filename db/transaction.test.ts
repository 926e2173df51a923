import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { testDatabase } from "./testing/test-database";
import { StatementError, transaction } from "./transaction";

await testDatabase();

describe("a statement that fails", () => {
  it("tells its SQLSTATE and where, but none of what was sent or stored", async () => {
    const secret = "what somebody wrote";
    const failing = transaction("write", (tx) => tx.execute(sql`select ${secret}::int`));
    const error = await failing.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StatementError);
    expect(error).toMatchObject({ code: "22P02", message: "A statement failed." });
    const shown = `${(error as Error).stack} ${JSON.stringify(error)} ${String(error)}`;
    expect(shown).not.toContain(secret);
    expect((error as Error).cause).toBeUndefined();
  });

  it("passes on what the work itself throws", async () => {
    class Surprise extends Error {}
    await expect(transaction("read", async () => Promise.reject(new Surprise()))).rejects.toBeInstanceOf(Surprise);
  });
});
