import type { Sql } from "postgres";
import { connect } from "@/db/connection";
import type { TestDatabase } from "../test-database";
import { type Asker, askers } from "./askers";
import { type Ask, expected, type Fixture, type Observation, observe } from "./observe";
import { tableLocks } from "./tables";

/** A place to change the locks of the database and see what comes of it; everything is undone afterwards. */
export interface Laboratory {
  sql: Sql;
  /** Names of probes on `table` that do not find what they should while nothing is changed. */
  amiss(table: string): Promise<string[]>;
  /**
   * Names of probes that do not find what they should after `change` (SQL) was made: the first asker's on
   * `table` who finds any and, where nobody does, on all tables. The transaction is rolled back.
   */
  noticed(change: string, table: string): Promise<string[]>;
  /** The same with the right to change whole rows of `table`, where it is granted for columns: the policies are then alone. */
  noticedByPolicy(change: string, table: string): Promise<string[]>;
}

export function laboratory(database: TestDatabase, fixture: Fixture): Laboratory {
  const sql = connect(database.adminUrl, { max: 1, onnotice: () => {} });
  const owner = decodeURIComponent(new URL(database.ownerUrl).username);

  function amiss(table: string): Promise<string[]> {
    return inUndone(sql, () => differences([table]));
  }

  async function noticed(change: string, table: string): Promise<string[]> {
    return inUndone(sql, async () => {
      await sql.unsafe(change);
      const near = await differences([table]);
      return near.length > 0 ? near : differences(Object.keys(tableLocks));
    });
  }

  async function noticedByPolicy(change: string, table: string): Promise<string[]> {
    return inUndone(sql, async () => {
      if (tableLocks[table]?.fixedOwner) await sql.unsafe(`grant update on ${table} to rung_app`);
      if (change) await sql.unsafe(change);
      return differences([table], true);
    });
  }

  async function differences(tables: readonly string[], columnsGranted = false): Promise<string[]> {
    const found: string[] = [];
    for (const asker of askers(fixture.people)) {
      await become(sql, asker, owner);
      for (const table of tables) {
        const seen = await observe(askIn(sql), table, fixture);
        const wrong = differing(seen, expected(asker, table, fixture, { columnsGranted }));
        found.push(...wrong.map((probe) => `${asker.name}, ${table}: ${probe}`));
      }
      await sql`reset role`;
      if (found.length > 0) break;
    }
    return found;
  }

  return { sql, amiss, noticed, noticedByPolicy };
}

async function inUndone<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  await sql`begin`;
  try {
    // Foreign keys sleep, so that only policies decide.
    await sql`set local session_replication_role = replica`;
    return await work();
  } finally {
    await sql`rollback`;
  }
}

async function become(sql: Sql, asker: Asker, owner: string): Promise<void> {
  await sql`select set_config('app.organization_id', ${asker.organizationId}, true),
    set_config('app.member_id', ${asker.memberId}, true), set_config('app.job', ${asker.job}, true),
    set_config('app.act', ${asker.act ?? ""}, true), set_config('app.member_role', ${asker.memberRole ?? ""}, true),
    set_config('app.led_teams', ${idsIn(asker.ledTeams)}, true), set_config('app.own_teams', ${idsIn(asker.ownTeams)}, true),
    set_config('role', ${asker.role === "owner" ? owner : asker.role}, true)`;
  await sql`savepoint probe`;
}

/** As the opening statement sets them; nothing where there was none. */
function idsIn(teams: readonly string[] | undefined): string {
  return teams ? `{${teams.join(",")}}` : "";
}

function askIn(sql: Sql): Ask {
  return async (statements) => {
    // All are sent at once, and the server takes them in this order.
    const sent = statements.flatMap((one) => [sql.unsafe(one), sql.unsafe("rollback to savepoint probe")]);
    const asked = (await Promise.allSettled(sent)).filter((_, index) => index % 2 === 0);
    return asked.map((one) => {
      if (one.status === "fulfilled") return { ok: true, count: one.value.count, rows: [...one.value] };
      const { code, message } = one.reason as { code: string; message: string };
      return { ok: false, code, says: message };
    });
  };
}

function differing(seen: Observation, wanted: Observation): string[] {
  const names = new Set([...Object.keys(seen), ...Object.keys(wanted)]);
  return [...names].filter((name) => JSON.stringify(seen[name]) !== JSON.stringify(wanted[name]));
}
