import { pool } from "@/db/client";
import { freezeHalfYears } from "@/db/jobs/freeze-half-year";
import { releaseLadderEverywhere } from "@/db/jobs/release-ladder";
import { dayOf } from "@/db/seed/demo-days";
import { makeDemoWorkspace } from "@/db/seed/demo-workspace";
import { makeSetupToken } from "@/lib/auth/setup-token";
import { type Env, env } from "@/lib/env";
import { paths } from "@/lib/paths";

/**
 * What a start brings into the database after migrations: the released ladder and the figures of the last half-year for every workspace, and on an empty
 * database either the demo workspace or the one-time link that makes the first administrator. Returns lines to print
 * at the end.
 */
export async function prepareWorkspaceData(options: { url: string; env: Env }): Promise<{ notices: string[] }> {
  await releaseLadderEverywhere();
  const today = new Date();
  await freezeHalfYears(dayOf(today));
  if (await hasAccounts()) return { notices: [] };
  if (options.env.demo) {
    if (!(await demoWasRemoved())) {
      await makeDemoWorkspace(today);
      await freezeHalfYears(dayOf(today));
    }
    return { notices: [] };
  }
  const link = `${env().publicUrl}${paths.setup("en", await makeSetupToken())}`;
  return {
    notices: [
      "",
      "There is no account yet. This link makes the first administrator; it works once, for a day",
      "(还没有账号。用下面的链接创建第一位管理员，一天内有效，只能用一次):",
      `  ${link}`,
    ],
  };
}

async function hasAccounts(): Promise<boolean> {
  const rows = await pool()`select 1 from account limit 1`;
  return rows.length > 0;
}

async function demoWasRemoved(): Promise<boolean> {
  const rows = await pool()`select 1 from identity_event where code = 'demo-removed' limit 1`;
  return rows.length > 0;
}
